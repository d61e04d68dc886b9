package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Before the shop had anything of its own: with the test kit's invoices, words and recipients. */
class SampleHostTest {

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory();

    private final MailableRef invoice = mail.add(SampleInvoice.of("F-1"));

    private void send(Composer composer) {
        Review review = composer.review(composer.draft(invoice));
        composer.send(review.id(), review.digest());
    }

    @Test
    void recipients_besides_the_client_are_proposed() {
        mail.recipients().about(invoice, ProposedRecipient.cc("chef@client.fr"));

        send(mail.as(SampleActors.administrator()));

        mail.assertSent().exactlyOne().cc("chef@client.fr");
    }

    @Test
    void recipients_that_cannot_be_had_are_a_defect_of_the_host_until_they_can() {
        mail.recipients().about(SampleActors.secretary().tenant(), invoice, ProposedRecipient.cc("chef@client.fr"))
            .fail(new IllegalStateException("directory is down"));
        mail.recipients().recover();

        send(mail.logisavMail().as(SampleActors.secretary()));

        mail.assertSent().exactly(1).mail(1).cc("chef@client.fr");
    }

    @Test
    void a_message_in_plain_text_has_no_html() {
        mail.templates().put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture", MessageBody.text("Bonjour,\n\nvoici.")));
        Composer composer = mail.composer();
        MailDraft draft = composer.draft(invoice);
        Review review = composer.review(draft.withoutAttachment(draft.attachments().get(0).id()));
        composer.send(review.id(), review.digest());

        mail.assertSent().exactlyOne().noHtml().noAttachments().text()
            .is("Bonjour,\n\nvoici.\n\nCamille Moreau\nChauffage Durand").doesNotContain("{{");
    }

    @Test
    void a_letter_brings_its_file() {
        LetterFile terms = LetterFile.of("terms", "Conditions.pdf");
        LetterTemplate letter = mail.templates().put(LetterTemplate.of("offer", "Offre", "Offre", MessageBody.text("Bonjour"))
            .forTypes(MailableType.INVOICE).in(Locale.FRENCH).bringing(terms));
        mail.templates().putFile(SampleActors.secretary().tenant(), letter, terms, SampleFiles.pdf("Conditions générales"));
        Composer composer = mail.composer();
        Review review = composer.review(composer.useLetter(composer.draft(invoice), "offer"));
        composer.send(review.id(), review.digest());

        mail.assertSent().one(each -> each.takenFor("compta@boulangerie-lefevre.example")).subject("Offre")
            .pdf("Conditions.pdf").containsText("Conditions générales").doesNotContainText("Facture").and()
            .attachment("Conditions.pdf").content("application/pdf").and().noHeader("Bcc");
    }

    /** In a test of the host's own kind, with another test framework, or in a program that shows something. */
    @Test
    void the_fakes_can_be_had_without_the_extension() {
        Tenant paris = Tenant.of("paris");
        Actor zoe = Actor.of("zoe").in(paris);
        SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
        RecordingTransport transport = new RecordingTransport(clock);
        transport.failNext(Fault.deferring(451));
        InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
        templates.put(paris, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "Facture", MessageBody.text("Bonjour")));
        templates.put(paris, LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.text("Bonjour")).forTypes(MailableType.INVOICE));
        LogisavMail library = LogisavMail.builder()
            .type(SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number))))
            .recipients(new FixedRecipients().about(paris, invoice, ProposedRecipient.to("compta@client.fr"))).templates(templates)
            .permissions(GrantedPermissions.none(paris).grant(Permission.SEND, Permission.USE_LETTER)).transports(TransportDirectory.always(transport))
            .senders(new FixedSenders().in(paris, SampleSenders.company())).clock(clock).build();

        Review review = library.as(zoe).review(library.as(zoe).draft(invoice));
        library.as(zoe).send(review.id(), review.digest());
        SentMails.of(transport.received()).nothing();
        library.as(zoe).retry(review.id());

        assertEquals(1, library.as(zoe).letters(library.as(zoe).draft(invoice)).size());
        SentMails.of(transport.received()).exactlyOne().to("compta@client.fr").header("Date", "Tue, 24 Nov 2026 11:00:00 +0100");
    }

    @Test
    void a_clock_starts_where_it_is_told_or_anywhere() {
        Instant then = Instant.parse("2026-11-24T10:00:00Z");

        assertEquals(then, SettableClock.at(then).instant());
        assertTrue(SettableClock.atRandomInstant().instant().isAfter(Instant.parse("2019-12-31T00:00:00Z")));
        assertTrue(GrantedPermissions.all().decide(PermissionRequest.of(Permission.SEND), MailContext.of(SampleActors.secretary())).isAllowed());
    }
}
