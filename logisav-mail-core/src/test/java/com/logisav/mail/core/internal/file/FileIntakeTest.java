package com.logisav.mail.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FileIntakeTest {

    private static final FileName NAME = FileName.of("note.txt");

    private final FileIntake intake = new FileIntake(AttachmentPolicy.defaults().maxFileBytes(100));

    private static byte[] text(int length) {
        return "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private void refused(AttachmentRefusal refusal, FileBytes bytes) {
        assertThatThrownBy(() -> intake.take(NAME, bytes)).isInstanceOfSatisfying(AttachmentRefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @Test
    void takes_a_file_up_to_the_limit_with_type_length_and_hash() throws Exception {
        try (TakenFile taken = intake.take(NAME, out -> out.write(text(100)))) {
            assertThat(taken.mediaType()).isEqualTo("text/plain");
            assertThat(taken.length()).isEqualTo(100);
            assertThat(taken.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(100))));
        }
    }

    @Test
    void refuses_more_bytes_than_a_file_may_have() {
        refused(AttachmentRefusal.FILE_TOO_LARGE, out -> out.write(text(101)));
    }

    @Test
    void refuses_them_though_the_writer_swallowed_the_exception() {
        refused(AttachmentRefusal.FILE_TOO_LARGE, out -> {
            try {
                out.write(text(101));
            } catch (IOException e) {
                out.write(text(1));
            }
        });
    }

    @Test
    void refuses_them_though_the_writer_wrapped_the_exception() {
        refused(AttachmentRefusal.FILE_TOO_LARGE, out -> {
            try {
                out.write(text(101));
            } catch (IOException e) {
                throw new IllegalStateException("PDF library failed", e);
            }
        });
    }

    @Test
    void refuses_a_denied_name_before_anything_is_written() {
        FileBytes bytes = mock();

        assertThatThrownBy(() -> intake.take(FileName.of("run.exe"), bytes)).isInstanceOf(AttachmentRefusedException.class);
        verifyNoInteractions(bytes);
    }

    @Test
    void lets_a_failure_through() {
        IOException failure = new IOException("connection reset");

        assertThatThrownBy(() -> intake.take(NAME, out -> {
            out.write(text(10));
            throw failure;
        })).isSameAs(failure);
    }

    @Test
    void takes_no_file_with_a_hole_from_a_writer_that_swallowed_the_failure() {
        FileIntake full = new FileIntake(AttachmentPolicy.defaults(), limit -> Spool.upTo(limit, FullDisk::new));

        assertThatThrownBy(() -> full.take(NAME, out -> {
            try {
                out.write(text(2_000_000));
            } catch (IOException swallowed) {
                assertThat(swallowed).hasMessageContaining("No space left");
            }
        })).isInstanceOf(IOException.class);
    }

    @Test
    void blames_the_disk_and_not_a_writer_that_wrapped_the_failure() {
        FileIntake full = new FileIntake(AttachmentPolicy.defaults(), limit -> Spool.upTo(limit, FullDisk::new));

        assertThatThrownBy(() -> full.take(NAME, out -> {
            try {
                out.write(text(2_000_000));
            } catch (IOException e) {
                throw new IllegalStateException("PDF library failed", e);
            }
        })).isInstanceOf(IOException.class).hasMessageContaining("No space left");
    }

    @Test
    void takes_a_file_on_an_interrupted_thread_and_leaves_it_interrupted() throws IOException {
        Thread.currentThread().interrupt();
        try (TakenFile taken = intake.take(NAME, out -> out.write(text(10)))) {
            assertThat(taken.mediaType()).isEqualTo("text/plain");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void lets_nobody_write_once_the_writer_is_done() throws IOException {
        AtomicReference<OutputStream> kept = new AtomicReference<>();
        try (TakenFile taken = intake.take(NAME, out -> {
            kept.set(out);
            out.write(text(10));
        })) {
            assertThatThrownBy(() -> kept.get().write(1)).isInstanceOf(IOException.class);
            assertThat(taken.length()).isEqualTo(10);
        }
    }

    @Test
    void copies_the_bytes_for_good() throws IOException {
        Content copy;
        try (TakenFile taken = intake.take(NAME, out -> out.write(text(10)))) {
            copy = taken.copy();
        }

        try (InputStream in = copy.open()) {
            assertThat(in.readAllBytes()).isEqualTo(text(10));
        }
    }
}
