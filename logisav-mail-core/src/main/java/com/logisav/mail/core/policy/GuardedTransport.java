package com.logisav.mail.core.policy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** A transport around another: one outcome for each recipient of the envelope, in order, whoever of them the other was asked about. */
abstract class GuardedTransport implements MailTransport.Watched {

    private final MailTransport guarded;
    private final Clock clock;

    GuardedTransport(MailTransport guarded, Clock clock) {
        this.guarded = guarded;
        this.clock = clock;
    }

    /** Nothing is sent by it, so there is nothing to hold back. */
    @Override
    public SettingsCheck check(CheckRequest request, MailContext context) {
        return guarded.check(request, context);
    }

    @Override
    public final Transmission send(OutgoingMail mail, MailContext context) {
        return send(mail, context, SendWatch.silent());
    }

    /** To the other transport, with the watch as far as it can be watched: one that cannot be stopped is not begun with what was cancelled. */
    Transmission handOn(OutgoingMail mail, MailContext context, SendWatch watch) {
        if (guarded instanceof MailTransport.Watched watchable) {
            return watchable.send(mail, context, watch);
        }
        return watch.commit() ? guarded.send(mail, context) : everybody(mail, RecipientStatus.NOT_TRIED);
    }

    MailTransport guarded() {
        return guarded;
    }

    /** Nobody gets it. */
    Transmission suppressed(OutgoingMail mail) {
        return everybody(mail, RecipientStatus.SUPPRESSED);
    }

    private Transmission everybody(OutgoingMail mail, RecipientStatus status) {
        return Transmission.of(mail.envelope().stream().map(recipient -> with(status, recipient)).toList(), List.of());
    }

    /** What the guarded transport said of those whom the mail went to, with its transactions and its problem; the others were held back. */
    Transmission completed(OutgoingMail mail, Transmission sent, Predicate<Recipient> wentTo) {
        List<RecipientOutcome> outcomes = mail.envelope().stream()
            .map(recipient -> wentTo.test(recipient) ? outcome(recipient, sent) : with(RecipientStatus.SUPPRESSED, recipient)).toList();
        Transmission all = Transmission.of(outcomes, sent.transactions());
        Transmission explained = sent.accountProblem().map(all::because).orElse(all);
        return sent.contentFailure().map(explained::becauseContentFailed).orElse(explained);
    }

    private RecipientOutcome with(RecipientStatus status, Recipient recipient) {
        return RecipientOutcome.of(recipient.address(), recipient.role(), status, clock.instant());
    }

    /** A transport that does not say what became of somebody whom it was asked about leaves that in doubt. */
    private RecipientOutcome outcome(Recipient recipient, Transmission sent) {
        return sent.outcome(recipient.address()).map(outcome -> outcome.inRole(recipient.role()))
            .orElseGet(() -> with(RecipientStatus.IN_DOUBT, recipient));
    }
}
