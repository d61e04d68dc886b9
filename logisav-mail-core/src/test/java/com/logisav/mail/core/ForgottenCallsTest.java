package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.TransportDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a developer is told who forgot a call on the builder, where the user reads that the administrator can help. */
class ForgottenCallsTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private final Logger logger = Logger.getLogger(LogisavMailBuilder.class.getName());
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record.getLevel() + " " + record.getMessage());
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

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stop_listening() {
        logger.removeHandler(handler);
    }

    private Composer without(MailPermissions permissions) {
        return host.builder(contents).permissions(permissions).build().as(HostWorld.secretary());
    }

    @Test
    void permissions_that_were_never_given_are_named_in_the_message_and_not_in_the_sentence() {
        Composer composer = without(MailPermissions.denyAll());

        NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> composer.draft(HostWorld.INVOICE_REF));

        assertThat(refusal).hasMessageContaining("LogisavMail.builder().permissions(..)").hasMessageNotContaining("administrator");
        assertThat(refusal.text(Locale.UK)).isEqualTo(NotPermittedException.refused(
            PermissionRequest.of(Permission.SEND, HostWorld.INVOICE_REF), Decision.denied()).text(Locale.UK));
    }

    @Test
    void a_refusal_by_the_host_s_own_permissions_blames_no_call() {
        Composer composer = without((request, context) -> Decision.denied());

        NotPermittedException refusal = catchThrowableOfType(NotPermittedException.class, () -> composer.draft(HostWorld.INVOICE_REF));

        assertThat(refusal).hasMessageContaining("Ask the administrator").hasMessageNotContaining("builder()");
    }

    @Test
    void a_transport_that_is_not_there_is_traced_to_the_call_that_gives_it() {
        Composer composer = host.builder(contents).transports(TransportDirectory.empty()).build().as(HostWorld.secretary());
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));

        UnavailableException refusal = catchThrowableOfType(UnavailableException.class, () -> composer.send(review.id(), review.digest()));

        assertThat(refusal).hasMessageContaining("NO_TRANSPORT").hasMessageContaining("LogisavMail.builder().transports(..)");
        assertThat(refusal.text(Locale.UK)).isEqualTo(Availability.not(Availability.Status.NO_TRANSPORT).text(Locale.UK));
    }

    @Test
    void an_identity_that_is_not_there_is_traced_to_the_directory_of_senders() {
        host.senders.clear();
        Composer composer = host.mail(contents).as(HostWorld.secretary());

        UnavailableException refusal = catchThrowableOfType(UnavailableException.class, () -> composer.draft(HostWorld.INVOICE_REF));

        assertThat(refusal).hasMessageContaining("NO_SENDER_IDENTITY").hasMessageContaining("LogisavMail.builder().senders(..)");
    }

    @Test
    void the_log_says_once_what_nothing_works_without() {
        LogisavMail.builder().type(MailableType.INVOICE, (ref, context) -> Optional.empty())
            .senders((about, context) -> List.of()).build();

        assertThat(log).containsExactly("WARNING Nobody may do anything with mails: call permissions(..) on LogisavMail.builder()",
            "WARNING No mail can be sent, there is no transport: call transports(..) on LogisavMail.builder()");
    }

    @Test
    void the_log_is_silent_where_all_was_given() {
        host.mail(contents);

        assertThat(log).isEmpty();
    }
}
