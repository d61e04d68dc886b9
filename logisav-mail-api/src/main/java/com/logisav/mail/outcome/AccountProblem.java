package com.logisav.mail.outcome;

import com.logisav.mail.Worded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem of the account or the server's settings, not of this mail: every other mail through it fails alike. Immutable; equal by value. */
public final class AccountProblem implements Worded {

    /** What kind of problem. */
    public enum Kind {
        /** User name or password was refused (530, 534, 535; 5.7.8; Microsoft's 5.7.30). */
        ACCOUNT_AUTHENTICATION_FAILED,
        /**
         * No user name is configured, and the server took nothing from who gave none: 530 or 5.7.57 to anything, or to the sender or to every
         * recipient 5.7.1 or 5.7.54, with which servers that let users log in turn away whom they do not know.
         */
        ACCOUNT_AUTHENTICATION_REQUIRED,
        /** A user name is configured, and the server offers no way to log in that is ours; neither it nor a password was sent. */
        ACCOUNT_AUTHENTICATION_NOT_OFFERED,
        /** The server cannot authenticate anybody at the moment (454, 421); nothing is known of user name, password or token. */
        ACCOUNT_AUTHENTICATION_UNAVAILABLE,
        /** The access token was refused, and another one after it. */
        ACCOUNT_TOKEN_REFUSED,
        /** The host could not say with which access token to authenticate; the server was not asked, or refused the one before. */
        ACCOUNT_TOKEN_UNAVAILABLE,
        /** No encrypted connection, or a certificate that does not prove the server's name. */
        ACCOUNT_TLS_FAILED,
        /** The server offers encryption and says that it cannot encrypt at the moment (454, 421). */
        ACCOUNT_TLS_UNAVAILABLE,
        /**
         * The connection is not encrypted, and the server wants that first (530 where it offers STARTTLS, 538; 5.7.10, 5.7.11), or offers no
         * way to log in before.
         */
        ACCOUNT_ENCRYPTION_REQUIRED,
        /** The server's name is not known. */
        ACCOUNT_HOST_UNKNOWN,
        /** The server is not known, or is where the host lets no mail go. */
        ACCOUNT_HOST_NOT_ALLOWED,
        /** Nobody answers at the server's port, or not in time. */
        ACCOUNT_SERVER_UNREACHABLE,
        /** The server turned us away before any recipient was named (554 for a greeting, 550 for EHLO). */
        ACCOUNT_SERVER_REFUSED,
        /** The account may not send under this envelope sender. */
        ACCOUNT_SENDER_REFUSED
    }

    private final Kind kind;
    private final String host;
    private final @Nullable ServerReply reply;

    private AccountProblem(Kind kind, String host, @Nullable ServerReply reply) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.host = Objects.requireNonNull(host, "host");
        this.reply = reply;
    }

    /** A problem with this server. */
    public static AccountProblem of(Kind kind, String host) {
        return new AccountProblem(kind, host, null);
    }

    /** The same problem with the server's reply. */
    public AccountProblem replied(ServerReply newReply) {
        return new AccountProblem(kind, host, Objects.requireNonNull(newReply, "reply"));
    }

    /** What kind of problem. */
    public Kind kind() {
        return kind;
    }

    /** The server, as configured. */
    public String host() {
        return host;
    }

    /** What the server said, where it said anything. */
    public Optional<ServerReply> reply() {
        return Optional.ofNullable(reply);
    }

    @Override
    public String code() {
        return kind.name();
    }

    @Override
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("host", host);
        arguments.put("reply", reply == null ? "" : reply.code() + " " + reply.text());
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountProblem that && that.kind == kind && that.host.equals(host) && Objects.equals(that.reply, reply);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, host, reply);
    }

    @Override
    public String toString() {
        return "AccountProblem[" + kind + ", " + host + "]";
    }
}
