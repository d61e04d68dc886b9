package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S2: files from outside, as in any mail program; what may not be attached is refused here and now. */
class UploadsTest {

    private static final byte[] PLAN = SampleFiles.pdf("Plan de la chaufferie");

    private final MaintenanceDupont host = new MaintenanceDupont();

    private UploadRef upload(MailDraft draft, String name, byte[] bytes) {
        return host.as(CAMILLE).upload(draft, name, new ByteArrayInputStream(bytes));
    }

    private MailDraft with(MailDraft draft, String name, byte[] bytes) {
        return draft.attach(upload(draft, name, bytes));
    }

    private MailDraft withPlan(MailableRef ref) {
        return with(host.draft(ref), "plan.pdf", PLAN);
    }

    private AttachmentRefusedException refusalOf(String name, byte[] bytes) {
        return catchThrowableOfType(AttachmentRefusedException.class, () -> upload(host.draft(CLIENT), name, bytes));
    }

    private void policy(AttachmentPolicy policy) {
        host.with(host.builder().policy(policy));
    }

    @Nested
    class An_upload {

        @Test
        void arrives_byte_for_byte_under_its_accented_name() {
            host.send(with(host.draft(INVOICE), "Plan détaillé – 2ᵉ étage.pdf", PLAN));

            assertThat(host.postbox.only().attachment("Plan détaillé – 2ᵉ étage.pdf")).get()
                .extracting(ReceivedPart::bytes).isEqualTo(PLAN);
        }

        @Test
        void answers_a_reference_with_cleaned_name_found_type_and_length() {
            UploadRef upload = upload(host.draft(INVOICE), "C:\\Users\\camille\\plan.pdf", PLAN);

            assertThat(upload.name().text()).isEqualTo("plan.pdf");
            assertThat(upload.mediaType()).isEqualTo("application/pdf");
            assertThat(upload.length()).isEqualTo(PLAN.length);
        }

        @Test
        void survives_a_round_trip_to_a_browser() {
            host.send(host.rebuild(withPlan(INVOICE)));

            assertThat(host.postbox.only().attachment("plan.pdf")).isPresent();
        }

        @Test
        void needs_the_permission_before_a_byte_is_read() {
            AtomicLong read = new AtomicLong();
            MailDraft draft = host.draft(INVOICE);
            host.permissions.revoke(Permission.UPLOAD);

            assertThatThrownBy(() -> host.as(CAMILLE).upload(draft, "plan.pdf", endless(read))).isInstanceOf(NotPermittedException.class);

            assertThat(read).hasValue(0);
        }

        @Test
        void blocks_the_review_where_the_permission_is_gone() {
            MailDraft draft = withPlan(INVOICE);
            host.permissions.revoke(Permission.UPLOAD);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTACHMENT_NOT_PERMITTED);
        }
    }

    @Nested
    class A_stream {

        @Test
        void is_read_to_the_limit_and_no_further() {
            AtomicLong read = new AtomicLong();
            policy(AttachmentPolicy.defaults().maxFileBytes(100_000));
            MailDraft draft = host.draft(CLIENT);

            assertThatThrownBy(() -> host.as(CAMILLE).upload(draft, "plan.txt", endless(read)))
                .isInstanceOf(AttachmentRefusedException.class);

            assertThat(read.get()).isBetween(100_001L, 200_000L);
            assertThat(host.contents.size()).isZero();
        }

        @Test
        void that_breaks_leaves_nothing_behind() {
            MailDraft draft = host.draft(CLIENT);
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the browser is gone");
                }
            };

            assertThatThrownBy(() -> host.as(CAMILLE).upload(draft, "plan.pdf", broken)).isInstanceOf(ContentUnreadableException.class);

            assertThat(host.contents.size()).isZero();
        }
    }

    @Nested
    class The_token {

        @Test
        void is_unknown_to_a_colleague() {
            Review review = host.as(ALEX).review(withPlan(INVOICE));

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_unknown_in_another_company() {
            Review review = host.as(NAMESAKE).review(withPlan(INVOICE));

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).contains("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_unknown_on_a_mail_about_another_record() {
            MailDraft other = host.draft(OTHER_INVOICE);
            MailDraft borrowed = other.attach(upload(host.draft(INVOICE), "plan.pdf", PLAN));

            Review review = host.review(borrowed);

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void opens_nothing_for_a_colleague() {
            MailDraft draft = withPlan(INVOICE);
            String upload = draft.attachments().get(1).id();

            assertThatThrownBy(() -> host.as(ALEX).open(draft, upload)).isInstanceOfSatisfying(AttachmentRefusedException.class,
                refusal -> assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.UPLOAD_NOT_FOUND));
        }
    }

    @Nested
    class What_is_not_sent {

        @Test
        void is_removed_when_the_draft_is_discarded() {
            MailDraft draft = withPlan(INVOICE);

            host.as(CAMILLE).discard(draft);

            assertThat(host.contents.size()).isZero();
            assertThat(host.review(draft).blockingAlerts()).extracting(MailAlert::code).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_not_removed_by_a_colleague_who_discards_the_draft() {
            MailDraft draft = withPlan(INVOICE);

            host.as(ALEX).discard(draft);

            assertThat(host.review(draft).isReady()).isTrue();
        }

        @Test
        void expires() {
            MailDraft draft = withPlan(INVOICE);
            host.clock.advance(Duration.ofHours(25));

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).singleElement()
                .satisfies(alert -> assertThat(alert.text(Locale.FRENCH)).contains("plan.pdf").contains("attendu trop longtemps"));
        }

        @Test
        void expires_when_the_host_says() {
            host.with(host.builder().keepUploads(Duration.ofMinutes(10)));
            MailDraft draft = withPlan(INVOICE);
            host.clock.advance(Duration.ofMinutes(11));

            assertThat(host.review(draft).isReady()).isFalse();
        }
    }

    @Nested
    class Names {

        @Test
        void that_are_equal_are_numbered() {
            MailDraft draft = host.draft(CLIENT);
            draft = with(with(with(draft, "plan.pdf", PLAN), "plan.pdf", SampleFiles.pdf("2")), "PLAN.pdf", SampleFiles.pdf("3"));

            host.send(draft);

            assertThat(host.postbox.only().attachments()).extracting(part -> part.name().orElseThrow())
                .containsExactly("plan.pdf", "plan (2).pdf", "PLAN (3).pdf");
        }

        @Test
        void that_clash_with_the_default_document_are_numbered() {
            host.send(with(host.draft(INVOICE), "Facture F-2026-0042.pdf", PLAN));

            assertThat(host.postbox.only().attachments()).extracting(part -> part.name().orElseThrow())
                .containsExactly("Facture F-2026-0042.pdf", "Facture F-2026-0042 (2).pdf");
        }
    }

    @Nested
    class The_type {

        @Test
        void is_that_of_the_content() {
            UploadRef upload = upload(host.draft(CLIENT), "plan", PLAN);

            assertThat(upload.mediaType()).isEqualTo("application/pdf");
        }

        @Test
        void of_an_Office_document_is_told_by_what_it_says_it_is() {
            UploadRef upload = upload(host.draft(CLIENT), "rapport", SampleFiles.docx("Rapport"));

            assertThat(upload.mediaType()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }

        @Test
        void that_contradicts_the_name_is_refused_with_what_was_found() {
            AttachmentRefusedException refusal = refusalOf("photo.png", PLAN);

            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.FILE_DISGUISED);
            assertThat(refusal.text(Locale.FRENCH)).contains("photo.png").contains("application/pdf");
        }
    }

    @Nested
    class The_policy {

        @Test
        void limits_the_bytes_of_a_file_and_the_refusal_names_file_limit_and_value() {
            policy(AttachmentPolicy.defaults().maxFileBytes(2_000_000));

            AttachmentRefusedException refusal = refusalOf("relevé.txt", new byte[3_000_000]);

            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.FILE_TOO_LARGE);
            assertThat(refusal.text(Locale.FRENCH)).contains("relevé.txt").contains("2\u00a0Mo");
            assertThat(refusal.arguments()).containsKeys("file", "limit", "value");
        }

        @Test
        void limits_the_encoded_bytes_of_a_mail() {
            policy(AttachmentPolicy.defaults().maxMailBytes(AttachmentPolicy.encodedLength(2L * PLAN.length) - 1));

            Review review = host.review(with(withPlan(CLIENT), "autre.pdf", PLAN));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsOnly(AlertCode.MAIL_TOO_LARGE);
        }

        @Test
        void names_limit_and_value_of_a_mail_that_is_too_large() {
            policy(AttachmentPolicy.defaults().maxMailBytes(1_000_000));

            Review review = host.review(with(host.draft(CLIENT), "notes.txt", "é".repeat(500_000).getBytes(UTF_8)));

            assertThat(review.blockingAlerts().get(0).text(Locale.FRENCH)).contains("1\u00a0Mo").contains("1,4\u00a0Mo");
        }

        @Test
        void limits_the_number_of_files_at_once() {
            policy(AttachmentPolicy.defaults().maxFiles(2));
            MailDraft draft = with(withPlan(CLIENT), "b.pdf", PLAN);

            AttachmentRefusedException refusal = catchThrowableOfType(AttachmentRefusedException.class, () -> upload(draft, "c.pdf", PLAN));

            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.TOO_MANY_FILES);
            assertThat(refusal.text(Locale.FRENCH)).contains("c.pdf").contains("3").contains("2");
        }

        @Test
        void limits_the_number_of_files_again_at_review() {
            policy(AttachmentPolicy.defaults().maxFiles(1));
            MailDraft one = host.draft(CLIENT);
            MailDraft two = one.attach(upload(one, "a.pdf", PLAN)).attach(upload(one, "b.pdf", PLAN));

            Review review = host.review(two);

            assertThat(review.blockingAlerts()).extracting(MailAlert::code).containsExactly("TOO_MANY_FILES");
        }

        @Test
        void refuses_empty_files() {
            assertThat(refusalOf("vide.txt", new byte[0]).refusal()).isEqualTo(AttachmentRefusal.FILE_EMPTY);
        }

        @Test
        void allows_empty_files_where_the_host_does() {
            policy(AttachmentPolicy.defaults().emptyFiles(AttachmentPolicy.EmptyFiles.ALLOWED));

            host.send(with(host.draft(CLIENT), "vide.txt", new byte[0]));

            assertThat(host.postbox.only().attachments()).extracting(ReceivedPart::length).containsExactly(0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exe", "js", "lnk", "iso", "docm", "html"})
        void denies_what_could_harm_the_recipient(String extension) {
            AttachmentRefusedException refusal = refusalOf("fichier." + extension, "bonjour".getBytes(UTF_8));

            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.FILE_TYPE_DENIED);
            assertThat(refusal.text(Locale.FRENCH)).contains("fichier." + extension).contains("." + extension);
        }

        @Test
        void is_the_hosts_to_change() {
            policy(AttachmentPolicy.defaults().denyingExtensions("txt"));

            assertThat(refusalOf("notes.txt", "bonjour".getBytes(UTF_8)).refusal()).isEqualTo(AttachmentRefusal.FILE_TYPE_DENIED);
        }

        @Test
        void stores_nothing_of_what_it_refuses() {
            assertThat(refusalOf("programme.exe", "MZ".getBytes(UTF_8))).isNotNull();

            assertThat(host.contents.size()).isZero();
        }
    }

    private static InputStream endless(AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }
        };
    }
}
