package com.logisav.mail.smtp.internal.pool;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.smtp.internal.OwnClassLoader;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.server.Credentials;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.TlsClient;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to one server. */
public final class ConnectionOpener {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionOpener.class);
    private static final int REFUSED = 535;

    private final ServerPlan plan;
    private final Addresses addresses;
    private final ConnectionPool pool;
    private final TlsClient tls;
    private final Session session;

    public ConnectionOpener(ServerPlan plan, Addresses addresses, ConnectionPool pool) {
        this(plan, addresses, pool, TlsClient.trusting(plan.authorities()));
    }

    ConnectionOpener(ServerPlan plan, Addresses addresses, ConnectionPool pool, TlsClient tls) {
        this.plan = plan;
        this.addresses = addresses;
        this.pool = pool;
        this.tls = tls;
        this.session = OwnClassLoader.during(() -> Session.getInstance(protocol(plan)));
    }

    /** Where they lead to. */
    public ServerPlan plan() {
        return plan;
    }

    /** What Angus Mail is left to decide on: the way to authenticate, and whether to ask for TLS. */
    private static Properties protocol(ServerPlan plan) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth.mechanisms", String.join(" ", plan.mechanisms()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(plan.encryption() == Encryption.STARTTLS));
        return properties;
    }

    /**
     * Opens a connection in a slot. A token that the server refuses is renewed once: it may have expired on its way.
     *
     * @throws NoRoomException where too many connections are open, and none was closed in time
     */
    public SmtpConnection open(Slot slot, Patience patience, Conversation conversation) throws MessagingException, IOException {
        if (!(plan.credentials().orElse(null) instanceof Credentials.Tokens tokens)) {
            return open(slot, patience, conversation, password());
        }
        String token = token(tokens.source()::current);
        try {
            return open(slot, patience, conversation, token);
        } catch (AuthenticationFailedException e) {
            ServerReply reply = conversation.reply();
            if (reply == null || reply.code() != REFUSED) {
                throw e;
            }
            return open(slot, patience, conversation, token(() -> tokens.source().renewed(token)));
        }
    }

    private @Nullable String password() {
        return plan.credentials().orElse(null) instanceof Credentials.Password known ? known.password() : null;
    }

    /** What a host's source throws may hold what nobody is to read, so its class is all that is told of it. */
    private String token(Supplier<String> source) throws TokenFailedException {
        try {
            return source.get();
        } catch (RuntimeException e) {
            LOG.warn("{}: no access token could be had: {}", plan, e.getClass().getName());
            throw new TokenFailedException();
        }
    }

    private SmtpConnection open(Slot slot, Patience patience, Conversation conversation, @Nullable String secret)
        throws MessagingException, IOException {
        slot.drop();
        if (!pool.makeRoom(patience)) {
            throw new NoRoomException();
        }
        SmtpConnection connection = new SmtpConnection(session, plan, new WireSocket(plan, tls, addresses));
        slot.fill(connection);
        patience.goThrough(connection.socket());
        try {
            connection.open(conversation, patience, secret);
            return connection;
        } catch (MessagingException e) {
            // The server's word was the last: it may be told that this is all.
            connection.leave();
            throw e;
        }
    }

    /** Too many connections are open. */
    public static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The host could not say with which token to authenticate. */
    public static final class TokenFailedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
