package com.logisav.mail.core.internal;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailException;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one guard around host code: a null answer or an unexpected exception becomes a coded exception that names the host's class.
 *
 * <p>Exceptions of this library pass: they were made for the caller, and a host may well throw one on. Checked exceptions that a host's
 * language lets through count like any other, and so do a missing class and an endless recursion; other errors are the program's, and pass.
 */
public final class HostCalls {

    /** A question to the host. */
    @FunctionalInterface
    public interface Question<T, X extends Exception> {

        /** Asks; null stands for the host's defect. */
        @Nullable T ask() throws X;
    }

    private final String spi;
    private final String hostClass;
    private final String about;
    private final @Nullable MailableRef record;

    private HostCalls(String spi, String hostClass, String about, @Nullable MailableRef record) {
        this.spi = spi;
        this.hostClass = hostClass;
        this.about = about;
        this.record = record;
    }

    /**
     * Calls of one host object.
     *
     * @param spi   the interface that it implements
     * @param host  the object; its class is named when it fails
     * @param about what is asked for, such as {@code invoice#4711}; never personal data
     */
    public static HostCalls to(Class<?> spi, Object host, Object about) {
        return new HostCalls(spi.getSimpleName(), HostDefectException.nameOf(host), about.toString(),
            about instanceof MailableRef ref ? ref : null);
    }

    /** Whether a host is asked for this identifier, which a browser may have sent: not for a text with NUL, which databases refuse to read. */
    public static boolean isAsked(String identifier) {
        return identifier.indexOf('\0') < 0;
    }

    /** The same calls, where what is asked for is not the record itself but something of it. */
    public HostCalls of(MailableRef newRecord) {
        return new HostCalls(spi, hostClass, about, newRecord);
    }

    /**
     * The host's answer.
     *
     * @param advice what to return instead of null, a sentence
     * @throws HostDefectException for null or an exception
     */
    public <T> T ask(String advice, Question<T, RuntimeException> question) {
        try {
            return notNull(question.ask(), advice);
        } catch (MailException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw named(HostDefectException.threw(spi, hostClass, about, e));
        }
    }

    /** The host's answer, where the SPI allows an {@link IOException}, which passes as it is. */
    public <T> T askReading(String advice, Question<T, IOException> question) throws IOException {
        try {
            return notNull(question.ask(), advice);
        } catch (MailException | IOException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw named(HostDefectException.threw(spi, hostClass, about, e));
        }
    }

    /** Copies a content of the host's, its stream included: what a stream throws, while it is read, is the host's too. */
    public void copy(Question<Content, IOException> source, OutputStream out) throws IOException {
        try (InputStream in = guarded(askReading("Throw an IOException where the file cannot be read.", source)).open()) {
            in.transferTo(out);
        }
    }

    /** A content of the host's behind this guard, for whoever reads it later. */
    public Content guarded(Content content) {
        return new GuardedContent(content, this);
    }

    /** The host's list, in which no element is null. Copied behind the guard: a list that loads its elements late fails only now. */
    public <T> List<T> askList(Question<List<T>, RuntimeException> question) {
        List<T> answer = ask("Return an empty list when there is nothing.", () -> copied(question.ask()));
        if (answer.stream().anyMatch(Objects::isNull)) {
            throw named(HostDefectException.returnedNull(
                spi, hostClass, "an element of the list about " + about, "Leave out what is not there."));
        }
        return Collections.unmodifiableList(answer);
    }

    private static <T> @Nullable List<T> copied(@Nullable List<T> answer) {
        return answer == null ? null : new ArrayList<>(answer);
    }

    /** A call without an answer. */
    public void tell(Runnable call) {
        ask("", () -> {
            call.run();
            return true;
        });
    }

    /** An answer that contradicts the SPI; for the log, or to be thrown. */
    public HostDefectException defect(String what) {
        return named(HostDefectException.brokeContract(spi, hostClass, about, what));
    }

    private HostDefectException named(HostDefectException defect) {
        return record == null ? defect : defect.about(record.toString());
    }

    private <T> T notNull(@Nullable T answer, String advice) {
        if (answer == null) {
            throw named(HostDefectException.returnedNull(spi, hostClass, about, advice));
        }
        return answer;
    }
}
