package com.logisav.mail.testkit;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.RecordingJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a test that misses a mail should look at: what was tried and is not known to be taken, and what was frozen and waits. Of a mail that
 * is kept after it was sent, nothing.
 */
final class UntakenMails {

    private static final String REVIEW = "review";

    private final InMemoryContents contents;
    private final List<String> lines = new ArrayList<>();

    private UntakenMails(InMemoryContents contents) {
        this.contents = contents;
    }

    /**
     * Lines to be shown; empty where there is nothing to be said.
     *
     * @param journal empty where mails are claimed in another one, so that nobody here knows which of them were sent
     */
    static String of(Optional<RecordingJournal> journal, InMemoryContents contents) {
        UntakenMails untaken = new UntakenMails(contents);
        journal.ifPresent(untaken::tried);
        journal.ifPresentOrElse(untaken::waiting, untaken::frozen);
        return String.join("\n", untaken.lines);
    }

    private void tried(RecordingJournal journal) {
        List<JournalEntry> ends = journal.ends();
        List<String> tried = new ArrayList<>();
        ends.forEach(end -> end.transmission().ifPresent(transmission -> tried.addAll(untaken(end, transmission, takenBy(end, ends)))));
        journal.claims().stream().filter(claim -> ends.stream().noneMatch(end -> end.attempt().equals(claim.attempt())))
            .forEach(claim -> tried.add("  " + claim.manifest().about() + ": under way, no outcome is known"));
        if (!tried.isEmpty()) {
            lines.add("tried, and not known to be taken:");
            lines.addAll(tried);
        }
    }

    /** For whom one of the attempts of its review got through. */
    private static Set<EmailAddress> takenBy(JournalEntry entry, List<JournalEntry> ends) {
        return ends.stream().filter(end -> end.attempt().review().equals(entry.attempt().review()))
            .flatMap(end -> end.transmission().stream()).flatMap(each -> each.outcomes(RecipientStatus.ACCEPTED).stream())
            .map(RecipientOutcome::address).collect(Collectors.toSet());
    }

    private static List<String> untaken(JournalEntry entry, Transmission transmission, Set<EmailAddress> taken) {
        String why = transmission.accountProblem().map(AccountProblem::code).or(transmission::contentFailure).map(cause -> ", " + cause)
            .orElse("");
        return transmission.outcomes().stream().filter(outcome -> !taken.contains(outcome.address()))
            .map(outcome -> "  " + entry.manifest().about() + " for " + outcome.address().readable() + ": " + outcome.status()
                + outcome.reply().map(UntakenMails::words).orElse(why)).toList();
    }

    private static String words(ServerReply reply) {
        return ", " + reply.code() + reply.enhancedCode().map(code -> " " + code).orElse("") + " " + reply.text();
    }

    private void waiting(RecordingJournal journal) {
        try {
            Set<ContentOwner> retried = new HashSet<>();
            Map<ContentOwner, Integer> unsent = countFrozen();
            for (JournalEntry first : journal.claims().stream().filter(claim -> claim.attempt().number() == 1).toList()) {
                ContentOwner owner = new ContentOwner(first.tenant(), first.actorId(), REVIEW);
                ReviewId review = first.attempt().review();
                if (contents.find(owner, review.value()).isPresent()) {
                    // One content for each file, and one for the rest, whose token is the review's id.
                    unsent.merge(owner, -first.manifest().files().size() - 1, Integer::sum);
                    if (canBeRetried(journal, review)) {
                        retried.add(owner);
                    }
                }
            }
            unsent.values().removeIf(count -> count <= 0);
            waiting(unsent.keySet(), "send(review.id(), review.digest())");
            waiting(retried, "retry(..)");
        } catch (IOException e) {
            // A storage that is down does not say which mails it holds, and none of them can be sent.
        }
    }

    private Map<ContentOwner, Integer> countFrozen() {
        Map<ContentOwner, Integer> counts = new HashMap<>();
        frozenOwners().forEach(owner -> counts.merge(owner, 1, Integer::sum));
        return counts;
    }

    private List<ContentOwner> frozenOwners() {
        return contents.owners().stream().filter(owner -> owner.purpose().equals(REVIEW)).toList();
    }

    private void waiting(Collection<ContentOwner> owners, String call) {
        actors(owners).forEach(actor -> lines.add("frozen for " + actor + ", and waits for " + call));
    }

    private void frozen() {
        actors(frozenOwners()).forEach(actor -> lines.add("frozen for " + actor + "; whether it was sent stands in the host's own journal"));
    }

    private static Set<String> actors(Collection<ContentOwner> owners) {
        return owners.stream().map(ContentOwner::actorId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the library sees it: for whom it is safe, once every attempt has an end. */
    private static boolean canBeRetried(RecordingJournal journal, ReviewId review) {
        long begun = journal.claims().stream().filter(claim -> claim.attempt().review().equals(review)).count();
        List<JournalEntry> ended = journal.ends().stream().filter(end -> end.attempt().review().equals(review)).toList();
        Map<EmailAddress, RetryAdvice> latest = new HashMap<>();
        ended.stream().flatMap(end -> end.transmission().stream()).flatMap(transmission -> transmission.outcomes().stream())
            .forEach(outcome -> latest.put(outcome.address(), outcome.retryAdvice()));
        return ended.size() == begun && latest.containsValue(RetryAdvice.SAFE);
    }
}
