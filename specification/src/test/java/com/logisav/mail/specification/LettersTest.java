package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.CONTRACT;
import static com.logisav.mail.specification.host.Records.ENGLISH_INVOICE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Templates.ENGLISH_REMINDER;
import static com.logisav.mail.specification.host.Templates.REMINDER;
import static com.logisav.mail.specification.host.Templates.SIGNATURE;
import static com.logisav.mail.specification.host.Templates.TERMS;
import static com.logisav.mail.specification.host.Templates.WISHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S6: any number of letters; choosing one replaces subject and message, and nothing else. */
class LettersTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private MailDraft use(MailDraft draft, String letter) {
        return host.as(CAMILLE).useLetter(draft, letter);
    }

    private List<String> offered(MailableRef ref) {
        return host.as(CAMILLE).letters(host.draft(ref)).stream().map(LetterTemplate::id).toList();
    }

    private static List<String> files(MailDraft draft) {
        return draft.attachments().stream().map(each -> each.name().text()).toList();
    }

    @Nested
    class The_list {

        @Test
        void has_the_letters_for_the_records_type_and_language_and_those_for_all() {
            assertThat(offered(INVOICE)).containsExactly(REMINDER, TERMS, WISHES);
        }

        @Test
        void has_no_letter_of_another_language() {
            assertThat(offered(ENGLISH_INVOICE)).containsExactly(ENGLISH_REMINDER, WISHES);
        }

        @Test
        void has_no_letter_of_another_type() {
            assertThat(offered(CONTRACT)).containsExactly(SIGNATURE, WISHES);
        }

        @Test
        void is_refused_without_the_permission() {
            MailDraft draft = host.draft(INVOICE);
            host.permissions.revoke(Permission.USE_LETTER);

            assertThatThrownBy(() -> host.as(CAMILLE).letters(draft)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Nested
    class A_chosen_letter {

        @Test
        void arrives_in_place_of_subject_and_message() {
            host.send(use(host.draft(INVOICE), REMINDER));

            ReceivedMail arrived = host.postbox.only();
            assertThat(arrived.subject()).isEqualTo("Relance : facture F-2026-0042");
            assertThat(arrived.text()).startsWith("La facture de 1\u202f234,50\u00a0€ reste à régler.").doesNotContain("vous trouverez");
        }

        @Test
        void leaves_the_recipients_as_a_person_made_them() {
            MailDraft draft = host.draft(INVOICE).cc("notaire@etude.example");

            assertThat(use(draft, REMINDER).recipients()).isEqualTo(draft.recipients());
        }

        @Test
        void leaves_all_other_attachments() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);

            assertThat(files(use(draft, WISHES))).isEqualTo(files(draft)).hasSize(2);
        }

        @Test
        void is_refused_where_it_is_for_another_type() {
            MailDraft draft = host.draft(INVOICE);

            assertThatThrownBy(() -> use(draft, SIGNATURE)).isInstanceOfSatisfying(TemplateException.class,
                refusal -> assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_NOT_FOUND));
        }

        @Test
        void is_refused_where_it_is_in_another_language() {
            MailDraft draft = host.draft(INVOICE);

            assertThatThrownBy(() -> use(draft, ENGLISH_REMINDER)).isInstanceOf(TemplateException.class);
        }

        @Test
        void is_refused_without_the_permission_before_it_is_read() {
            TemplateRepository repository = spy(host.templates);
            host.with(host.builder().templates(repository));
            MailDraft draft = host.draft(INVOICE);
            host.permissions.revokeRegarding(REMINDER, Permission.USE_LETTER);

            assertThatThrownBy(() -> use(draft, REMINDER)).isInstanceOf(NotPermittedException.class);

            verify(repository, never()).letter(any(), any());
        }

        @Test
        void blocks_the_review_where_the_permission_is_gone() {
            MailDraft draft = use(host.draft(INVOICE), WISHES);
            host.permissions.revoke(Permission.USE_LETTER);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.LETTER_NOT_AVAILABLE);
        }
    }

    @Nested
    class The_replaced_message {

        private final MailDraft edited = host.draft(INVOICE).withSubject("Mon objet").withBody(MessageBody.text("Mes mots ci-joints"));

        @Test
        void is_brought_back_with_what_a_person_had_changed() {
            MailDraft restored = use(edited, REMINDER).restoreMessage();

            assertThat(restored.message()).isEqualTo(edited.message());
            assertThat(restored.origin()).isEqualTo(edited.origin());
        }

        @Test
        void is_brought_back_after_a_round_trip() {
            MailDraft restored = host.rebuild(use(edited, REMINDER)).restoreMessage();

            assertThat(restored.message()).isEqualTo(edited.message());
        }

        @Test
        void is_that_of_the_letter_before_where_a_second_one_was_chosen() {
            MailDraft restored = use(use(edited, REMINDER), TERMS).restoreMessage();

            assertThat(restored.subject()).isEqualTo("Relance : facture F-2026-0042");
        }

        @Test
        void takes_the_letters_files_with_it() {
            MailDraft restored = use(edited, REMINDER).restoreMessage();

            assertThat(files(restored)).isEqualTo(files(edited));
        }

        @Test
        void leaves_recipients_and_other_attachments_where_it_comes_back() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(use(edited, REMINDER), ORDER_FILE).cc("notaire@etude.example");

            MailDraft restored = draft.restoreMessage();

            assertThat(restored.recipients()).isEqualTo(draft.recipients());
            assertThat(files(restored)).containsExactly("Facture F-2026-0042.pdf", "bon signé dupont.pdf");
        }

        @Test
        void is_nothing_where_no_letter_was_chosen() {
            assertThat(edited.restoreMessage().message()).isEqualTo(edited.message());
        }
    }

    @Nested
    class The_files_of_a_letter {

        @Test
        void arrive_with_it() {
            host.send(use(host.draft(INVOICE), REMINDER));

            assertThat(host.postbox.only().attachment("RIB.pdf")).get().extracting(ReceivedPart::bytes).isEqualTo(SampleFiles.pdf("RIB"));
        }

        @Test
        void stand_on_the_draft_as_files_of_a_letter() {
            MailDraft draft = use(host.draft(INVOICE), REMINDER);

            assertThat(draft.attachments(AttachmentSource.LETTER_FILE)).extracting(each -> each.name().text()).containsExactly("RIB.pdf");
        }

        @Test
        void are_opened_through_the_repository_at_review_and_once() throws IOException {
            TemplateRepository repository = spy(host.templates);
            host.with(host.builder().templates(repository));
            MailDraft draft = host.rebuild(use(host.draft(INVOICE), REMINDER));
            verify(repository, never()).open(any(), any(), any());

            host.review(draft);

            verify(repository, times(1)).open(any(), any(), any());
        }

        @Test
        void are_all_that_changes_where_another_letter_is_chosen() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(use(host.draft(INVOICE), REMINDER), ORDER_FILE);

            assertThat(files(use(draft, TERMS))).containsExactlyInAnyOrder("Facture F-2026-0042.pdf", "bon signé dupont.pdf", "CGV.pdf");
        }

        @Test
        void of_another_letter_cannot_be_smuggled_in() {
            MailDraft draft = use(host.draft(INVOICE), WISHES)
                .attach(Attachment.of(AttachmentSource.LETTER_FILE, "rib", FileName.of("RIB.pdf")));

            Review review = host.review(host.rebuild(draft));

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("FILE_NOT_OF_RECORD");
        }

        @Test
        void block_the_review_where_they_cannot_be_read() {
            LetterTemplate broken = LetterTemplate.of("casse", "Cassé", "Objet", MessageBody.text("Bonjour"))
                .bringing(LetterFile.of("x", "x.pdf"));
            host.templates.put(DUPONT, broken);

            Review review = host.review(use(host.draft(INVOICE), "casse"));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTACHMENT_UNREADABLE);
        }
    }
}
