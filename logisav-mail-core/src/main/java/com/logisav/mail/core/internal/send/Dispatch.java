package com.logisav.mail.core.internal.send;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt, once it is claimed: carried, and remembered. */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Wiring wiring;
    private final Journal journal;

    Dispatch(Wiring wiring, Journal journal) {
        this.wiring = wiring;
        this.journal = journal;
    }

    /**
     * The transport for the mail's sender, found before anything is claimed.
     *
     * @throws UnavailableException where none is configured (any more)
     */
    MailTransport transport(Manifest manifest, MailContext context) {
        SenderIdentity sender = SenderIdentity.of(manifest.senderId(), manifest.from()).envelopeSender(manifest.envelopeSender());
        TransportDirectory transports = wiring.transports();
        return HostCalls.to(TransportDirectory.class, transports, manifest.about())
            .ask("Return Optional.empty() where nothing is configured.", () -> transports.find(sender, context))
            .orElseThrow(() -> UnavailableException.of(Availability.not(Availability.Status.NO_TRANSPORT)));
    }

    /** Sends to the recipients of the envelope, and remembers what became of them. */
    DeliveryReceipt send(JournalEntry claimed, OutgoingMail mail, MailTransport transport, SendWatch watch, MailContext context) {
        Transmission transmission = carry(mail, transport, watch, context);
        watch.listenerFailure().ifPresent(
            failure -> FailureReport.warn(LOG, "Whoever watched a mail being sent failed, and heard no more of it:", failure));
        return remember(claimed.finished(transmission, wiring.clock().instant()), context);
    }

    /** Remembers that nobody was tried: what was claimed and given up must not be shown as in doubt. */
    void giveUp(JournalEntry claimed, OutgoingMail mail, MailContext context) {
        remember(claimed.finished(everybody(mail, RecipientStatus.NOT_TRIED), wiring.clock().instant()), context);
    }

    static MailContext context(Actor actor, Manifest manifest) {
        return MailContext.of(actor).forRecord(manifest.locale(), manifest.date().getZone());
    }

    /** A transport that throws, or answers for other recipients, leaves everybody in doubt: nobody knows how far it came. */
    private Transmission carry(OutgoingMail mail, MailTransport transport, SendWatch watch, MailContext context) {
        HostCalls calls = HostCalls.to(MailTransport.class, transport, mail.manifest().about());
        try {
            Transmission transmission = calls.ask("Return a transmission with an outcome for each recipient.",
                () -> watched(mail, transport, watch, context));
            if (answersFor(mail, transmission)) {
                return transmission;
            }
            LOG.error("All recipients are in doubt: {}",
                calls.defect("its transmission is not about the recipients of the envelope. Answer one outcome for each, in order.")
                    .getMessage());
        } catch (RuntimeException e) {
            FailureReport.error(LOG, "All recipients are in doubt:", e);
        }
        return everybody(mail, RecipientStatus.IN_DOUBT);
    }

    /** A transport that cannot be stopped once it has begun is not begun with a mail that was cancelled. */
    private Transmission watched(OutgoingMail mail, MailTransport transport, SendWatch watch, MailContext context) {
        if (transport instanceof MailTransport.Watched watchable) {
            return watchable.send(mail, context, watch);
        }
        return watch.commit() ? transport.send(mail, context) : everybody(mail, RecipientStatus.NOT_TRIED);
    }

    private static boolean answersFor(OutgoingMail mail, Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::address).toList()
            .equals(mail.envelope().stream().map(Recipient::address).toList());
    }

    private Transmission everybody(OutgoingMail mail, RecipientStatus status) {
        Instant now = wiring.clock().instant();
        return Transmission.of(mail.envelope().stream()
            .map(each -> RecipientOutcome.of(each.address(), each.role(), status, now)).toList(), List.of());
    }

    /** The mail's outcome stands even where the journal fails to remember it. */
    private DeliveryReceipt remember(JournalEntry entry, MailContext context) {
        DeliveryReceipt receipt = DeliveryReceipt.of(
            entry.attempt(), entry.manifest(), entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow());
        try {
            journal.finish(entry, context);
            return receipt;
        } catch (RuntimeException e) {
            FailureReport.error(LOG, "The outcome of a mail could not be remembered and will be shown as in doubt:", e);
            return receipt.notRemembered(e);
        }
    }
}
