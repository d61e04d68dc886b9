package com.logisav.mail.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundedInputStreamTest {

    private static final FileName PLAN = FileName.of("plan.pdf");

    private static BoundedInputStream bounded(int bytes, long limit) {
        return new BoundedInputStream(new ByteArrayInputStream(new byte[bytes]), PLAN, limit);
    }

    @Test
    void a_file_of_exactly_the_limit_passes_and_is_counted() throws IOException {
        try (BoundedInputStream in = bounded(100, 100)) {
            assertThat(in.read()).isZero();
            assertThat(in.skip(9)).isEqualTo(9);
            assertThat(in.readAllBytes()).hasSize(90);
            assertThat(in.read()).isNegative();
            assertThat(in.count()).isEqualTo(100);
        }
    }

    @Test
    void one_byte_more_is_refused_with_file_limit_and_value() {
        assertThatThrownBy(() -> bounded(101, 100).readAllBytes()).isInstanceOfSatisfying(AttachmentRefusedException.class, refusal -> {
            assertThat(refusal.refusal()).isEqualTo(AttachmentRefusal.FILE_TOO_LARGE);
            assertThat(refusal.arguments()).containsEntry("file", "plan.pdf").containsEntry("limit", 100L).containsEntry("value", 101L);
        });
    }

    @Test
    void single_bytes_and_skipped_ones_count_too() {
        assertThatThrownBy(() -> {
            InputStream in = bounded(3, 2);
            in.read();
            in.read();
            in.read();
        }).isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> bounded(3, 2).skip(3)).isInstanceOf(AttachmentRefusedException.class);
    }

    @Test
    void a_stream_without_end_is_refused_soon() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> new BoundedInputStream(endless, PLAN, 100_000).transferTo(OutputStream.nullOutputStream()))
            .isInstanceOf(AttachmentRefusedException.class);
    }

    @Test
    void nothing_is_read_twice() {
        BoundedInputStream in = bounded(3, 3);
        in.mark(3);

        assertThat(in.markSupported()).isFalse();
        assertThatThrownBy(in::reset).isInstanceOf(IOException.class);
    }

    @Test
    void closing_closes_the_stream_inside() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream inside = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        new BoundedInputStream(inside, PLAN, 1).close();

        assertThat(closed).isTrue();
    }
}
