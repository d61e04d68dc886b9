package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.dialogue.Cause;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import com.logisav.mail.smtp.internal.pool.ConnectionOpener;
import com.logisav.mail.smtp.internal.pool.ConnectionPool;
import com.logisav.mail.smtp.internal.pool.Slot;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One mail's way to the server, in as many transactions as that wants. */
final class MailTransfer {

    private final ConnectionOpener opener;
    private final ConnectionPool pool;
    private final Clock clock;
    private final EmailAddress sender;
    private final WireMessage message;
    private final Patience patience;
    private final Report report;

    MailTransfer(ConnectionOpener opener, ConnectionPool pool, Clock clock, EmailAddress sender, WireMessage message, Patience patience) {
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
            TransactionResult result = inSlot(rest);
            report.add(result);
            rest = result.further();
        }
        return report.transmission(recipients);
    }

    private TransactionResult inSlot(List<Recipient> recipients) {
        Optional<Slot> slot = pool.take(patience);
        if (slot.isEmpty()) {
            Cause cause = patience.isOver() ? Cause.GIVEN_UP : Cause.BUSY;
            TransactionEnd end = new TransactionEnd(cause, Optional.empty(), message.length(), OptionalLong.empty());
            return new TransactionResult(recipients, new Conversation(recipients.size(), clock), end, clock.instant());
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
    private TransactionResult in(Slot slot, List<Recipient> recipients) {
        SmtpConnection kept = slot.kept(patience);
        TransactionResult result = on(kept, slot, recipients);
        boolean broken = kept != null && result.end().cause() == Cause.CONNECTION && result.conversation().isBrokenBeforeDot();
        return broken ? on(null, slot, recipients) : result;
    }

    private TransactionResult on(@Nullable SmtpConnection kept, Slot slot, List<Recipient> recipients) {
        Conversation conversation = new Conversation(recipients.size(), clock);
        Envelope envelope = new Envelope(sender, recipients.stream().map(Recipient::address).toList(), message.length());
        TransactionEnd end = new Attempt(opener, slot, envelope, patience, conversation).run(message, kept);
        return new TransactionResult(recipients, conversation, end, clock.instant());
    }
}
