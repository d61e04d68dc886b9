package com.logisav.mail.core;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.Money;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host small enough to hold in one's head, whose every answer a test can change between two steps. */
final class HostWorld {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final MailableRef INVOICE_REF = MailableRef.of(MailableType.INVOICE, "F-2026-0042");
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** An invoice of the host. */
    record Invoice(String number, long version, BigDecimal total, Locale locale, String poNumber) {}

    final Map<String, Invoice> invoices = new LinkedHashMap<>(Map.of("F-2026-0042",
        new Invoice("F-2026-0042", 1, new BigDecimal("1234.50"), Locale.FRANCE, "BC-7")));
    final List<ProposedRecipient> recipients = new ArrayList<>(List.of(
        ProposedRecipient.to("compta@client.fr").named("Compta").because("contact de facturation"),
        ProposedRecipient.cc("chef@client.fr").because("gérant").offeredOnly()));
    final Map<String, LinkedFile> files = new LinkedHashMap<>();
    final Map<String, byte[]> fileBytes = new LinkedHashMap<>();
    final Set<Permission> denied = new LinkedHashSet<>();
    final List<PermissionRequest> asked = new ArrayList<>();
    final List<SenderIdentity> senders = new ArrayList<>(List.of(
        SenderIdentity.of("company", Mailbox.of("facturation@logisav.fr").named("Logisav")).replyTo(Mailbox.of("secretaire@logisav.fr"))));
    final Map<String, DefaultMessage> messages = new LinkedHashMap<>();
    final Map<String, LetterTemplate> letters = new LinkedHashMap<>();
    final List<OutgoingMail> sent = new ArrayList<>();
    MailTransport transport = this::accept;
    Renderer renderer = (out) -> out.write(PDF);
    MailJournal journal = MailJournal.inMemory();

    /** Writes a document. */
    interface Renderer {
        void write(OutputStream out) throws IOException;
    }

    HostWorld() {
        messages.put("invoice/fr-FR", DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE,
            "Votre facture {{invoice.number}}", MessageBody.text("Bonjour,\nveuillez trouver ci-joint la facture de {{invoice.total}}.")));
        letters.put("reminder", LetterTemplate.of("reminder", "Relance", "Relance {{invoice.number}}", MessageBody.text("Merci de régler."))
            .forTypes(MailableType.INVOICE).bringing(LetterFile.of("cgv", "CGV.pdf")));
        addFile("plan", "plan.pdf", INVOICE_REF);
    }

    void addFile(String id, String name, MailableRef tiedTo) {
        files.put(id, LinkedFile.of(id, name, tiedTo).length(PDF.length));
        fileBytes.put(id, PDF);
    }

    static Actor secretary() {
        return Actor.of("secretary").in(Tenant.of("acme")).named("Marie").reading(Locale.FRANCE);
    }

    LogisavMail mail(Path contents) {
        return builder(contents).build();
    }

    LogisavMailBuilder builder(Path contents) {
        return LogisavMail.builder()
            .type(RecordType.of(MailableType.INVOICE, Invoice.class)
                .id(Invoice::number).version(Invoice::version).label(invoice -> "Facture " + invoice.number()).locale(Invoice::locale)
                .load((id, context) -> Optional.ofNullable(invoices.get(id)))
                .fields(f -> f.text("invoice.number", "Numéro", "Number", Invoice::number)
                    .money("invoice.total", "Total TTC", "Total", invoice -> Money.euros(invoice.total()))
                    .text("invoice.po", "Bon de commande", "Purchase order", Invoice::poNumber)))
            .recipients((mailable, context) -> recipients)
            .linkedFiles(new Files())
            .documents(MailableType.INVOICE, new InvoicePdf())
            .templates(new Templates())
            .permissions((request, context) -> {
                asked.add(request);
                return denied.contains(request.permission()) ? Decision.denied() : Decision.allowed();
            })
            .senders((about, context) -> List.copyOf(senders))
            .transports(TransportDirectory.always((mail, context) -> transport.send(mail, context)))
            .contents(ContentStore.inDirectory(contents, Clock.fixed(NOW, ZoneOffset.UTC)))
            .journal(journal)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Transmission accept(OutgoingMail mail, MailContext context) {
        sent.add(mail);
        return answering(mail, RecipientStatus.ACCEPTED);
    }

    static Transmission answering(OutgoingMail mail, RecipientStatus status) {
        return Transmission.of(mail.envelope().stream()
            .map(each -> RecipientOutcome.of(each.address(), each.role(), status, NOW)).toList(), List.of());
    }

    private final class Files implements LinkedFileStore {

        @Override
        public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
            return Page.of(List.copyOf(files.values()), query.page());
        }

        @Override
        public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
            return Optional.ofNullable(files.get(fileId));
        }

        @Override
        public Content open(LinkedFile file, MailContext context) throws IOException {
            byte[] bytes = fileBytes.get(file.id());
            if (bytes == null) {
                throw new IOException("gone");
            }
            return Content.of(bytes);
        }
    }

    private final class InvoicePdf implements DefaultAttachmentRenderer {

        @Override
        public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
            return Optional.of(DocumentDescription.pdf("invoice", mailable.label()));
        }

        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            renderer.write(out);
        }
    }

    private final class Templates implements TemplateRepository {

        @Override
        public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
            return Optional.ofNullable(messages.get(slot + "/" + locale.toLanguageTag()));
        }

        @Override
        public List<LetterTemplate> letters(MailableType type, MailContext context) {
            return List.copyOf(letters.values());
        }

        @Override
        public Optional<LetterTemplate> letter(String letterId, MailContext context) {
            return Optional.ofNullable(letters.get(letterId));
        }

        @Override
        public Content open(LetterTemplate letter, LetterFile file, MailContext context) {
            return Content.of(PDF);
        }
    }
}
