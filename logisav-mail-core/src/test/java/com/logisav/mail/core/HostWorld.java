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
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.Content;
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
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A host small enough to hold in one's head, whose every answer a test can change between two steps. */
final class HostWorld {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final MailableRef INVOICE_REF = MailableRef.of(MailableType.INVOICE, "F-2026-0042");
    static final MailableRef OTHER_INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0043");
    static final SenderIdentity SENDER = SenderIdentity.of("company", Mailbox.of("facturation@logisav.fr").named("Logisav"))
        .replyTo(Mailbox.of("secretaire@logisav.fr"));
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** An invoice of the host. */
    record Invoice(String number, long version, BigDecimal total, Locale locale, @Nullable String poNumber) {}

    final HostCallLog calls = new HostCallLog();
    final TestClock clock = new TestClock(NOW);
    final Map<String, Invoice> invoices = new LinkedHashMap<>();
    final List<ProposedRecipient> recipients = new ArrayList<>(List.of(
        ProposedRecipient.to("compta@client.fr").named("Compta").because("contact de facturation"),
        ProposedRecipient.cc("chef@client.fr").because("gérant").offeredOnly()));
    final HostFiles files = new HostFiles();
    final HostTemplates templates = new HostTemplates();
    final HostDocument document = new HostDocument("invoice");
    final List<SenderIdentity> senders = new ArrayList<>(List.of(SENDER));
    final Set<Permission> denied = new LinkedHashSet<>();
    final List<PermissionRequest> asked = new CopyOnWriteArrayList<>();
    final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    /** The bytes of the files of each sent mail, as its transport read them. */
    final List<List<byte[]>> carried = new CopyOnWriteArrayList<>();

    RecipientResolver resolver = (mailable, context) -> List.copyOf(recipients);
    SenderDirectory senderDirectory = (about, context) -> List.copyOf(senders);
    LinkedFileStore store = files;
    TemplateRepository repository = templates;
    MailPermissions permissions = (request, context) -> denied.contains(request.permission()) ? Decision.denied() : Decision.allowed();
    MailTransport transport = this::accept;
    TransportDirectory transports = TransportDirectory.always((mail, context) -> transport.send(mail, context));
    MailJournal journal = MailJournal.inMemory();
    @Nullable ContentStore contentStore;

    HostWorld() {
        addInvoice(INVOICE_REF.id());
        templates.add(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE,
            "Votre facture {{invoice.number}}", MessageBody.text("Bonjour,\nveuillez trouver ci-joint la facture de {{invoice.total}}.")));
        templates.add(LetterTemplate.of("reminder", "Relance", "Relance {{invoice.number}}", MessageBody.text("Merci de régler."))
            .forTypes(MailableType.INVOICE).bringing(LetterFile.of("cgv", "CGV.pdf")));
        templates.files.put("cgv", PDF);
        files.add("plan", "plan.pdf", PDF, INVOICE_REF);
    }

    void addInvoice(String number) {
        invoices.put(number, new Invoice(number, 1, new BigDecimal("1234.50"), Locale.FRANCE, "BC-7"));
    }

    /** The invoice as its users changed it. */
    void change(Function<Invoice, Invoice> change) {
        invoices.computeIfPresent(INVOICE_REF.id(), (number, invoice) -> change.apply(invoice));
    }

    static Actor secretary() {
        return Actor.of("secretary").in(Tenant.of("acme")).named("Marie").reading(Locale.FRANCE);
    }

    LogisavMail mail(Path contents) {
        return builder(contents).build();
    }

    LogisavMailBuilder builder(Path contents) {
        ContentStore directory = ContentStore.inDirectory(contents, clock);
        return LogisavMail.builder().type(invoices())
            .recipients(calls.noting(RecipientResolver.class, () -> resolver))
            .linkedFiles(calls.noting(LinkedFileStore.class, () -> store))
            .documents(MailableType.INVOICE, calls.noting(DefaultAttachmentRenderer.class, () -> document))
            .templates(calls.noting(TemplateRepository.class, () -> repository))
            .permissions(this::decide)
            .senders(calls.noting(SenderDirectory.class, () -> senderDirectory))
            .transports(calls.noting(TransportDirectory.class, () -> transports))
            .contents(calls.noting(ContentStore.class, () -> contentStore == null ? directory : contentStore))
            .journal(calls.noting(MailJournal.class, () -> journal))
            .clock(clock);
    }

    private RecordType<Invoice> invoices() {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).version(Invoice::version).label(invoice -> "Facture " + invoice.number()).locale(Invoice::locale)
            .load((id, context) -> {
                calls.note("MailableSource.load");
                return Optional.ofNullable(invoices.get(id));
            })
            .fields(f -> f.text("invoice.number", "Numéro", "Number", Invoice::number)
                .money("invoice.total", "Total TTC", "Total", invoice -> Money.euros(invoice.total()))
                .text("invoice.po", "Bon de commande", "Purchase order", Invoice::poNumber));
    }

    private Decision decide(PermissionRequest request, MailContext context) {
        calls.note("MailPermissions.decide");
        asked.add(request);
        return permissions.decide(request, context);
    }

    private Transmission accept(OutgoingMail mail, MailContext context) {
        carry(mail);
        return answering(mail, RecipientStatus.ACCEPTED);
    }

    private void carry(OutgoingMail mail) {
        sent.add(mail);
        carried.add(mail.manifest().files().stream().map(file -> bytes(mail.content(file))).toList());
    }

    static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the server says this of everybody; the mails are noted all the same. */
    void answering(RecipientStatus status) {
        transport = (mail, context) -> {
            carry(mail);
            return answering(mail, status);
        };
    }

    static Transmission answering(OutgoingMail mail, RecipientStatus status) {
        return answering(mail, recipient -> status);
    }

    static Transmission answering(OutgoingMail mail, Function<Recipient, RecipientStatus> statuses) {
        return Transmission.of(mail.envelope().stream()
            .map(each -> RecipientOutcome.of(each.address(), each.role(), statuses.apply(each), NOW)).toList(), List.of());
    }
}
