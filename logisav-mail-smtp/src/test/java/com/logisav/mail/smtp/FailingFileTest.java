package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read while its mail is sent: known as that, nothing accepted, nothing half sent. */
class FailingFileTest extends ScriptedDelivery {

    private static final byte[] BYTES = MailSamples.bytes(400_000);

    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicInteger closed = new AtomicInteger();

    private Transmission sendWith(Content content) {
        return send(mailWith(content));
    }

    private static OutgoingMail mailWith(Content content) {
        return MailBuilder.aMail().to(MARIE, PAUL).attach("f.pdf", "application/pdf", BYTES.length, MailBuilder.sha256(BYTES), content)
            .build();
    }

    private Content breakingOff(int after, Runnable failure) {
        return () -> new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            private int left = after;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left <= 0) {
                    failure.run();
                    throw new IOException("disk");
                }
                int read = super.read(into, offset, Math.min(length, left));
                left -= read;
                return read;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private void assertContentFailure(Transmission transmission, String exception) throws InterruptedException {
        assertThat(transmission.contentFailure()).contains(exception);
        assertThat(statuses(transmission)).containsExactly(NOT_TRIED, NOT_TRIED);
        assertThat(transmission.outcomes()).allMatch(outcome -> outcome.retryAdvice() == RetryAdvice.SAFE);
        assertThat(transmission.accountProblem()).isEmpty();
        assertThat(transmission.transactions().get(0).phase()).isEqualTo(SmtpPhase.BODY);
        assertThat(transmission.transactions().get(0).sha256()).isEmpty();
        assertThat(server.commands()).endsWith("DATA");
        assertThat(server.completeMails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_000, 399_999})
    void with_an_IOException_is_the_reason_wherever_it_breaks_off(int after) throws Exception {
        Transmission transmission = sendWith(breakingOff(after, () -> {}));

        assertContentFailure(transmission, "java.io.IOException");
        assertThat(closed).hasValue(1);
    }

    @Test
    void with_any_other_exception_is_the_reason() throws Exception {
        assertContentFailure(sendWith(breakingOff(100_000, () -> {
            throw new IllegalStateException("store is down");
        })), "java.lang.IllegalStateException");
    }

    /** The server takes all that comes and says nothing, so that only the file can have ended it; the limits of the settings are minutes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_known_within_half_a_second_while_the_server_is_silent(boolean checked) throws Exception {
        AtomicLong failedAt = new AtomicLong();
        server.on("body", Reaction.none().thenSilence()).start();
        Runnable failure = () -> {
            failedAt.set(System.nanoTime());
            if (!checked) {
                throw new IllegalStateException("store is down");
            }
        };
        Transmission transmission;
        long took;
        try (SmtpTransport transport = SmtpTransport.of(plain().commandTimeout(LONG).bodyTimeout(LONG).endOfDataTimeout(LONG).build())) {
            transmission = transport.send(mailWith(breakingOff(100_000, failure)), CONTEXT);
            took = System.nanoTime() - failedAt.get();
        }

        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofMillis(500));
        assertContentFailure(transmission, checked ? "java.io.IOException" : "java.lang.IllegalStateException");
        assertThat(server.outlastedItsVisitor()).isFalse();
    }

    /** Simple Java Mail and Jakarta Mail wrap what they meet in exceptions of their own; a host never meets those. */
    @Test
    void is_thrown_by_the_renderer_as_what_it_was() {
        OutgoingMail broken = mailWith(breakingOff(100_000, () -> {
            throw new IllegalStateException("store is down");
        }));

        Throwable thrown = catchThrowable(() -> MimeRenderer.standard().write(broken, OutputStream.nullOutputStream()));

        assertThat(thrown).isInstanceOf(ContentUnreadableException.class).hasRootCauseMessage("store is down");
        assertThat(Stream.iterate(thrown, each -> each != null, Throwable::getCause).map(each -> each.getClass().getName()))
            .noneMatch(name -> name.startsWith("org.simplejavamail") || name.startsWith("jakarta.mail"));
    }

    @Test
    void that_does_not_open_is_the_reason() throws Exception {
        assertContentFailure(sendWith(() -> {
            throw new IOException("gone");
        }), "java.io.IOException");
    }

    @Test
    void that_is_longer_than_the_reviewed_one_is_the_reason() throws Exception {
        assertContentFailure(sendWith(Content.of(Arrays.copyOf(BYTES, BYTES.length + 1))), "java.io.IOException");
    }

    @Test
    void changes_nothing_for_a_recipient_who_was_refused_before() {
        server.on("RCPT", Reaction.reply("550 5.1.1 no"), Reaction.reply("250 Ok"));

        Transmission transmission = sendWith(breakingOff(0, () -> {}));

        assertThat(statuses(transmission)).containsExactly(REFUSED, NOT_TRIED);
    }

    @Test
    void with_an_error_of_the_JVM_is_thrown_on_and_the_connection_is_dropped() throws Exception {
        assertThatThrownBy(() -> sendWith(breakingOff(100_000, () -> {
            throw new StackOverflowError();
        }))).isInstanceOf(StackOverflowError.class);

        assertThat(server.commands()).endsWith("DATA");
        assertThat(server.completeMails()).isEmpty();
    }
}
