package com.logisav.mail.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.RecipientResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostCallsTest {

    private static final MailableRef RECORD = MailableRef.of(MailableType.INVOICE, "4711");

    /** A class of a host's. */
    private static final class OrderRecipients {}

    private final HostCalls calls = HostCalls.to(RecipientResolver.class, new OrderRecipients(), RECORD);

    private static void names(HostDefectException e, MailErrorCode code) {
        assertThat(e.errorCode()).isEqualTo(code);
        assertThat(e.hostClass()).isEqualTo(OrderRecipients.class.getName());
        assertThat(e.spi()).isEqualTo("RecipientResolver");
        assertThat(e.getMessage()).startsWith("[" + code + "] RecipientResolver " + OrderRecipients.class.getName())
            .contains("invoice#4711");
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @Test
    void an_answer_passes() {
        assertThat(calls.ask("", () -> "yes")).isEqualTo("yes");
    }

    @Test
    void null_is_a_defect_with_advice() {
        assertThatThrownBy(() -> calls.ask("Return an empty list.", () -> null)).isInstanceOfSatisfying(HostDefectException.class, e -> {
            names(e, MailErrorCode.SPI_RETURNED_NULL);
            assertThat(e.getMessage()).endsWith("Return an empty list.");
        });
    }

    @Test
    void an_exception_is_a_defect_whose_text_stays_in_the_cause() {
        IllegalStateException thrown = new IllegalStateException("compta@client.fr");

        assertThatThrownBy(() -> calls.ask("", () -> {
            throw thrown;
        })).isInstanceOfSatisfying(HostDefectException.class, e -> {
            names(e, MailErrorCode.SPI_THREW);
            assertThat(e.getMessage()).contains("java.lang.IllegalStateException").doesNotContain("compta");
            assertThat(e.getCause()).isSameAs(thrown);
        });
    }

    @Test
    void a_checked_exception_that_slipped_through_is_a_defect() {
        assertThatThrownBy(() -> calls.ask("", () -> {
            throw HostCallsTest.<RuntimeException>sneaky(new TimeoutException("x"));
        })).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
    }

    @Test
    void a_missing_class_and_an_endless_recursion_are_defects() {
        assertThatThrownBy(() -> calls.ask("", () -> {
            throw new NoClassDefFoundError("x");
        })).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
        assertThatThrownBy(() -> calls.ask("", () -> {
            throw new StackOverflowError();
        })).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
    }

    @Test
    void other_errors_are_the_programs_and_pass() {
        OutOfMemoryError error = new OutOfMemoryError("not really");

        assertThatThrownBy(() -> calls.ask("", () -> {
            throw error;
        })).isSameAs(error);
    }

    @Test
    void an_exception_of_ours_passes() {
        NothingToRetryException ours = NothingToRetryException.create();

        assertThatThrownBy(() -> calls.ask("", () -> {
            throw ours;
        })).isSameAs(ours);
    }

    @Test
    void a_lambda_is_named_by_the_class_that_it_is_written_in() {
        RecipientResolver lambda = (mailable, context) -> List.of();
        HostCalls asked = HostCalls.to(RecipientResolver.class, lambda, RECORD);

        assertThatThrownBy(() -> asked.ask("Return an empty list.", () -> null)).isInstanceOfSatisfying(HostDefectException.class, e -> {
            assertThat(e.hostClass()).isEqualTo(HostCallsTest.class.getName() + "::lambda");
            assertThat(e).hasMessage("[SPI_RETURNED_NULL] RecipientResolver com.logisav.mail.core.internal.HostCallsTest::lambda "
                + "returned null for invoice#4711. Return an empty list.");
        });
    }

    @Nested
    class Reading {

        @Test
        void an_io_exception_passes_as_it_is() {
            IOException thrown = new IOException("disk");

            assertThatThrownBy(() -> calls.askReading("", () -> {
                throw thrown;
            })).isSameAs(thrown);
        }

        @Test
        void everything_else_is_a_defect() {
            assertThatThrownBy(() -> calls.askReading("", () -> {
                throw new UncheckedIOException(new IOException("disk"));
            })).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
            assertThatThrownBy(() -> calls.askReading("", () -> null)).isInstanceOfSatisfying(HostDefectException.class,
                e -> names(e, MailErrorCode.SPI_RETURNED_NULL));
        }
    }

    @Nested
    class Copying {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private void isDefect(MailErrorCode code, Content content) {
            assertThatThrownBy(() -> calls.copy(() -> content, out)).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, code));
        }

        @Test
        void reads_the_content_and_closes_its_stream() throws IOException {
            AtomicBoolean closed = new AtomicBoolean();
            InputStream in = new FilterInputStream(new ByteArrayInputStream(new byte[] {1, 2})) {
                @Override
                public void close() {
                    closed.set(true);
                }
            };

            calls.copy(() -> () -> in, out);

            assertThat(out.toByteArray()).containsExactly(1, 2);
            assertThat(closed).isTrue();
        }

        @Test
        void a_content_or_a_stream_that_is_null_is_a_defect() {
            isDefect(MailErrorCode.SPI_RETURNED_NULL, null);
            isDefect(MailErrorCode.SPI_RETURNED_NULL, () -> null);
        }

        @Test
        void that_is_kept_for_later_is_guarded_then_too() {
            Content guarded = calls.guarded(new Content() {
                @Override
                public InputStream open() {
                    throw new IllegalStateException("no connection");
                }

                @Override
                public OptionalLong length() {
                    return null;
                }
            });

            assertThatThrownBy(guarded::open).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
            assertThatThrownBy(guarded::length).isInstanceOfSatisfying(HostDefectException.class,
                e -> names(e, MailErrorCode.SPI_RETURNED_NULL));
        }

        @Test
        void a_stream_that_fails_byte_by_byte_or_at_its_end_is_a_defect() throws IOException {
            InputStream guarded = calls.guarded(() -> new InputStream() {
                @Override
                public int read() {
                    throw new IllegalStateException("connection closed");
                }

                @Override
                public void close() {
                    throw new IllegalStateException("connection closed");
                }
            }).open();

            assertThatThrownBy(guarded::read).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
            assertThatThrownBy(guarded::close).isInstanceOfSatisfying(HostDefectException.class, e -> names(e, MailErrorCode.SPI_THREW));
        }

        @Test
        void a_stream_that_fails_late_is_a_defect() {
            isDefect(MailErrorCode.SPI_THREW, () -> new InputStream() {
                @Override
                public int read() {
                    throw new IllegalStateException("connection closed");
                }
            });
        }
    }

    @Nested
    class A_list {

        @Test
        void is_copied_and_cannot_be_changed() {
            List<String> host = new ArrayList<>(List.of("a"));

            List<String> answer = calls.askList(() -> host);
            host.clear();

            assertThat(answer).containsExactly("a");
            assertThatThrownBy(() -> answer.add("b")).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void that_is_null_is_a_defect() {
            assertThatThrownBy(() -> calls.askList(() -> null)).isInstanceOfSatisfying(HostDefectException.class,
                e -> names(e, MailErrorCode.SPI_RETURNED_NULL));
        }

        @Test
        void that_holds_a_null_is_a_defect() {
            assertThatThrownBy(() -> calls.askList(() -> Arrays.asList("a", null))).isInstanceOfSatisfying(HostDefectException.class,
                e -> names(e, MailErrorCode.SPI_RETURNED_NULL));
        }

        @Test
        void that_loads_late_and_fails_is_a_defect() {
            List<String> lazy = new AbstractList<>() {
                @Override
                public String get(int index) {
                    throw new IllegalStateException("no session");
                }

                @Override
                public int size() {
                    return 1;
                }
            };

            assertThatThrownBy(() -> calls.askList(() -> lazy)).isInstanceOfSatisfying(HostDefectException.class,
                e -> names(e, MailErrorCode.SPI_THREW));
        }
    }
}
