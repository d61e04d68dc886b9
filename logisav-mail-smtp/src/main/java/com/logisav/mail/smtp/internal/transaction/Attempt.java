package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.smtp.internal.dialogue.Cause;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.mime.ContentFailedException;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import com.logisav.mail.smtp.internal.network.HostNotAllowedException;
import com.logisav.mail.smtp.internal.pool.ConnectionOpener;
import com.logisav.mail.smtp.internal.pool.Slot;
import com.logisav.mail.smtp.internal.wire.Causes;
import com.logisav.mail.smtp.internal.wire.Patience;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail in one slot, on the connection that rests there or on one that it opens. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final ConnectionOpener opener;
    private final Slot slot;
    private final Envelope envelope;
    private final Patience patience;
    private final Conversation conversation;

    Attempt(ConnectionOpener opener, Slot slot, Envelope envelope, Patience patience, Conversation conversation) {
        this.opener = opener;
        this.slot = slot;
        this.envelope = envelope;
        this.patience = patience;
        this.conversation = conversation;
    }

    /**
     * Offers the mail; what the server said is in the conversation.
     *
     * @param kept the connection to use; null for a fresh one
     */
    TransactionEnd run(WireMessage message, @Nullable SmtpConnection kept) {
        try {
            if (kept == null) {
                return offer(message, opener.open(slot, patience, conversation));
            }
            kept.resume(conversation);
            return offer(message, kept);
        } catch (MessagingException | IOException e) {
            LOG.debug("Ended in phase {}.", conversation.phase(), e);
            Optional<ContentFailedException> content = Causes.find(ContentFailedException.class, e);
            if (content.isPresent()) {
                return new TransactionEnd(Cause.CONTENT, content.map(ContentFailedException::origin), envelope.length(),
                    OptionalLong.empty());
            }
            return ended(patience.isOver() ? Cause.GIVEN_UP : causeOf(e));
        }
    }

    private TransactionEnd offer(WireMessage message, SmtpConnection connection) throws IOException {
        OptionalLong limit = connection.extensions().sizeLimit();
        if (limit.isPresent() && envelope.length() > limit.getAsLong()) {
            slot.carried(true);
            return new TransactionEnd(Cause.REPLY, Optional.empty(), envelope.length(), limit);
        }
        slot.begin();
        slot.carried(new MailTransaction(connection, connection.dialogue(conversation, patience), envelope).run(message));
        return ended(Cause.REPLY);
    }

    private TransactionEnd ended(Cause cause) {
        return new TransactionEnd(cause, Optional.empty(), envelope.length(), OptionalLong.empty());
    }

    private Cause causeOf(Exception e) {
        if (Causes.find(UnknownHostException.class, e).isPresent()) {
            return Cause.UNKNOWN_HOST;
        }
        if (Causes.find(HostNotAllowedException.class, e).isPresent()) {
            return Cause.FORBIDDEN_HOST;
        }
        if (e instanceof ConnectionOpener.TokenFailedException) {
            return Cause.TOKEN;
        }
        if (e instanceof ConnectionOpener.NoRoomException) {
            return Cause.BUSY;
        }
        boolean lost = Causes.find(IOException.class, e).isPresent() || conversation.heardNonsense();
        // An interrupt ends the wait for a name, and any wait of a virtual thread: the caller's wish, which is nobody's fault.
        Cause loss = Thread.currentThread().isInterrupted() ? Cause.GIVEN_UP : Cause.CONNECTION;
        return lost ? loss : Cause.REPLY;
    }
}
