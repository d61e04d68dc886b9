package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path through core, with a host and a transport of plain objects. */
class ComposerTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    @Test
    void a_draft_opens_with_recipients_words_and_document() {
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);

        assertThat(draft.recipients().all()).extracting(each -> each.address().readable()).containsExactly("compta@client.fr");
        assertThat(draft.offered()).extracting(each -> each.address().readable()).containsExactly("chef@client.fr");
        assertThat(draft.subject()).isEqualTo("Votre facture F-2026-0042");
        assertThat(draft.body().value()).contains("1\u202f234,50\u00a0€");
        assertThat(draft.attachments()).extracting(each -> each.name().text()).containsExactly("Facture F-2026-0042.pdf");
        assertThat(draft.alerts()).isEmpty();
    }

    @Test
    void logs_name_who_writes_by_the_identifier() {
        assertThat(composer).hasToString("Composer[Actor[acme/secretary]]");
    }

    @Test
    void what_was_reviewed_is_sent() {
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);
        UploadRef upload = composer.upload(draft, "note.txt", new ByteArrayInputStream("bonjour".getBytes()));
        Review review = composer.review(composer.attachLinkedFile(draft.attach(upload), "plan"));

        DeliveryReceipt receipt = composer.send(review.id(), review.digest());

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(receipt.manifest().files()).extracting(file -> file.name().text())
            .containsExactly("Facture F-2026-0042.pdf", "note.txt", "plan.pdf");
        assertThat(host.sent).singleElement().satisfies(mail -> assertThat(mail.manifest().subject()).isEqualTo(draft.subject()));
    }

    @Test
    void a_second_send_is_refused_and_names_the_first() {
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(review.id(), review.digest());

        assertThatThrownBy(() -> composer.send(review.id(), review.digest()))
            .isInstanceOfSatisfying(AlreadyAttemptedException.class, e -> {
                assertThat(e.first().actorName()).isEqualTo("Marie");
                assertThat(e.text(Locale.FRANCE)).contains("Marie");
            });
        assertThat(host.sent).hasSize(1);
    }

    @Test
    void a_deferred_recipient_can_be_retried_with_the_same_mail() {
        host.transport = (mail, context) -> HostWorld.answering(mail, RecipientStatus.DEFERRED);
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));
        composer.send(review.id(), review.digest());
        host.transport = (mail, context) -> {
            host.sent.add(mail);
            return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
        };

        DeliveryReceipt receipt = composer.retry(review.id());

        assertThat(receipt.attempt().number()).isEqualTo(2);
        assertThat(host.sent).singleElement()
            .satisfies(mail -> assertThat(mail.manifest().messageId()).isEqualTo(review.manifest().messageId()));
    }

    @Test
    void another_records_file_is_refused_at_review_though_the_draft_came_back_with_its_id() {
        host.files.add("foreign", "secret.pdf", HostWorld.PDF, MailableRef.of(
            MailableType.INVOICE, "F-2026-0043"));
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);
        MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.LINKED_FILE, "foreign",
            FileName.of("plan.pdf")));

        Review review = composer.review(composer.rebuild(tampered.values()));

        assertThat(review.isReady()).isFalse();
        assertThat(review.alerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTACHMENT_REFUSED);
        assertThat(review.alerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
    }

    @Test
    void the_letter_replaces_words_and_restoring_brings_them_back() {
        MailDraft draft = composer.draft(HostWorld.INVOICE_REF);

        MailDraft letter = composer.rebuild(composer.useLetter(draft, "reminder").values());

        assertThat(letter.subject()).isEqualTo("Relance F-2026-0042");
        assertThat(letter.attachments()).extracting(each -> each.name().text()).containsExactly("Facture F-2026-0042.pdf", "CGV.pdf");
        assertThat(letter.restoreMessage().message()).isEqualTo(draft.message());
        assertThat(letter.restoreMessage().attachments()).isEqualTo(draft.attachments());
        assertThat(composer.review(letter).manifest().files()).extracting(ManifestFile::name)
            .extracting(name -> name.text()).containsExactly("Facture F-2026-0042.pdf", "CGV.pdf");
    }
}
