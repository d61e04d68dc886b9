package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One mail's way to the server, in as many transactions as that wants. */
final class Carriage {

    private final Opener opener;
    private final ConnectionPool pool;
    private final Clock clock;
    private final EmailAddress sender;
    private final WireMessage message;
    private final Patience patience;
    private final Report report;

    Carriage(Opener opener, ConnectionPool pool, Clock clock, EmailAddress sender, WireMessage message, Patience patience) {
        this.opener = opener;
        this.pool = pool;
        this.clock = clock;
        this.sender = sender;
        this.message = message;
        this.patience = patience;
        this.report = new Report(opener.plan());
    }

    Transmission to(List<Recipient> recipients) {
        List<Recipient> rest = recipients;
        while (!rest.isEmpty()) {
            Leg leg = inSlot(rest);
            report.add(leg);
            rest = leg.further();
        }
        return report.transmission(recipients);
    }

    private Leg inSlot(List<Recipient> recipients) {
        Optional<Slot> slot = pool.take(patience);
        if (slot.isEmpty()) {
            Cause cause = patience.isOver() ? Cause.GIVEN_UP : Cause.BUSY;
            Ending ending = new Ending(cause, Optional.empty(), message.length(), OptionalLong.empty());
            return new Leg(recipients, new Conversation(recipients.size(), clock), ending, clock.instant());
        }
        try {
            return in(slot.get(), recipients);
        } finally {
            patience.leave();
            pool.giveBack(slot.get());
        }
    }

    /**
     * A connection that was kept and is broken is replaced, once, by a fresh one: the server may have closed it long before it was told of
     * this mail. Never after the final dot.
     */
    private Leg in(Slot slot, List<Recipient> recipients) {
        SmtpConnection kept = slot.kept(patience);
        Leg leg = on(kept, slot, recipients);
        boolean broken = kept != null && leg.ending().cause() == Cause.CONNECTION && leg.conversation().isBrokenBeforeDot();
        return broken ? on(null, slot, recipients) : leg;
    }

    private Leg on(@Nullable SmtpConnection kept, Slot slot, List<Recipient> recipients) {
        Conversation conversation = new Conversation(recipients.size(), clock);
        Envelope envelope = new Envelope(sender, recipients.stream().map(Recipient::address).toList(), message.length());
        Ending ending = new Attempt(opener, slot, envelope, patience, conversation).run(message, kept);
        return new Leg(recipients, conversation, ending, clock.instant());
    }
}
