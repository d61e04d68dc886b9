package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final String BYTES = "bonjour";

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

    private UploadRef upload(Composer by) {
        return by.upload(draft, "note.txt", new ByteArrayInputStream(BYTES.getBytes(StandardCharsets.UTF_8)));
    }

    private int stored() throws IOException {
        try (Stream<Path> all = Files.walk(contents)) {
            return (int) all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_file_is_taken_with_its_cleaned_name_its_type_and_its_length() {
        UploadRef upload = composer.upload(draft, "C:\\temp\\été\u202Efdp.txt",
            new ByteArrayInputStream(BYTES.getBytes(StandardCharsets.UTF_8)));

        assertThat(upload.name().text()).isEqualTo("étéfdp.txt");
        assertThat(upload.mediaType()).isEqualTo("text/plain");
        assertThat(upload.length()).isEqualTo(BYTES.length());
    }

    @Test
    void what_was_uploaded_leaves_byte_for_byte() {
        Review review = composer.review(draft.attach(upload(composer)));

        composer.send(review.id(), review.digest());

        ManifestFile file = review.manifest().files().get(1);
        assertThat(file.source()).isEqualTo(AttachmentSource.UPLOAD);
        assertThat(file.reference()).as("the token is a key").isEmpty();
        assertThat(host.carried.get(0).get(1)).isEqualTo(BYTES.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Refused {

        private void refuse(AttachmentPolicy policy, String name, byte[] bytes, AttachmentRefusal refusal) throws IOException {
            Composer strict = host.builder(contents).policy(policy).build().as(HostWorld.secretary());

            assertThatThrownBy(() -> strict.upload(draft, name, new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
            assertThat(stored()).isZero();
        }

        @Test
        void a_file_over_the_limit_names_file_limit_and_value_and_is_not_read_to_its_end() throws IOException {
            Composer strict = host.builder(contents).policy(AttachmentPolicy.defaults().maxFileBytes(1000)).build()
                .as(HostWorld.secretary());
            AtomicInteger read = new AtomicInteger();
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    read.incrementAndGet();
                    return 'a';
                }
            };

            assertThatThrownBy(() -> strict.upload(draft, "plan.txt", endless))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, e -> {
                assertThat(e.refusal()).isEqualTo(AttachmentRefusal.FILE_TOO_LARGE);
                assertThat(e.arguments()).containsEntry("file", "plan.txt").containsEntry("limit", 1000L).containsKey("value");
                assertThat(e.text(Locale.FRANCE)).contains("plan.txt");
            });
            assertThat(read.get()).isLessThan(20_000);
            assertThat(stored()).isZero();
        }

        @Test
        void a_denied_name_is_refused_before_a_byte_is_read() {
            InputStream untouched = mock();

            assertThatThrownBy(() -> composer.upload(draft, "facture.exe", untouched)).isInstanceOf(AttachmentRefusedException.class);
            verifyNoInteractions(untouched);
        }

        @Test
        void an_empty_file() throws IOException {
            refuse(AttachmentPolicy.defaults(), "note.txt", new byte[0], AttachmentRefusal.FILE_EMPTY);
        }

        @Test
        void a_program_under_another_name() throws IOException {
            byte[] program = new byte[300];
            program[0] = 'M';
            program[1] = 'Z';

            refuse(AttachmentPolicy.defaults(), "photo.txt", program, AttachmentRefusal.FILE_DISGUISED);
        }

        @Test
        void one_file_too_many() throws IOException {
            refuse(AttachmentPolicy.defaults().maxFiles(1), "note.txt", new byte[] {'a'}, AttachmentRefusal.TOO_MANY_FILES);
        }

        @Test
        void one_file_too_many_says_how_many_there_would_be() {
            Composer strict = host.builder(contents).policy(AttachmentPolicy.defaults().maxFiles(1)).build().as(HostWorld.secretary());

            assertThatThrownBy(() -> strict.upload(draft, "note.txt", new ByteArrayInputStream(new byte[] {'a'})))
                .isInstanceOfSatisfying(AttachmentRefusedException.class,
                    e -> assertThat(e.arguments()).containsEntry("value", 2).containsEntry("limit", 1));
        }

        @Test
        void without_the_permission_nothing_is_read() {
            host.denied.add(Permission.UPLOAD);
            InputStream untouched = mock();

            assertThatThrownBy(() -> composer.upload(draft, "note.txt", untouched)).isInstanceOf(NotPermittedException.class);
            verifyNoInteractions(untouched);
            assertThat(host.calls.of(ContentStore.class)).isEmpty();
        }
    }

    @Nested
    class A_stream_or_store_that_fails {

        @Test
        void leaves_nothing_behind() throws IOException {
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[2_000_000]), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("connection reset");
                }
            });

            assertThatThrownBy(() -> composer.upload(draft, "note.bin", broken)).isInstanceOf(ContentUnreadableException.class)
                .hasRootCauseMessage("connection reset");
            assertThat(stored()).isZero();
        }

        @Test
        void is_told_with_a_code() throws IOException {
            host.contentStore = mock();
            when(host.contentStore.put(any(), any(), any())).thenThrow(new IOException("disk full"));

            assertThatThrownBy(() -> upload(composer)).isInstanceOf(ContentUnreadableException.class);
        }
    }

    @Nested
    class The_token_of_an_upload {

        private List<String> reviewedBy(Actor actor, MailableRef about) {
            host.addInvoice("F-2026-0043");
            UploadRef upload = upload(composer);
            Composer other = host.mail(contents).as(actor);
            return Alerts.of(other.review(other.draft(about).attach(upload)));
        }

        @Test
        void works_for_the_same_actor_on_another_node() {
            assertThat(reviewedBy(HostWorld.secretary(), HostWorld.INVOICE_REF)).isEmpty();
        }

        @Test
        void is_unknown_for_another_actor() {
            assertThat(reviewedBy(Actor.of("boss").in(HostWorld.secretary().tenant()), HostWorld.INVOICE_REF))
                .containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_unknown_for_the_same_actor_in_another_tenant() {
            assertThat(reviewedBy(HostWorld.secretary().in(Tenant.of("rival")), HostWorld.INVOICE_REF)).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_unknown_for_another_record() {
            assertThat(reviewedBy(HostWorld.secretary(), HostWorld.OTHER_INVOICE)).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void is_unknown_when_it_has_expired() {
            MailDraft attached = draft.attach(upload(composer));
            host.clock.advance(Duration.ofHours(24));

            assertThat(Alerts.of(composer.review(attached))).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void lives_as_long_as_the_host_says() {
            Composer patient = host.builder(contents).keepUploads(Duration.ofDays(3)).build().as(HostWorld.secretary());
            MailDraft attached = draft.attach(upload(patient));
            host.clock.advance(Duration.ofDays(2));

            assertThat(Alerts.of(patient.review(attached))).isEmpty();
        }
    }

    @Nested
    class Discarding_a_draft {

        @Test
        void removes_its_uploads() throws IOException {
            MailDraft attached = draft.attach(upload(composer));

            composer.discard(attached);

            assertThat(stored()).isZero();
            assertThat(Alerts.of(composer.review(attached))).containsExactly("UPLOAD_NOT_FOUND");
        }

        @Test
        void leaves_the_uploads_of_others() throws IOException {
            MailDraft attached = draft.attach(upload(composer));

            host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme"))).discard(attached);

            assertThat(stored()).isEqualTo(1);
        }

        @Test
        void works_when_the_record_and_the_permission_are_gone() throws IOException {
            MailDraft attached = draft.attach(upload(composer));
            host.invoices.clear();
            host.denied.addAll(Permission.builtIn());

            composer.discard(attached);

            assertThat(stored()).isZero();
        }
    }

    @Test
    void the_name_that_came_back_is_looked_at_again() {
        MailDraft renamed = draft.attach(Attachment.of(upload(composer)).named(FileName.of("note.exe")));

        assertThat(Alerts.of(composer.review(renamed))).containsExactly("FILE_TYPE_DENIED");
    }

    @Test
    void the_length_that_came_back_counts_for_nothing() {
        MailDraft forged = draft.attach(Attachment.of(upload(composer)).length(1));

        assertThat(composer.rebuild(forged.values()).attachments()).last().satisfies(attachment ->
            assertThat(attachment.length()).hasValue(BYTES.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void an_upload_that_expires_after_the_review_leaves_with_it() {
        Composer hasty = host.builder(contents).keepUploads(Duration.ofMinutes(5)).build().as(HostWorld.secretary());
        Review review = hasty.review(draft.attach(upload(hasty)));
        host.clock.advance(Duration.ofHours(1));

        hasty.send(review.id(), review.digest());

        assertThat(host.carried.get(0)).last().isEqualTo(BYTES.getBytes(StandardCharsets.UTF_8));
    }
}
