package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogisavMailExtensionTest {

    /** The same sentences, whether a socket is in between or not. */
    abstract static class BothWays {

        abstract LogisavMailExtension mail();

        @Test
        void an_invoice_is_sent_with_its_document() {
            MailableRef invoice = mail().add(SampleInvoice.of("F-2026-0042"));
            DeliveryReceipt receipt = mail().send(invoice);
            assertThat(receipt.isAccepted()).isTrue();
            mail().assertSent().exactlyOne().about(invoice)
                .from("contact@chauffage-durand.example").replyTo("camille.moreau@chauffage-durand.example")
                .to("compta@boulangerie-lefevre.example").subject("Votre facture F-2026-0042")
                .text().contains("1 234,50 €").contains("24 décembre 2026").and()
                .attachment("Facture F-2026-0042.pdf").type("application/pdf")
                .bytes(SampleFiles.pdf("Facture F-2026-0042", "Document établi en français"));
        }

        @Test
        void a_mail_that_was_refused_is_named_where_it_is_missed() {
            mail().failNext(Fault.refusing("chef@client.example", 550, "5.1.1 no such user")
                .and(Fault.deferring("compta@boulangerie-lefevre.example", 450, "4.2.0 later")));
            mail().send(mail().composer().draft(mail().add(SampleInvoice.of("F-1"))).cc("chef@client.example"));
            assertThatThrownBy(() -> mail().assertSent().exactlyOne()).isInstanceOf(AssertionError.class).hasMessage("""
                expected 1 mail to be sent, but no mail was
                nothing was sent
                tried, and not known to be taken:
                  invoice#F-1 for compta@boulangerie-lefevre.example: DEFERRED, 450 4.2.0 later
                  invoice#F-1 for chef@client.example: REFUSED, 550 5.1.1 no such user
                frozen for camille, and waits for retry(..)""");
        }

        @Test
        void a_mail_that_nobody_could_be_asked_to_take_is_named_with_the_reason() {
            mail().failNext(Fault.unavailable());
            mail().send(mail().add(SampleInvoice.of("F-1")));
            assertThatThrownBy(() -> mail().assertSent().mail(1)).isInstanceOf(AssertionError.class).hasMessageContaining(
                "\n  invoice#F-1 for compta@boulangerie-lefevre.example: NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE\n");
        }

        @Test
        void what_went_before_can_be_forgotten_step_by_step() {
            mail().send(mail().add(SampleInvoice.of("F-1")));
            mail().forgetSent();
            mail().assertNothingSent();
            mail().send(mail().add(SampleInvoice.of("F-2")));
            mail().assertSent().exactlyOne().subject("Votre facture F-2");
            assertThat(mail().received()).hasSize(2);
            assertThatThrownBy(() -> mail().assertNothingSent()).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> mail().assertSent().exactly(2)).message()
                .endsWith("\nforgotten: what was sent before forgetSent(), 1 mail");
        }

        @Test
        void nothing_is_sent_by_a_draft_or_a_review() {
            mail().composer().review(mail().composer().draft(mail().add(SampleInvoice.of("F-1"))));
            mail().assertNothingSent();
        }

        @Test
        void a_hidden_copy_is_in_the_envelope_and_in_no_header() {
            MailDraft draft = mail().composer().draft(mail().add(SampleInvoice.of("F-1"))).cc("chef@client.example")
                .bcc("archive@exämple.example");
            mail().send(draft);
            mail().assertSent().exactlyOne().to("compta@boulangerie-lefevre.example").cc("chef@client.example")
                .bcc("archive@xn--exmple-cua.example").noHeader("Bcc")
                .envelope("compta@boulangerie-lefevre.example", "chef@client.example", "archive@xn--exmple-cua.example");
        }

        @Test
        void each_mail_counts_once_however_many_it_reaches() {
            MailDraft draft = mail().composer().draft(mail().add(SampleInvoice.of("F-1"))).cc("chef@client.example");
            mail().send(draft);
            mail().send(mail().composer().draft(mail().add(SampleInvoice.of("F-2"))));
            mail().assertSent().exactly(2).mail(2).subject("Votre facture F-2");
            mail().assertSent().one(each -> each.takenFor("chef@client.example")).subject("Votre facture F-1");
        }

        @Test
        void the_settings_are_checked_and_nothing_is_sent_by_it() {
            CheckRequest request = CheckRequest.of(SampleSenders.company()).upTo(CheckStage.RCPT).within(Duration.ofSeconds(20));
            SettingsCheck check = mail().as(SampleActors.administrator()).testSettings(request);
            assertThat(check.isPassed()).as(check.toString()).isTrue();
            assertThat(check.hasPassed(CheckStage.RCPT)).isTrue();
            mail().assertNothingSent();
        }

        @Test
        void a_mail_that_is_cancelled_on_its_way_is_not_sent() {
            Review review = mail().composer().review(mail().composer().draft(mail().add(SampleInvoice.of("F-1"))));
            AtomicReference<SendWatch> watch = new AtomicReference<>();
            watch.set(SendWatch.reporting(progress -> watch.get().cancel()));
            DeliveryReceipt receipt = mail().composer().send(review.id(), review.digest(), watch.get());
            assertThat(receipt.transmission().outcomes()).extracting(RecipientOutcome::status).containsOnly(RecipientStatus.NOT_TRIED);
            mail().assertNothingSent();
        }

        @Test
        void an_invoice_in_english_brings_html_and_a_linked_file() {
            MailableRef invoice = mail().add(SampleInvoice.of("F-1").in(Locale.UK));
            String fileId = mail().linkedFiles().add(invoice, "plan d'été.png", SampleFiles.png()).id();
            mail().send(mail().composer().attachLinkedFile(mail().composer().draft(invoice), fileId));
            mail().assertSent().exactlyOne().subject("Your invoice F-1").html().contains("<b>F-1</b>").and()
                .attachments("Invoice F-1.pdf", "plan d'été.png").attachment("plan d'été.png").bytes(SampleFiles.png());
        }
    }

    @Nested
    class In_memory extends BothWays {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Override
        LogisavMailExtension mail() {
            return mail;
        }

        @Test
        void a_mail_that_cannot_be_sent_says_why_and_what_is_in_it() {
            MailDraft draft = mail.composer().draft(mail.add(SampleInvoice.of("F-1"))).withSubject("");
            MailDraft bare = draft.without(draft.recipients().all().get(0).address());
            assertThatThrownBy(() -> mail.send(bare)).isInstanceOf(AssertionError.class).message().isEqualTo("""
                expected a mail about invoice#F-1 to be sent, but its review is blocked
                draft about invoice#F-1 (Facture F-1), written in fr-FR
                words: default message invoice, version 1
                attachments:
                  Facture F-1.pdf: document "invoice" of the record, attached by itself
                alerts:
                  blocks: NO_RECIPIENT, %s
                  blocks: SUBJECT_EMPTY, %s""".formatted(alert(bare, 0), alert(bare, 1)));
            mail.assertNothingSent();
        }

        private String alert(MailDraft draft, int index) {
            return mail.composer().review(draft).blockingAlerts().get(index).text(Locale.ENGLISH);
        }

        @Test
        void a_mail_that_was_reviewed_and_never_sent_is_named_where_it_is_missed() {
            mail.composer().review(mail.composer().draft(mail.add(SampleInvoice.of("F-1"))));
            assertThatThrownBy(() -> mail.assertSent().one(each -> each.subject("x"))).isInstanceOf(AssertionError.class).hasMessage("""
                expected a mail for which all sentences hold, but there is none
                nothing was sent
                frozen for camille, and waits for send(review.id(), review.digest())""");
        }

        @Test
        void a_mail_whose_end_is_not_known_is_named_where_it_is_missed() {
            mail.failNext(Fault.unavailable());
            mail.journal().failEnds(new IllegalStateException("down"));
            mail.send(mail.add(SampleInvoice.of("F-1")));
            assertThatThrownBy(() -> mail.assertSent().exactlyOne()).message().endsWith("\n  invoice#F-1: under way, no outcome is known");
        }

        @Test
        void nothing_is_said_of_what_was_taken_where_another_mail_is_missed() {
            mail.send(mail.add(SampleInvoice.of("F-1")));
            assertThatThrownBy(() -> mail.assertSent().exactly(2)).message().startsWith("expected 2 mails to be sent, but 1 mail was\nsent:\n")
                .doesNotContain("tried", "frozen", "forgotten");
        }

        @Test
        void the_samples_records_and_their_document_can_be_changed_and_fail() {
            mail.invoices().put(SampleInvoice.of("F-1"));
            mail.document().fail(new IOException("no paper"));
            assertThatThrownBy(() -> mail.send(SampleInvoice.ref("F-1"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("\n  blocks: DOCUMENT_FAILED, ");
        }

        @Test
        void permissions_can_be_revoked_between_two_steps() {
            Review review = mail.composer().review(mail.composer().draft(mail.add(SampleInvoice.of("F-1"))));
            mail.permissions().revoke(Permission.SEND);
            assertThatThrownBy(() -> mail.composer().send(review.id(), review.digest())).isInstanceOf(NotPermittedException.class);
            mail.assertNothingSent();
        }

        @Test
        void a_review_expires_by_the_clock_of_the_test() {
            Review review = mail.composer().review(mail.composer().draft(mail.add(SampleInvoice.of("F-1"))));
            mail.clock().set(review.expiresAt().orElseThrow());
            assertThatThrownBy(() -> mail.composer().send(review.id(), review.digest())).hasMessageContaining("REVIEW_NOT_FOUND");
        }

        @Test
        void the_journal_shows_claims_and_ends() {
            mail.send(mail.composer().draft(mail.add(SampleInvoice.of("F-1"))));
            assertThat(mail.journal().claims()).hasSize(1);
            assertThat(mail.journal().ends()).hasSize(1);
        }

        @Test
        void tests_take_what_they_need_as_parameters(LogisavMail library, Composer composer, GrantedPermissions permissions,
            SettableClock clock, MailTransport transport, RecordingTransport recording) {
            assertThat(library).isSameAs(mail.logisavMail());
            assertThat(composer).hasToString(mail.composer().toString());
            assertThat(permissions).isSameAs(mail.permissions());
            assertThat(clock).isSameAs(mail.clock());
            assertThat(transport).isSameAs(mail.transport());
            assertThat(recording).isSameAs(mail.transport());
        }

        private InMemoryContents contentsBefore;

        @BeforeEach
        void take_what_is_needed_before_the_test_too(InMemoryContents contents) {
            contentsBefore = contents;
        }

        @Test
        void every_fake_can_be_a_parameter(FixedRecipients recipients, FixedSenders senders, InMemoryLinkedFiles files,
            InMemoryTemplateRepository templates, RecordingJournal journal, SampleRenderer document) {
            assertThat(contentsBefore).isNotNull().isSameAs(mail.contents());
            assertThat(List.of(recipients, senders, files, templates, journal, document)).usingElementComparator(
                (one, other) -> one == other ? 0 : 1).containsExactly(mail.recipients(), mail.senders(), mail.linkedFiles(),
                mail.templates(), mail.journal(), mail.document());
        }

        @Test
        void another_company_sees_nothing() {
            MailableRef invoice = mail.add(SampleInvoice.of("F-1"));
            mail.permissions().admit(SampleActors.anotherCompany());
            assertThatThrownBy(() -> mail.as(SampleActors.namesake()).draft(invoice)).hasMessageContaining("RECORD_NOT_AVAILABLE");
        }
    }

    @Nested
    class Over_smtp extends BothWays {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp();

        @Override
        LogisavMailExtension mail() {
            return mail;
        }

        private void send(SampleMail other) {
            mail.transport().send(other.build(), MailContext.of(SampleActors.secretary()));
        }

        @Test
        void what_arrives_has_the_headers_that_left_and_no_other() {
            send(SampleMail.create().to("a@client.example"));
            RecordingTransport inMemory = new RecordingTransport(mail.clock());
            inMemory.send(SampleMail.create().to("a@client.example").build(), MailContext.of(SampleActors.secretary()));
            assertThat(mail.received().get(0).headerNames()).isEqualTo(inMemory.received().get(0).headerNames());
        }

        @Test
        void a_retry_is_a_mail_of_its_own() {
            mail.failNext(Fault.deferring("chef@client.example", 451, "4.7.1 later"));
            MailDraft draft = mail.composer().draft(mail.add(SampleInvoice.of("F-1"))).cc("anne@client.example").cc("chef@client.example");
            Review review = mail.composer().review(draft);
            mail.composer().send(review.id(), review.digest());
            mail.composer().retry(review.id());
            mail.assertSent().exactly(2).mail(1).envelope("compta@boulangerie-lefevre.example", "anne@client.example");
            mail.assertSent().mail(2).envelope("chef@client.example");
        }
    }

    @Nested
    class A_hosts_own_types {

        private static final MailableRef CONTRACT = MailableRef.of(MailableType.of("maintenance-contract"), "17");

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(builder -> builder.type(CONTRACT.type(), contracts()));

        private static InMemoryMailables contracts() {
            return new InMemoryMailables(com.logisav.mail.content.FieldCatalog.empty())
                .put(SampleActors.secretary().tenant(), SampleMailable.of(CONTRACT).labelled("Contrat 17"));
        }

        @Test
        void leave_nothing_of_the_sample_to_be_prepared_in_vain() {
            for (ThrowingCallable sample : List.<ThrowingCallable>of(() -> mail.add(SampleInvoice.of("F-1")), mail::invoices, mail::document)) {
                assertThatThrownBy(sample).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("This extension has a host's own types").hasMessageEndingWith("prepare the host's own.");
            }
        }

        @Test
        void take_the_place_of_the_samples_invoices() {
            mail.recipients().about(CONTRACT, ProposedRecipient.to("client@client.example"));
            mail.send(mail.composer().draft(CONTRACT).withSubject("Votre contrat"));
            mail.assertSent().exactlyOne().about(CONTRACT).to("client@client.example").noAttachments();
        }
    }
}
