package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.LinkedFileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAttachmentTest {

    private static final String DOCUMENT = "DEFAULT_DOCUMENT:invoice";

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

    private static byte[] bytes(OpenedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_document_is_rendered_for_the_eye() throws IOException {
        OpenedFile opened = composer.open(draft, DOCUMENT);

        assertThat(opened.name().text()).isEqualTo("Facture F-2026-0042.pdf");
        assertThat(opened.mediaType()).isEqualTo("application/pdf");
        assertThat(bytes(opened)).isEqualTo(HostWorld.PDF);
    }

    @Test
    void a_linked_file_is_read() throws IOException {
        assertThat(bytes(composer.open(composer.attachLinkedFile(draft, "plan"), "LINKED_FILE:plan"))).isEqualTo(HostWorld.PDF);
    }

    @Test
    void a_letters_file_is_read_through_the_letter() throws IOException {
        assertThat(bytes(composer.open(composer.useLetter(draft, "reminder"), "LETTER_FILE:cgv"))).isEqualTo(HostWorld.PDF);
    }

    @Test
    void an_upload_is_read_as_often_as_wanted() throws IOException {
        UploadRef upload = composer.upload(draft, "note.txt", new ByteArrayInputStream(new byte[] {'a'}));
        OpenedFile opened = composer.open(draft.attach(upload), "UPLOAD:" + upload.token());

        assertThat(bytes(opened)).isEqualTo(bytes(opened)).containsExactly('a');
    }

    @Test
    void opening_needs_no_sender() {
        host.senders.clear();

        assertThat(composer.open(draft, DOCUMENT).mediaType()).isEqualTo("application/pdf");
    }

    @Nested
    class Refused {

        @Test
        void without_the_permission_nothing_is_rendered() {
            host.denied.add(Permission.OPEN_ATTACHMENT);
            host.calls.clear();

            assertThatThrownBy(() -> composer.open(draft, DOCUMENT)).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.all()).containsOnly("MailPermissions.decide");
        }

        @Test
        void without_the_permission_to_attach_it_a_linked_file_is_not_read() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.denied.add(Permission.ATTACH_LINKED_FILE);
            host.calls.clear();

            assertThatThrownBy(() -> composer.open(attached, "LINKED_FILE:plan")).isInstanceOf(NotPermittedException.class);
            assertThat(host.calls.of(LinkedFileStore.class)).isEmpty();
        }

        @Test
        void another_records_file() {
            host.files.add("foreign", "secret.pdf", HostWorld.PDF, HostWorld.OTHER_INVOICE);
            MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.LINKED_FILE, "foreign", FileName.of("plan.pdf")));

            assertThatThrownBy(() -> composer.open(tampered, "LINKED_FILE:foreign"))
                .isInstanceOfSatisfying(AttachmentRefusedException.class,
                e -> assertThat(e.refusal()).isEqualTo(AttachmentRefusal.FILE_NOT_OF_RECORD));
            assertThat(host.calls.of(LinkedFileStore.class)).doesNotContain("open");
        }

        @Test
        void what_is_not_on_the_draft() {
            assertThatThrownBy(() -> composer.open(draft, "LINKED_FILE:plan")).isInstanceOf(AttachmentRefusedException.class);
        }

        @Test
        void a_file_of_a_letter_that_the_draft_does_not_come_from() {
            MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.LETTER_FILE, "cgv", FileName.of("CGV.pdf")));

            assertThatThrownBy(() -> composer.open(tampered, "LETTER_FILE:cgv")).isInstanceOf(AttachmentRefusedException.class);
        }

        @Test
        void an_image_that_claims_to_be_inside_the_body() {
            MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.INLINE_IMAGE, "x", FileName.of("x.png")));

            assertThatThrownBy(() -> composer.open(tampered, "INLINE_IMAGE:x")).isInstanceOf(AttachmentRefusedException.class);
        }
    }

    @Nested
    class That_fails {

        @Test
        void in_the_renderers_own_code_names_its_class_and_the_record() {
            host.document.rendering = (out, mailable, context) -> {
                throw new IllegalStateException("no font");
            };

            assertThatThrownBy(() -> composer.open(draft, DOCUMENT)).isInstanceOf(HostDefectException.class)
                .hasMessageContaining("DefaultAttachmentRenderer").hasMessageContaining("invoice#F-2026-0042")
                .hasMessageNotContaining("no font");
        }

        @Test
        void in_reading_is_told_with_a_code() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.files.bytes.clear();

            assertThatThrownBy(() -> composer.open(attached, "LINKED_FILE:plan")).isInstanceOf(ContentUnreadableException.class)
                .hasRootCauseMessage("gone");
        }

        @Test
        void in_the_hosts_stream_names_the_stores_class() throws IOException {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.store = mock();
            when(host.store.find(any(), any(), any())).thenReturn(Optional.of(host.files.files.get("plan")));
            when(host.store.open(any(), any())).thenReturn(() -> {
                throw new IllegalStateException("lazy");
            });

            assertThatThrownBy(() -> composer.open(attached, "LINKED_FILE:plan")).isInstanceOf(HostDefectException.class)
                .hasMessageContaining("LinkedFileStore");
        }

        @Test
        void in_a_stream_that_is_null_names_the_stores_class() throws IOException {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");
            host.store = mock();
            when(host.store.find(any(), any(), any())).thenReturn(Optional.of(host.files.files.get("plan")));
            when(host.store.open(any(), any())).thenReturn(() -> null);

            assertThatThrownBy(() -> composer.open(attached, "LINKED_FILE:plan")).isInstanceOfSatisfying(HostDefectException.class,
                e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.SPI_RETURNED_NULL));
        }
    }
}
