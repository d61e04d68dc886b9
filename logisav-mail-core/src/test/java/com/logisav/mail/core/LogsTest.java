package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.TransportDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger reads in the log while everything goes wrong. */
class LogsTest {

    private static final String SECRET = "secret-of-a-customer";

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private final Logger logger = Logger.getLogger("com.logisav.mail");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // Kept in memory.
        }

        @Override
        public void close() {
            // Kept in memory.
        }
    };
    private Composer composer;

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    @AfterEach
    void stop_listening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
    }

    /** Message and stack trace, as a formatter would print them. */
    private static String printed(LogRecord record) {
        return new SimpleFormatter().format(record);
    }

    private List<String> above(Level level) {
        return records.stream().filter(record -> record.getLevel().intValue() > level.intValue()).map(LogsTest::printed).toList();
    }

    private static IllegalStateException failure() {
        return new IllegalStateException("customer " + SECRET, new IOException("row of " + SECRET));
    }

    private MailDraft draft() {
        return composer.draft(HostWorld.INVOICE_REF).to(SECRET + "@client.fr").withSubject(SECRET).withBody(MessageBody.text(SECRET));
    }

    private void nothingSecretAboveDebug(String... mentioned) {
        assertThat(above(Level.FINE)).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(SECRET));
        assertThat(String.join("\n", above(Level.FINE))).contains(mentioned);
    }

    @Test
    void a_renderer_that_throws_is_named_by_its_class_and_what_it_said_stands_at_debug() {
        host.document.rendering = (out, mailable, context) -> {
            throw failure();
        };

        composer.review(draft());

        nothingSecretAboveDebug("invoice#F-2026-0042", "java.lang.IllegalStateException", "java.io.IOException");
        assertThat(records).filteredOn(record -> record.getLevel() == Level.FINE).extracting(LogsTest::printed)
            .anySatisfy(line -> assertThat(line).contains(SECRET));
    }

    @Test
    void a_description_that_throws() {
        MailDraft draft = draft();
        host.document.description = mailable -> {
            throw failure();
        };

        composer.review(draft);

        nothingSecretAboveDebug("could not be described", "invoice#F-2026-0042");
    }

    @Test
    void permissions_that_throw() {
        MailDraft draft = draft();
        host.permissions = (request, context) -> {
            if (request.permission().equals(Permission.ADD_FREE_RECIPIENT)) {
                throw failure();
            }
            return Decision.allowed();
        };

        composer.review(draft);

        nothingSecretAboveDebug("ADD_FREE_RECIPIENT", "refused");
    }

    @Test
    void senders_and_transports_that_throw() {
        host.senderDirectory = (about, context) -> {
            throw failure();
        };
        composer.availability(HostWorld.INVOICE_REF);
        host.senderDirectory = (about, context) -> List.copyOf(host.senders);
        host.transports = (sender, context) -> {
            throw failure();
        };
        composer.availability(HostWorld.INVOICE_REF);

        nothingSecretAboveDebug("SenderDirectory", "TransportDirectory");
    }

    @Test
    void a_transport_a_journal_and_a_store_that_throw() throws IOException {
        Review review = composer.review(draft());
        host.transport = (mail, context) -> {
            throw failure();
        };
        MailJournal real = host.journal;
        host.journal = mock(MailJournal.class, invocation -> {
            if (invocation.getMethod().getName().equals("finished")) {
                throw failure();
            }
            return invocation.getMethod().invoke(real, invocation.getArguments());
        });

        composer.send(review.id(), review.digest());

        nothingSecretAboveDebug("All recipients are in doubt", "could not be remembered");
    }

    @Test
    void a_linked_file_of_another_record_and_one_that_cannot_be_read() {
        host.files.add("foreign", SECRET + ".pdf", HostWorld.PDF, MailableRef.of(MailableType.INVOICE, "F-2026-0043"));
        composer.linkedFiles(HostWorld.INVOICE_REF, PageRequest.first(10), SECRET);
        MailDraft draft = composer.attachLinkedFile(draft(), "plan");
        host.files.bytes.clear();
        composer.review(draft);

        nothingSecretAboveDebug("held back", "LINKED_FILE", "could not be read");
    }

    @Test
    void a_watcher_and_a_store_that_cannot_clean_up() throws IOException {
        Review review = composer.review(draft());
        host.transports = TransportDirectory.always(new Telling());
        host.contentStore = mock(delegatesTo(ContentStore.inDirectory(contents, host.clock)));
        doThrow(new IOException(SECRET)).when(host.contentStore).remove(any(), any());

        composer.send(review.id(), review.digest(), SendWatch.reporting(progress -> {
            throw failure();
        }));

        nothingSecretAboveDebug("Whoever watched a mail being sent failed", "could not be removed from the content store");
    }

    /** Tells whoever watches that it began. */
    private static final class Telling implements MailTransport.Watched {

        @Override
        public Transmission send(OutgoingMail mail, MailContext context) {
            return send(mail, context, SendWatch.silent());
        }

        @Override
        public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
            watch.report(SendProgress.of(SmtpPhase.BODY, 1, 2));
            return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
        }
    }

    @Test
    void the_ordinary_course_logs_nothing() {
        composer.linkedFiles(HostWorld.INVOICE_REF, PageRequest.first(10), "");
        Review review = composer.review(composer.attachLinkedFile(draft(), "plan"));
        composer.send(review.id(), review.digest());
        composer.history(HostWorld.INVOICE_REF, PageRequest.first(10));
        assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOf(AlreadyAttemptedException.class);

        assertThat(records).isEmpty();
    }
}
