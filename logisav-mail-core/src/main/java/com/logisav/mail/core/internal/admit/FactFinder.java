package com.logisav.mail.core.internal.admit;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.DocumentAlerts;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host what it knows of an admitted record. */
public final class FactFinder {

    private static final Logger LOG = LoggerFactory.getLogger(FactFinder.class);

    private final Wiring wiring;

    FactFinder(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Identities, recipients and documents.
     *
     * @throws UnavailableException where the actor has no identity
     */
    public RecordFacts find(Admitted admitted) {
        List<SenderIdentity> senders = senders(admitted.ref(), admitted.context());
        if (senders.isEmpty()) {
            throw UnavailableException.of(Availability.not(Availability.Status.NO_SENDER_IDENTITY));
        }
        List<MailAlert> alerts = new ArrayList<>();
        List<ProposedRecipient> proposed = proposed(admitted);
        return new RecordFacts(senders, proposed, known(proposed), documents(admitted, alerts), List.copyOf(alerts));
    }

    /** The actor's identities; none where the directory fails, which is reported. */
    public List<SenderIdentity> senders(MailableRef ref, MailContext context) {
        SenderDirectory directory = wiring.senders();
        try {
            return HostCalls.to(SenderDirectory.class, directory, ref).askList(() -> directory.identities(ref, context));
        } catch (MailException e) {
            FailureReport.error(LOG, "No sender identity, and so no mail:", e);
            return List.of();
        }
    }

    private static List<ProposedRecipient> proposed(Admitted admitted) {
        RecipientResolver resolver = admitted.type().recipients();
        return HostCalls.to(RecipientResolver.class, resolver, admitted.ref())
            .askList(() -> resolver.resolve(admitted.mailable(), admitted.context()));
    }

    private static Map<EmailAddress, Recipient> known(List<ProposedRecipient> proposed) {
        Map<EmailAddress, Recipient> known = new LinkedHashMap<>();
        proposed.stream().filter(each -> EmailAddress.problemOf(each.address()).isEmpty()).map(ProposedRecipient::parse)
            .forEach(recipient -> known.putIfAbsent(recipient.address(), recipient));
        return known;
    }

    /** The record's documents; one that nobody could describe becomes an alert. */
    public List<RecordFacts.Document> documents(Admitted admitted, List<MailAlert> alerts) {
        List<RecordFacts.Document> documents = new ArrayList<>();
        for (DefaultAttachmentRenderer renderer : admitted.type().renderers()) {
            describe(renderer, admitted, alerts).ifPresent(description -> documents.add(new RecordFacts.Document(description, renderer)));
        }
        requireDistinctKeys(documents, admitted);
        return List.copyOf(documents);
    }

    /**
     * A renderer that throws blocks the mail, which must not leave without its document; one that answers null is a defect like any other.
     */
    private static Optional<DocumentDescription> describe(DefaultAttachmentRenderer renderer, Admitted admitted, List<MailAlert> alerts) {
        HostCalls calls = HostCalls.to(DefaultAttachmentRenderer.class, renderer, admitted.ref());
        try {
            return calls.ask("Return Optional.empty() where the record has no document.",
                () -> renderer.describe(admitted.mailable(), admitted.context()));
        } catch (MailException e) {
            if (e instanceof HostDefectException && e.getCause() == null) {
                throw e;
            }
            FailureReport.error(LOG, "A document could not be described:", e);
            alerts.addAll(DocumentAlerts.of(admitted.mailable().label(), e, admitted.context().actorLocale()));
            return Optional.empty();
        }
    }

    private static void requireDistinctKeys(List<RecordFacts.Document> documents, Admitted admitted) {
        Map<String, DefaultAttachmentRenderer> byKey = new LinkedHashMap<>();
        for (RecordFacts.Document document : documents) {
            if (byKey.putIfAbsent(document.description().key(), document.renderer()) != null) {
                throw HostCalls.to(DefaultAttachmentRenderer.class, document.renderer(), admitted.ref())
                    .defect("describe answers a key that another renderer of the type has. Give each document a key of its own.");
            }
        }
    }
}
