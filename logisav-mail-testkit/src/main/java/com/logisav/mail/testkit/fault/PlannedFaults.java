package com.logisav.mail.testkit.fault;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The faults that a test gave for its next mails, one for each in order, and what became of them: for a transport that makes them happen.
 * Safe for concurrent use.
 */
public final class PlannedFaults {

    private final Deque<Fault> waiting = new ArrayDeque<>();
    private final List<Fault> given = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /** None yet. */
    public PlannedFaults() {}

    /** The next mail that has no fault yet meets this one. */
    public synchronized void add(Fault fault) {
        waiting.add(Objects.requireNonNull(fault, "fault"));
        given.add(fault);
        fault.planned();
    }

    /** What happens to this mail; empty for nothing. */
    public synchronized Optional<Fault> next(OutgoingMail mail) {
        Optional<Fault> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(fault -> note(fault, mail));
        return next;
    }

    private void note(Fault fault, OutgoingMail mail) {
        List<EmailAddress> envelope = mail.envelope().stream().map(Recipient::address).toList();
        List<EmailAddress> nobody = fault.recipients().stream().filter(address -> !envelope.contains(address)).toList();
        if (!nobody.isEmpty()) {
            missed.add(fault + ": the mail about " + mail.manifest().about() + " goes to " + readable(envelope) + ", not to "
                + readable(nobody));
        }
    }

    private static String readable(Collection<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::readable).sorted().collect(Collectors.joining(", "));
    }

    /**
     * What was in vain, each with the reason, in the words of the test: a fault that no mail came for, or whose recipient had no mail, or
     * that held a mail until nobody could wait any longer.
     */
    public synchronized List<String> unmet() {
        Stream<String> unreleased = given.stream().filter(Fault::isHeldInVain)
            .map(fault -> fault + ": nobody released its mail; send on one thread, and release on another");
        Stream<String> unused = waiting.stream().map(fault -> fault + ": no mail came that could meet it");
        return Stream.of(missed.stream(), unreleased, unused).flatMap(in -> in).toList();
    }

    /** Lets go of every mail that is held, or will be by a fault that was given so far. */
    public synchronized void releaseAll() {
        given.forEach(Fault::release);
    }

    /** What takes this back to how it is now, as often as it is run. */
    public synchronized Runnable remember() {
        List<Fault> waitingThen = List.copyOf(waiting);
        return () -> restore(waitingThen);
    }

    private synchronized void restore(List<Fault> waitingThen) {
        waiting.clear();
        given.forEach(Fault::forgotten);
        given.clear();
        missed.clear();
        waitingThen.forEach(this::add);
    }
}
