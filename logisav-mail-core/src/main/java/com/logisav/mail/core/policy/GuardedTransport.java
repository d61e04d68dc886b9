package com.logisav.mail.core.policy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** A transport around another: one outcome for each recipient of the envelope, in order, whoever of them the other was asked about. */
abstract class GuardedTransport implements MailTransport {

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

    MailTransport guarded() {
        return guarded;
    }

    /** Nobody gets it. */
    Transmission suppressed(OutgoingMail mail) {
        return Transmission.of(mail.envelope().stream().map(this::suppressed).toList(), List.of());
    }

    /** What the guarded transport said of those whom the mail went to, with its transactions and its problem; the others were held back. */
    Transmission completed(OutgoingMail mail, Transmission sent, Predicate<Recipient> wentTo) {
        List<RecipientOutcome> outcomes = mail.envelope().stream()
            .map(recipient -> wentTo.test(recipient) ? outcome(recipient, sent) : suppressed(recipient)).toList();
        Transmission all = Transmission.of(outcomes, sent.transactions());
        Transmission explained = sent.accountProblem().map(all::because).orElse(all);
        return sent.contentFailure().map(explained::becauseContentFailed).orElse(explained);
    }

    private RecipientOutcome suppressed(Recipient recipient) {
        return RecipientOutcome.of(recipient.address(), recipient.role(), RecipientStatus.SUPPRESSED, clock.instant());
    }

    /** A transport that does not say what became of somebody whom it was asked about leaves that in doubt. */
    private RecipientOutcome outcome(Recipient recipient, Transmission sent) {
        return sent.outcome(recipient.address()).map(outcome -> inRole(recipient, outcome)).orElseGet(() ->
            RecipientOutcome.of(recipient.address(), recipient.role(), RecipientStatus.IN_DOUBT, clock.instant()));
    }

    private static RecipientOutcome inRole(Recipient recipient, RecipientOutcome outcome) {
        if (outcome.role() == recipient.role()) {
            return outcome;
        }
        RecipientOutcome moved = RecipientOutcome.of(outcome.address(), recipient.role(), outcome.status(), outcome.at())
            .advising(outcome.retryAdvice());
        return outcome.reply().map(moved::replied).orElse(moved);
    }
}
