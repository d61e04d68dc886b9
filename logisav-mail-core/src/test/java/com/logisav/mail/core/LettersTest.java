package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.TemplateRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;
    private MailDraft draft;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
        draft = composer.draft(HostWorld.INVOICE_REF);
    }

    private static LetterTemplate letter(String id) {
        return LetterTemplate.of(id, "Lettre " + id, "Objet " + id, MessageBody.text("Corps " + id));
    }

    private List<String> listed() {
        return composer.letters(draft).stream().map(LetterTemplate::id).toList();
    }

    @Nested
    class The_list {

        @Test
        void holds_the_letters_for_the_type_and_for_all() {
            host.templates.add(letter("all"));
            host.templates.add(letter("quote").forTypes(MailableType.QUOTE));

            assertThat(listed()).containsExactly("reminder", "all");
        }

        @Test
        void holds_the_letters_in_the_records_language_and_for_all() {
            host.templates.add(letter("fr").in(Locale.FRENCH));
            host.templates.add(letter("fr-FR").in(Locale.FRANCE));
            host.templates.add(letter("fr-CA").in(Locale.CANADA_FRENCH));
            host.templates.add(letter("en").in(Locale.ENGLISH));

            assertThat(listed()).containsExactly("reminder", "fr", "fr-FR");
        }

        @Test
        void without_the_permission_the_repository_is_not_asked() {
            host.denied.add(Permission.USE_LETTER);
            host.calls.clear();

            assertThatThrownBy(() -> listed()).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.of(TemplateRepository.class)).isEmpty();
        }
    }

    @Nested
    class Using_one {

        @Test
        void replaces_words_and_keeps_recipients_and_attachments() {
            MailDraft changed = composer.attachLinkedFile(draft, "plan").cc("chef@client.fr");

            MailDraft used = composer.useLetter(changed, "reminder");

            assertThat(used.subject()).isEqualTo("Relance F-2026-0042");
            assertThat(used.body().value()).isEqualTo("Merci de régler.");
            assertThat(used.recipients().all()).extracting(Recipient::address).containsExactlyElementsOf(
                changed.recipients().all().stream().map(Recipient::address).toList());
            assertThat(used.attachments()).extracting(Attachment::id)
                .containsExactly("DEFAULT_DOCUMENT:invoice", "LINKED_FILE:plan", "LETTER_FILE:cgv");
        }

        @Test
        void brings_back_the_edited_words_also_after_a_round_trip() {
            MailDraft edited = draft.withSubject("Mon objet").withBody(MessageBody.text("Mes mots"));

            MailDraft used = composer.rebuild(composer.useLetter(edited, "reminder").values());

            assertThat(used.restoreMessage().message()).isEqualTo(edited.message());
            assertThat(used.restoreMessage().origin()).isEqualTo(edited.origin());
            assertThat(used.restoreMessage().attachments(AttachmentSource.LETTER_FILE)).isEmpty();
        }

        @Test
        void changes_only_the_files_of_the_letter_before() {
            host.templates.add(letter("second").bringing(LetterFile.of("rib", "RIB.pdf")));
            host.templates.files.put("rib", HostWorld.PDF);

            MailDraft second = composer.useLetter(composer.useLetter(draft, "reminder"), "second");

            assertThat(second.attachments()).extracting(Attachment::id).containsExactly("DEFAULT_DOCUMENT:invoice", "LETTER_FILE:rib");
            assertThat(second.restoreMessage().attachments()).extracting(Attachment::id)
                .containsExactly("DEFAULT_DOCUMENT:invoice", "LETTER_FILE:cgv");
        }

        @Test
        void raises_the_alerts_that_its_words_deserve_and_drops_those_of_the_words_before() {
            host.templates.add(letter("bad").saying("{{invoice.unknown}}", MessageBody.html("<p>x</p><script>1</script>")));
            MailDraft empty = composer.rebuild(draft.withSubject("").values());
            assertThat(Alerts.of(empty)).containsExactly("SUBJECT_EMPTY");

            assertThat(Alerts.of(composer.useLetter(empty, "bad"))).containsExactly("FIELD_WITHOUT_VALUE", "HTML_REMOVED?");
        }

        @Test
        void keeps_the_alerts_that_the_letter_does_not_settle() {
            MailDraft bare = draft.withRecipients(Recipients.none());

            assertThat(Alerts.of(composer.useLetter(bare, "reminder"))).containsExactly("NO_RECIPIENT");
        }

        @Test
        void for_another_type_or_language_is_refused_like_an_unknown_one() {
            host.templates.add(letter("quote").forTypes(MailableType.QUOTE));
            host.templates.add(letter("en").in(Locale.ENGLISH));

            assertThat(List.of("quote", "en", "unknown")).allSatisfy(id ->
                assertThatThrownBy(() -> composer.useLetter(draft, id)).isInstanceOfSatisfying(TemplateException.class,
                    e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_NOT_FOUND)));
        }

        @Test
        void that_the_repository_answers_for_another_is_refused() {
            host.templates.letters.put("alias", host.templates.letters.get("reminder"));

            assertThatThrownBy(() -> composer.useLetter(draft, "alias")).isInstanceOf(TemplateException.class);
        }

        @Test
        void without_the_permission_for_it_the_repository_is_not_asked() {
            host.permissions = (request, context) ->
                request.subject().equals(Optional.of("reminder")) ? Decision.denied() : Decision.allowed();
            host.calls.clear();

            assertThatThrownBy(() -> composer.useLetter(draft, "reminder")).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.of(TemplateRepository.class)).isEmpty();
        }
    }

    @Nested
    class At_review {

        private final LetterTemplate saved = letter("reminder").bringing(LetterFile.of("cgv", "CGV.pdf"))
            .at(new TemplateVersion("v7", HostWorld.NOW, "Paul"));

        @Test
        void letter_and_version_stand_in_what_is_remembered() {
            host.templates.add(saved);

            Review review = composer.review(composer.useLetter(draft, "reminder"));

            assertThat(review.manifest().origin()).isEqualTo(Origin.of(Origin.Kind.LETTER, "reminder", Optional.of("v7")));
            assertThat(review.manifest().files()).extracting(ManifestFile::source)
                .containsExactly(AttachmentSource.DEFAULT_DOCUMENT, AttachmentSource.LETTER_FILE);
        }

        @Test
        void a_letter_that_is_gone_and_one_that_may_not_be_used_any_more_block_alike() {
            MailDraft used = composer.useLetter(draft, "reminder").withoutAttachment("LETTER_FILE:cgv");
            LetterTemplate kept = host.templates.letters.remove("reminder");
            List<String> gone = Alerts.of(composer.review(used));
            host.templates.add(kept);
            host.denied.add(Permission.USE_LETTER);

            assertThat(gone).containsExactly("LETTER_NOT_AVAILABLE").isEqualTo(Alerts.of(composer.review(used)));
        }

        @Test
        void restoring_the_message_is_a_way_out() {
            MailDraft used = composer.useLetter(draft, "reminder");
            host.templates.letters.clear();

            assertThat(composer.review(used.restoreMessage()).isReady()).isTrue();
        }

        @Test
        void a_file_that_the_letter_does_not_bring_is_refused() {
            host.templates.files.put("secret", HostWorld.PDF);
            MailDraft tampered = composer.useLetter(draft, "reminder")
                .attach(Attachment.of(AttachmentSource.LETTER_FILE, "secret", FileName.of("CGV.pdf")));

            assertThat(Alerts.of(composer.review(tampered))).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void a_file_of_a_letter_that_is_named_like_the_default_message_is_refused_on_a_draft_from_that_message() {
            host.templates.add(letter("invoice").bringing(LetterFile.of("rib", "RIB.pdf")));
            host.templates.files.put("rib", HostWorld.PDF);
            MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.LETTER_FILE, "rib", FileName.of("RIB.pdf")));

            assertThat(Alerts.of(composer.review(tampered))).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void a_file_that_cannot_be_read_blocks() {
            MailDraft used = composer.useLetter(draft, "reminder");
            host.templates.files.clear();

            assertThat(Alerts.of(composer.review(used))).containsExactly("ATTACHMENT_UNREADABLE");
        }

        @Test
        void a_default_message_of_another_slot_is_no_origin() {
            MailDraft tampered = draft.toBuilder().origin(Origin.of(Origin.Kind.DEFAULT_MESSAGE, "quote", Optional.empty())).build();

            assertThat(composer.review(tampered).manifest().origin()).isEqualTo(Origin.written());
        }
    }
}
