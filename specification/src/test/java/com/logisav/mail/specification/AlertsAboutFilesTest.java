package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.MaintenanceDupont.OTHER_FILE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail never leaves silently without one of its files, nor with one that it may not have. */
class AlertsAboutFilesTest {

    private static final String DOCUMENT = "DEFAULT_DOCUMENT:invoice";

    private final MaintenanceDupont host = new MaintenanceDupont();

    private MailDraft withUpload(MailDraft draft) {
        return draft.attach(host.as(CAMILLE).upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));
    }

    @Nested
    class The_document_that_attaches_itself {

        @Test
        void blocks_where_it_cannot_be_made() {
            host.invoicePdf.fail(new IOException("disk of srv-12 is full"));

            Review review = host.review(host.draft(INVOICE));

            Raised.by(review, AlertCode.DOCUMENT_FAILED).blocking(Field.ATTACHMENTS).argument("file", "Facture F-2026-0042.pdf")
                .french("Le document « Facture F-2026-0042.pdf » n’a pas pu être créé, et le mail ne peut pas partir sans lui. Réessayez")
                .english("The document “Facture F-2026-0042.pdf” could not be made, and the mail cannot leave without it. Try again");
        }

        @Test
        void blocks_where_it_was_taken_off_without_the_permission() {
            host.permissions.revoke(Permission.OMIT_DEFAULT_DOCUMENT);

            Review review = host.review(host.draft(INVOICE).withoutAttachment(DOCUMENT));

            Raised.by(review, AlertCode.DOCUMENT_MISSING).blocking(Field.ATTACHMENTS).argument("file", "Facture F-2026-0042.pdf")
                .french("Le document « Facture F-2026-0042.pdf » a été retiré du mail")
                .english("The document “Facture F-2026-0042.pdf” was taken off the mail");
        }

        @Test
        void raises_nothing_where_it_was_taken_off_with_the_permission() {
            Review review = host.review(host.draft(INVOICE).withoutAttachment(DOCUMENT).withBody(MessageBody.text("Bonjour")));

            assertThat(review.alerts()).isEmpty();
        }
    }

    @Nested
    class A_file {

        @Test
        void of_a_denied_type_blocks_as_refused() {
            host.linkedFiles.add(DUPONT, INVOICE, "outil.bat", "@echo off".getBytes(StandardCharsets.UTF_8));
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), "3");

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("FILE_TYPE_DENIED").argument("file", "outil.bat")
                .french("« outil.bat » n’a pas été joint : les fichiers de ce type").english("“outil.bat” was not attached: files of this type");
        }

        @Test
        void that_is_larger_than_a_file_may_be_blocks_as_refused_and_names_limit_and_value() {
            host.linkedFiles.add(DUPONT, CLIENT, "plan.pdf", SampleFiles.pdf("Plan"));
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxFileBytes(100)));
            MailDraft draft = host.draft(CLIENT).attach(Attachment.of(AttachmentSource.LINKED_FILE, "3", FileName.of("plan.pdf")));

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("FILE_TOO_LARGE").argument("limit", 100L)
                .french("« plan.pdf » n’a pas été joint : il fait").english("“plan.pdf” was not attached: it has");
        }

        @Test
        void beyond_the_number_that_a_mail_may_have_blocks_as_refused() {
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxFiles(1)));
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("TOO_MANY_FILES").argument("limit", 1)
                .french("« bon signé dupont.pdf » n’a pas été joint : ce serait le fichier numéro 2")
                .english("“bon signé dupont.pdf” was not attached: it would be file number 2");
        }

        @Test
        void that_cannot_be_read_blocks() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
            host.linkedFiles.failFor(DUPONT, ORDER_FILE, new IOException("no disk"));

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_UNREADABLE).blocking(Field.ATTACHMENTS).argument("file", "bon signé dupont.pdf")
                .french("« bon signé dupont.pdf » n’a pas pu être lu, et le mail ne peut pas partir sans lui.")
                .english("“bon signé dupont.pdf” could not be read, and the mail cannot leave without it.");
        }

        @Test
        void whose_permission_was_revoked_blocks() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
            host.permissions.revoke(Permission.ATTACH_LINKED_FILE);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_NOT_PERMITTED).blocking(Field.ATTACHMENTS).argument("file", "bon signé dupont.pdf")
                .french("Vous n’avez pas l’autorisation d’envoyer « bon signé dupont.pdf » avec ce mail.")
                .english("You do not have the permission to send “bon signé dupont.pdf” with this mail.");
        }

        @Test
        void of_another_record_blocks_like_one_that_does_not_exist() {
            MailDraft draft = host.draft(INVOICE).attach(Attachment.of(AttachmentSource.LINKED_FILE, OTHER_FILE, FileName.of("plan.pdf")));

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("FILE_NOT_OF_RECORD").argument("file", "plan.pdf")
                .french("« plan.pdf » n’a pas été joint : il ne fait pas partie des fichiers liés à cet élément.")
                .english("“plan.pdf” was not attached: it is not one of the files linked to this record.");
        }

        @Test
        void that_moved_to_another_record_since_the_draft_blocks() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
            host.linkedFiles.tie(DUPONT, ORDER_FILE, OTHER_INVOICE);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("FILE_NOT_OF_RECORD");
        }

        @Test
        void that_vanished_since_the_draft_blocks() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
            host.linkedFiles.remove(DUPONT, ORDER_FILE);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("FILE_NOT_OF_RECORD");
        }

        @Test
        void whose_upload_has_expired_blocks() {
            MailDraft draft = withUpload(host.draft(INVOICE));
            host.clock.advance(Duration.ofHours(25));

            Review review = host.review(draft);

            Raised.by(review, AlertCode.ATTACHMENT_REFUSED).blocking(Field.ATTACHMENTS).coded("UPLOAD_NOT_FOUND").argument("file", "plan.pdf")
                .french("« plan.pdf » n’est plus disponible").english("“plan.pdf” is no longer there");
        }
    }

    @Nested
    class The_mail {

        @Test
        void that_is_larger_than_the_policy_allows_blocks_and_says_both_numbers() {
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxMailBytes(1000)));

            Review review = host.review(host.draft(INVOICE));

            Raised.by(review, AlertCode.MAIL_TOO_LARGE).blocking(Field.MAIL).argument("limit", 1000L)
                .french("Le mail ferait 1,").english("The mail would have 1.");
        }

        /** However the words are encoded: a server that takes as much as the policy allows must not refuse what was ready. */
        @ParameterizedTest
        @ValueSource(strings = {"abc ", "é", "é ab", "\n", "\n\né", "a€\n", "🔧 \n", "=\n"})
        void is_counted_with_as_many_bytes_as_it_travels_with_or_more(String words) {
            MailDraft draft = host.draft(CLIENT).withBody(MessageBody.text("x" + words.repeat(10_000) + "x"));
            byte[] eml = Eml.of(host.as(CAMILLE).frozen(host.review(draft).id()));
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxMailBytes(1)));

            Review blocked = host.review(draft);

            int head = new String(eml, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            assertThat((Long) blocked.alerts().get(0).arguments().get("value")).isGreaterThanOrEqualTo(eml.length - head);
        }
    }
}
