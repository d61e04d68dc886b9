package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.smtp.internal.mime.ContentFailedException;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.network.HostNotAllowedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail on one connection, from opening it to dropping it. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final ServerPlan plan;
    private final WireSocket socket;
    private final Session session;
    private final Conversation conversation;

    Attempt(ServerPlan plan, TlsClient tls, Addresses addresses, Session session, Conversation conversation) {
        this.plan = plan;
        this.socket = new WireSocket(plan, tls, addresses);
        this.session = session;
        this.conversation = conversation;
    }

    /** Offers the mail, and always lets go of the connection; what the server said is in the conversation. */
    Ending run(WireMessage message, Envelope envelope) {
        SmtpConnection connection = new SmtpConnection(session, plan, socket, conversation);
        boolean orderly = false;
        try {
            Ending ending = offer(message, envelope, connection);
            orderly = true;
            return ending;
        } finally {
            connection.discard(orderly);
        }
    }

    private Ending offer(WireMessage message, Envelope envelope, SmtpConnection connection) {
        try {
            connection.open();
            OptionalLong limit = connection.sizeLimit();
            if (limit.isPresent() && envelope.length() > limit.getAsLong()) {
                return new Ending(Cause.REPLY, Optional.empty(), envelope.length(), limit);
            }
            connection.send(new StreamedMessage(session, message, connection, conversation), envelope);
            return ended(Cause.REPLY, envelope);
        } catch (MessagingException | IOException e) {
            LOG.debug("{}: ended in phase {}", plan, conversation.phase(), e);
            Optional<ContentFailedException> content = find(ContentFailedException.class, e);
            if (content.isPresent()) {
                return new Ending(Cause.CONTENT, content.map(ContentFailedException::origin), envelope.length(), OptionalLong.empty());
            }
            return ended(causeOf(e), envelope);
        }
    }

    private static Ending ended(Cause cause, Envelope envelope) {
        return new Ending(cause, Optional.empty(), envelope.length(), OptionalLong.empty());
    }

    private static Cause causeOf(Exception e) {
        if (find(UnknownHostException.class, e).isPresent()) {
            return Cause.UNKNOWN_HOST;
        }
        if (find(HostNotAllowedException.class, e).isPresent()) {
            return Cause.FORBIDDEN_HOST;
        }
        return find(IOException.class, e).isPresent() ? Cause.CONNECTION : Cause.REPLY;
    }

    /** Jakarta Mail keeps causes in a chain of its own, which getCause answers too. */
    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
