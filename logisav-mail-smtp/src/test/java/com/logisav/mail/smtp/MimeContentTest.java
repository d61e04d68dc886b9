package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.message.OutgoingMail;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files are streams: opened once, closed, never held in memory, and known as the culprit when they fail. */
class MimeContentTest {

    private static final byte[] BYTES = MailSamples.bytes(200_000);
    private static final String SHA = MailBuilder.sha256(BYTES);

    private final MimeRenderer renderer = MimeRenderer.standard();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private Content counted(byte[] bytes) {
        return () -> {
            opened.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        };
    }

    private static OutgoingMail mailWith(Content content) {
        return aMail().html("<p>a</p>").attach("f.pdf", "application/pdf", BYTES.length, SHA, content).build();
    }

    @Test
    void each_file_is_opened_once_and_closed() throws Exception {
        renderer.write(mailWith(counted(BYTES)), OutputStream.nullOutputStream());

        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void the_length_of_the_mail_needs_no_file() {
        renderer.length(mailWith(counted(BYTES)));

        assertThat(opened).hasValue(0);
    }

    @Test
    void a_stream_that_gives_little_at_a_time_gives_the_same_bytes() throws Exception {
        Content slow = () -> new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 7));
            }
        };

        assertThat(Rendering.bytes(mailWith(slow))).isEqualTo(Rendering.bytes(mailWith(Content.of(BYTES))));
    }

    @Nested
    class A_file_that_cannot_be_read_is_named_as_the_reason {

        private void fails(Content content, Class<? extends Throwable> origin) {
            assertThatThrownBy(() -> renderer.write(mailWith(content), OutputStream.nullOutputStream()))
                .isInstanceOf(ContentUnreadableException.class).hasRootCauseInstanceOf(origin);
        }

        private Content failing(int after, Throwable failure) {
            return () -> new FilterInputStream(counted(BYTES).open()) {
                private int left = after;

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    if (left <= 0) {
                        sneak(failure);
                    }
                    int read = super.read(into, offset, Math.min(length, left));
                    left -= read;
                    return read;
                }
            };
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> void sneak(Throwable e) throws E {
            throw (E) e;
        }

        @Test
        void when_it_does_not_open() {
            fails(() -> {
                throw new IOException("gone");
            }, IOException.class);
        }

        @Test
        void when_opening_it_throws_something_else() {
            fails(() -> {
                throw new IllegalStateException("store is down");
            }, IllegalStateException.class);
        }

        @Test
        void when_it_breaks_off_and_its_stream_is_closed_all_the_same() {
            fails(failing(100_000, new IOException("disk")), IOException.class);

            assertThat(closed).hasValue(1);
        }

        @Test
        void when_reading_it_throws_something_else() {
            fails(failing(100_000, new IllegalArgumentException("bug")), IllegalArgumentException.class);
        }

        @Test
        void when_it_is_shorter_than_it_was_at_review() {
            fails(counted(MailSamples.bytes(199_999)), IOException.class);
        }

        @Test
        void when_it_is_longer_than_it_was_at_review() {
            fails(counted(MailSamples.bytes(200_001)), IOException.class);
        }

        @Test
        void when_it_answers_null() {
            fails(() -> null, NullPointerException.class);
        }
    }

    @Test
    void a_stream_that_fails_only_to_close_does_not_stop_the_mail() throws Exception {
        Content content = () -> new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            @Override
            public void close() throws IOException {
                throw new IOException("already closed");
            }
        };

        assertThat(Rendering.bytes(mailWith(content))).isEqualTo(Rendering.bytes(mailWith(Content.of(BYTES))));
    }

    @Test
    void a_target_that_cannot_be_written_is_not_the_file_s_fault() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> renderer.write(mailWith(Content.of(BYTES)), full)).isInstanceOf(IOException.class).hasMessage("disk full");
    }

    @Test
    void the_host_s_file_is_read_with_the_caller_s_class_loader() throws Exception {
        ClassLoader callers = new ClassLoader("callers", getClass().getClassLoader()) {};
        ClassLoader[] seen = new ClassLoader[1];
        Thread.currentThread().setContextClassLoader(callers);
        try {
            renderer.write(mailWith(() -> {
                seen[0] = Thread.currentThread().getContextClassLoader();
                return new ByteArrayInputStream(BYTES);
            }), OutputStream.nullOutputStream());
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }

        assertThat(seen[0]).isSameAs(callers);
    }

    @Test
    void fifty_megabytes_pass_through_a_few() throws Exception {
        int length = 50_000_000;
        OutgoingMail mail = aMail().attach("plan.zip", "application/zip", length, Zeros.sha256(length), () -> new Zeros(length)).build();
        renderer.write(mail, OutputStream.nullOutputStream());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        renderer.write(mail, OutputStream.nullOutputStream());

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    }
}
