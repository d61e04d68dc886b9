package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.internal.AngusVersionGuard;
import com.logisav.mail.smtp.internal.OwnClassLoader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.CustomMailer;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.OperationalConfig;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * The one way from a mail to its bytes: Simple Java Mail builds the message and hands it over where it would connect to a server.
 *
 * <p>What its static configuration would change (defaults, overrides, log-only mode, proxies, debug output) is set here, so that a {@code
 * simplejavamail.properties}, a system property or an environment variable of the host has no say. Safe for concurrent use.
 */
public final class MessageComposer {

    private final Mailer mailer;
    private final Handover handover = new Handover();

    private MessageComposer() {
        Email nothing = EmailBuilder.startingBlank().buildEmail();
        this.mailer = MailerBuilder.usingSession(Session.getInstance(new Properties()))
            .withCustomMailer(handover)
            .withTransportModeLoggingOnly(false)
            .withDebugLogging(false)
            .clearProxy()
            .withEmailDefaults(nothing)
            .withEmailOverrides(nothing)
            .clearEmailValidator()
            .clearMaximumEmailSize()
            .disablingAllClientValidation(false)
            .withConnectionPoolCoreSize(0)
            .resetClusterKey()
            .buildMailer();
        // A batch-module that a host has would keep threads for connections that nobody opens, and the JVM from ending.
        Future<?> unused = mailer.shutdownConnectionPool();
    }

    /**
     * A composer; making one takes some milliseconds, so it is kept.
     *
     * @throws com.logisav.mail.InvalidConfigurationException where the Angus Mail on the class path is too old
     */
    public static MessageComposer create() {
        AngusVersionGuard.check();
        return OwnClassLoader.during(MessageComposer::new);
    }

    /** The mail as it will leave; no file is opened yet. */
    public WireMessage compose(OutgoingMail mail) {
        MimeMessage message = OwnClassLoader.during(() -> handover.from(mailer, EmailTranslation.toEmail(mail)));
        try {
            return MessageTranslation.translate(message, mail);
        } catch (MessagingException | IOException e) {
            // Nothing is read and nothing connected to yet: only the parts in memory are looked at.
            throw new IllegalStateException("the built message cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "MessageComposer";
    }

    /** Stands where Simple Java Mail would send, on the caller's thread, and keeps the message for it. */
    private static final class Handover implements CustomMailer {

        /** Nothing else of the call comes through to {@link #sendMessage}. Emptied after each mail, so it dies with its composer. */
        @SuppressWarnings("ThreadLocalUsage")
        private final ThreadLocal<@Nullable MimeMessage> built = new ThreadLocal<>();

        MimeMessage from(Mailer mailer, Email email) {
            try {
                mailer.sendMail(email).join();
                MimeMessage message = built.get();
                if (message == null) {
                    throw new IllegalStateException("Simple Java Mail did not hand the message over");
                }
                return message;
            } finally {
                built.remove();
            }
        }

        @Override
        public void sendMessage(OperationalConfig config, Session session, Email email, MimeMessage message) {
            built.set(message);
        }

        @Override
        public void testConnection(OperationalConfig config, Session session) {
            throw new UnsupportedOperationException("connections are not Simple Java Mail's business here");
        }

        /** Printed by Simple Java Mail's debug log. */
        @Override
        public String toString() {
            return "Handover";
        }
    }
}
