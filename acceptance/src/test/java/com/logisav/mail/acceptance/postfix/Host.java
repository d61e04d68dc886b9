package com.logisav.mail.acceptance.postfix;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleTemplates;
import java.time.Clock;
import org.assertj.core.api.Assertions;

/** A host application whose invoices go to the mailboxes of our Postfix. */
final class Host implements AutoCloseable {

    private final InMemoryRecords<SampleInvoice> invoices = new InMemoryRecords<>(SampleInvoice::number);
    private final SmtpTransports transports;
    private final Composer composer;

    Host(SmtpSettings settings) {
        Clock clock = Clock.systemUTC();
        transports = SmtpTransports.single(settings);
        InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
        templates.put(SampleTemplates.invoiceInFrench());
        LogisavMail library = LogisavMail.builder()
            .type(SampleInvoice.recordType(invoices::find))
            .recipients((mailable, context) -> mailable.record(SampleInvoice.class).contacts())
            .documents(MailableType.INVOICE, SampleRenderer.pdf("invoice"))
            .templates(templates).permissions(GrantedPermissions.all())
            .senders(new FixedSenders().always(SenderIdentity.of("company", Mailbox.of(Postfix.USER).named("Société Dupré, facturation"))))
            .transports(transports).contents(new InMemoryContents(clock)).journal(new RecordingJournal()).clock(clock).build();
        composer = library.as(SampleActors.secretary());
    }

    /** A draft about a new invoice, to the accounting department of the customer. */
    MailDraft draft(String number) {
        return composer.draft(invoices.put(SampleInvoice.of(number).to("Boulangerie Lefèvre", "compta@" + Postfix.DOMAIN)).ref());
    }

    Composer composer() {
        return composer;
    }

    DeliveryReceipt send(MailDraft draft) {
        return send(draft, SendWatch.silent());
    }

    DeliveryReceipt send(MailDraft draft, SendWatch watch) {
        Review review = composer.review(draft);
        Assertions.assertThat(review.isReady()).as(() -> "ready: " + review.alerts()).isTrue();
        return composer.send(review.id(), review.digest(), watch);
    }

    @Override
    public void close() {
        transports.close();
    }
}
