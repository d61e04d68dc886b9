package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.smtp.internal.AngusVersionGuard;
import com.logisav.mail.smtp.internal.OwnClassLoader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.CustomMailer;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.OperationalConfig;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Asks Simple Java Mail for the structure of mails, once for each shape: it builds a message and hands it over where it would connect to a
 * server. Once, because building one costs as much CPU as all else that is done for a mail of 2 KB (profile of the benchmarks), for an answer
 * that is the same each time.
 *
 * <p>What its static configuration would change (defaults, overrides, log-only mode, proxies, debug output) is set here, so that a {@code
 * simplejavamail.properties}, a system property or an environment variable of the host has no say. Safe for concurrent use.
 */
final class Structures {

    /** Shapes that are remembered: hosts have a handful. What comes after so many is built each time. */
    private static final int REMEMBERED = 256;

    private final Map<Shape, Structure> known = new ConcurrentHashMap<>();
    private final Mailer mailer;
    private final Handover handover = new Handover();

    private Structures() {
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

    static Structures create() {
        AngusVersionGuard.check();
        return OwnClassLoader.during(Structures::new);
    }

    Structure of(Shape shape) {
        Structure structure = known.get(shape);
        if (structure == null) {
            structure = OwnClassLoader.during(() -> built(shape));
            if (known.size() < REMEMBERED) {
                known.put(shape, structure);
            }
        }
        return structure;
    }

    private Structure built(Shape shape) {
        return of(shape, handover.from(mailer, StructureEmail.of(shape)));
    }

    /** The structure of a message; something on the class path may have added a part or dropped one, and then no mail gets it. */
    static Structure of(Shape shape, MimePart message) {
        try {
            Structure structure = read(message);
            if (!structure.places().toList().equals(places(shape))) {
                throw new IllegalStateException("the built message has other parts than " + shape + ": " + structure);
            }
            return structure;
        } catch (MessagingException | IOException e) {
            // Nothing is read and nothing connected to: only placeholders in memory are looked at.
            throw new IllegalStateException("the built message cannot be read", e);
        }
    }

    private static List<Structure> places(Shape shape) {
        List<Structure> places = new ArrayList<>();
        if (shape.text()) {
            places.add(Structure.Words.TEXT);
        }
        if (shape.html()) {
            places.add(Structure.Words.HTML);
        }
        for (int i = 0; i < shape.images() + shape.attached(); i++) {
            places.add(Structure.File.NEXT);
        }
        return places;
    }

    private static Structure read(MimePart part) throws MessagingException, IOException {
        if (part.getDisposition() != null) {
            return Structure.File.NEXT;
        }
        if (part.getDataHandler().getContent() instanceof MimeMultipart multipart) {
            List<Structure> parts = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                parts.add(read((MimePart) multipart.getBodyPart(i)));
            }
            return new Structure.Multipart(subtype(multipart.getContentType()), parts);
        }
        return part.isMimeType("text/html") ? Structure.Words.HTML : Structure.Words.TEXT;
    }

    private static String subtype(String contentType) {
        int end = contentType.indexOf(';');
        String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
        return type.substring(type.indexOf('/') + 1);
    }

    /** Stands where Simple Java Mail would send, on the caller's thread, and keeps the message for it. */
    private static final class Handover implements CustomMailer {

        /** Nothing else of the call comes through to {@link #sendMessage}. Emptied after each message, so it dies with its owner. */
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
