package com.logisav.mail.core.internal.send;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt: claimed in the journal before the first byte, carried, remembered. */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Wiring wiring;

    Dispatch(Wiring wiring) {
        this.wiring = wiring;
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

    /**
     * Sends to the recipients of the envelope.
     *
     * @throws AlreadyAttemptedException where somebody else holds the claim; nothing was sent
     */
    DeliveryReceipt send(Actor actor, AttemptId attempt, OutgoingMail mail, MailTransport transport) {
        MailContext context = context(actor, mail.manifest());
        JournalEntry entry = JournalEntry.started(attempt, actor, mail, wiring.clock().instant());
        claim(entry, context);
        Transmission transmission = carry(mail, transport, context);
        return remember(entry.finished(transmission, wiring.clock().instant()), context);
    }

    static MailContext context(Actor actor, Manifest manifest) {
        return MailContext.of(actor).forRecord(manifest.locale(), manifest.date().getZone());
    }

    private void claim(JournalEntry entry, MailContext context) {
        MailJournal journal = wiring.journal();
        Optional<JournalEntry> holder = HostCalls.to(MailJournal.class, journal, entry.manifest().about())
            .ask("Return Optional.empty() for a granted claim.", () -> journal.attempted(entry, context));
        if (holder.isPresent()) {
            throw AlreadyAttemptedException.of(holder.get());
        }
    }

    /** A transport that throws, or answers for other recipients, leaves everybody in doubt: nobody knows how far it came. */
    private Transmission carry(OutgoingMail mail, MailTransport transport, MailContext context) {
        HostCalls calls = HostCalls.to(MailTransport.class, transport, mail.manifest().about());
        try {
            Transmission transmission = calls.ask("Return a transmission with an outcome for each recipient.",
                () -> transport.send(mail, context));
            if (answersFor(mail, transmission)) {
                return transmission;
            }
            LOG.error("All recipients are in doubt: {}",
                calls.defect("its transmission is not about the recipients of the envelope. Answer one outcome for each, in order.").getMessage());
        } catch (RuntimeException e) {
            LOG.error("All recipients are in doubt: {}", e.getMessage(), e);
        }
        return inDoubt(mail);
    }

    private static boolean answersFor(OutgoingMail mail, Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::address).toList()
            .equals(mail.envelope().stream().map(Recipient::address).toList());
    }

    private Transmission inDoubt(OutgoingMail mail) {
        Instant now = wiring.clock().instant();
        return Transmission.of(mail.envelope().stream()
            .map(each -> RecipientOutcome.of(each.address(), each.role(), RecipientStatus.IN_DOUBT, now)).toList(), List.of());
    }

    /** The mail's outcome stands even where the journal fails to remember it. */
    private DeliveryReceipt remember(JournalEntry entry, MailContext context) {
        DeliveryReceipt receipt = DeliveryReceipt.of(
            entry.attempt(), entry.manifest(), entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow());
        MailJournal journal = wiring.journal();
        try {
            HostCalls.to(MailJournal.class, journal, entry.manifest().about()).tell(() -> journal.finished(entry, context));
            return receipt;
        } catch (RuntimeException e) {
            LOG.error("The outcome of a mail could not be remembered and will be shown as in doubt: {}", e.getMessage(), e);
            return receipt.notRemembered(e);
        }
    }
}
