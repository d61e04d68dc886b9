package com.logisav.mail.specification.host;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.eml.Postbox;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.FixedTransports;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The host that the specification is told by: everything is there and allowed, and each test changes what it is about.
 *
 * <p>The second company has the same records, files and templates under the same identifiers, with its own name in each.
 */
public final class MaintenanceDupont {

    public static final Tenant DUPONT = Tenant.of("dupont");
    public static final Tenant PETIT = Tenant.of("petit");
    /** The secretary. */
    public static final Actor CAMILLE = Actor.of("camille").in(DUPONT).named("Camille Moreau").reading(Locale.FRANCE);
    /** A colleague, who reads English. */
    public static final Actor ALEX = Actor.of("alex").in(DUPONT).named("Alex Durand").reading(Locale.UK);
    /** The other company's, with the secretary's identifier. */
    public static final Actor NAMESAKE = Actor.of("camille").in(PETIT).named("Camille Petit").reading(Locale.FRANCE);
    /** Where the invoices go. */
    public static final String ACCOUNTS = "compta@lefevre.example";
    /** The signed order stored with the invoice. */
    public static final String ORDER_FILE = "1";
    /** The plan stored with the other invoice. */
    public static final String OTHER_FILE = "2";

    public final SettableClock clock = SettableClock.at("2026-11-24T09:15:00Z");
    public final Records records = new Records();
    public final FixedRecipients recipients = new FixedRecipients();
    public final InMemoryLinkedFiles linkedFiles = new InMemoryLinkedFiles();
    public final InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
    public final GrantedPermissions permissions = GrantedPermissions.all(DUPONT, PETIT);
    public final FixedSenders senders = new FixedSenders();
    public final FixedTransports transports = new FixedTransports();
    public final Postbox postbox = new Postbox(clock);
    public final InMemoryContents contents = new InMemoryContents(clock);
    public final RecordingJournal journal = new RecordingJournal();
    public final SampleRenderer invoicePdf = SampleRenderer.pdf("invoice");
    public final SampleRenderer quotePdf = SampleRenderer.pdf("quote");
    public final SampleRenderer reportWord = SampleRenderer.docx("report");
    private LogisavMail mail;

    public MaintenanceDupont() {
        fill(DUPONT, "maintenance-dupont.example", "Maintenance Dupont");
        fill(PETIT, "plomberie-petit.example", "Plomberie Petit");
        records.invoices.put(PETIT, Invoice.of(Records.INVOICE.id()).toClientNamed("Garage Petit"));
        mail = builder().build();
    }

    private void fill(Tenant tenant, String domain, String name) {
        records.fill(tenant);
        Records.all().forEach(ref -> recipients.about(tenant, ref,
            ProposedRecipient.to(tenant.equals(DUPONT) ? ACCOUNTS : "compta@garage-petit.example").named("Comptabilité")
                .because("contact de facturation")));
        linkedFiles.add(tenant, Records.INVOICE, "bon signé " + tenant + ".pdf", SampleFiles.pdf("Bon " + name));
        linkedFiles.add(tenant, Records.OTHER_INVOICE, "plan.pdf", SampleFiles.pdf("Plan"));
        Templates.fill(templates, tenant);
        senders.in(tenant, SenderIdentity.of("company", Mailbox.of("facturation@" + domain).named(name))
            .replyTo(Mailbox.of("camille@" + domain).named("Camille")).signature(Signature.text(name)));
        transports.in(tenant, postbox);
    }

    /** The library as this host builds it, for a test that builds it a little differently. */
    public LogisavMailBuilder builder() {
        return records.register(LogisavMail.builder())
            .recipients(recipients).linkedFiles(linkedFiles).templates(templates).permissions(permissions).senders(senders)
            .documents(MailableType.INVOICE, invoicePdf).documents(MailableType.QUOTE, quotePdf)
            .documents(MailableType.INTERVENTION, reportWord)
            .transports(transports).contents(contents).journal(journal).clock(clock);
    }

    /** From now on mails are made by this library. */
    public MaintenanceDupont with(LogisavMailBuilder changed) {
        mail = changed.build();
        return this;
    }

    /** From now on every question that the library asks about invoices is overheard. */
    public Overheard overheard() {
        Overheard ear = new Overheard();
        standing(ear);
        return ear;
    }

    /** From now on every question about invoices goes through this defect. */
    public MaintenanceDupont with(OneDefect defect) {
        standing(defect);
        return this;
    }

    private void standing(Between between) {
        MailTransport transport = between.stand(MailTransport.class, postbox);
        mail = LogisavMail.builder()
            .type(MailableType.INVOICE, between.stand(MailableSource.class, records.invoiceType().source()))
            .recipients(between.stand(RecipientResolver.class, this::contactsOf))
            .linkedFiles(between.stand(LinkedFileStore.class, linkedFiles))
            .templates(between.stand(TemplateRepository.class, templates))
            .permissions(between.stand(MailPermissions.class, permissions))
            .senders(between.stand(SenderDirectory.class, senders))
            .documents(MailableType.INVOICE, between.stand(DefaultAttachmentRenderer.class, invoicePdf))
            .transports(between.stand(TransportDirectory.class, (sender, context) -> Optional.of(transport)))
            .contents(between.stand(ContentStore.class, contents))
            .journal(between.stand(MailJournal.class, journal)).clock(clock).build();
    }

    /** Looks at the host's own object, as resolvers do. */
    private List<ProposedRecipient> contactsOf(Mailable mailable, MailContext context) {
        return mailable.record(Invoice.class).number().isEmpty() ? List.of() : recipients.resolve(mailable, context);
    }

    /** What this actor can do. */
    public Composer as(Actor actor) {
        return mail.as(actor);
    }

    /** The invoice as it stands from now on. */
    public void put(Invoice invoice) {
        records.invoices.put(DUPONT, invoice);
    }

    /** The secretary opens a draft. */
    public MailDraft draft(MailableRef ref) {
        return as(CAMILLE).draft(ref);
    }

    /** The secretary has a draft come back from the browser. */
    public MailDraft rebuild(MailDraft draft) {
        return as(CAMILLE).rebuild(draft.values());
    }

    /** The secretary reviews a draft. */
    public Review review(MailDraft draft) {
        return as(CAMILLE).review(draft);
    }

    /** The secretary reviews and sends a draft. */
    public DeliveryReceipt send(MailDraft draft) {
        Review review = review(draft);
        return as(CAMILLE).send(review.id(), review.digest());
    }

    /** The secretary opens a draft and sends it as it is. */
    public DeliveryReceipt send(MailableRef ref) {
        return send(draft(ref));
    }
}
