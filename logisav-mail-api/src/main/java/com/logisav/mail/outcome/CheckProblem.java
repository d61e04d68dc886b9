package com.logisav.mail.outcome;

import com.logisav.mail.Worded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a check of mail settings came no further, and what to change. Immutable; equal by value. */
public final class CheckProblem implements Worded {

    /** What was found. Constants may be added. */
    public enum Kind {
        /** There are no settings. */
        CHECK_NOT_CONFIGURED,
        /** The transport knows no way to check without sending. */
        CHECK_NOT_POSSIBLE,
        /** The server's name does not exist. */
        CHECK_HOST_UNKNOWN,
        /** The host's policy forbids the server, or its name does not exist: which of the two is not told. */
        CHECK_HOST_NOT_ALLOWED,
        /** The machine is there and nothing listens at the port. */
        CHECK_CONNECTION_REFUSED,
        /** No connection in time, or no way to the machine. */
        CHECK_NO_CONNECTION,
        /** Somebody took the connection and says nothing. */
        CHECK_SILENT,
        /** The connection was closed before the check was over. */
        CHECK_CONNECTION_LOST,
        /** An answer did not come in time. */
        CHECK_TOO_SLOW,
        /** Whoever answers speaks another protocol; it is not quoted. */
        CHECK_NOT_SMTP,
        /** The server wants no mail from this application's address. */
        CHECK_TURNED_AWAY,
        /** The server said "later". */
        CHECK_BUSY,
        /** The port speaks TLS from the first byte, and the settings do not. */
        CHECK_TLS_FROM_THE_START,
        /** The settings speak TLS from the first byte, and the port does not. */
        CHECK_TLS_NOT_FROM_THE_START,
        /** The server offers no STARTTLS. */
        CHECK_STARTTLS_NOT_OFFERED,
        /** The server offers STARTTLS and refuses it. */
        CHECK_STARTTLS_REFUSED,
        /** The certificate is another server's. */
        CHECK_CERTIFICATE_NAME,
        /** The certificate is too old. */
        CHECK_CERTIFICATE_EXPIRED,
        /** The certificate is not valid yet. */
        CHECK_CERTIFICATE_NOT_YET_VALID,
        /** Nobody who is trusted has signed the certificate. */
        CHECK_CERTIFICATE_UNTRUSTED,
        /** No common ground for encryption. */
        CHECK_TLS_FAILED,
        /** The server wants an encrypted connection first. */
        CHECK_ENCRYPTION_REQUIRED,
        /** The server wants an account, and the settings have none. */
        CHECK_AUTHENTICATION_REQUIRED,
        /** The settings have an account, and the server wants none. */
        CHECK_AUTHENTICATION_NOT_OFFERED,
        /** The server knows only ways to authenticate that this library does not. */
        CHECK_AUTHENTICATION_METHOD,
        /** User name or password are wrong. */
        CHECK_PASSWORD_REFUSED,
        /** The provider wants another password for applications than the user's own (534, 5.7.9). */
        CHECK_PASSWORD_FOR_APPLICATIONS,
        /** The server refused the access token, and another one after it. */
        CHECK_TOKEN_REFUSED,
        /** The host could not say with which access token to authenticate. */
        CHECK_TOKEN_UNAVAILABLE,
        /** The account exists and may not send by SMTP (Microsoft's 5.7.139). */
        CHECK_ACCOUNT_NOT_FOR_SMTP,
        /** The account may not send under the sender's address. */
        CHECK_SENDER_REFUSED,
        /** The server takes no mail for the recipient. */
        CHECK_RECIPIENT_REFUSED
    }

    private static final String DATE = "date";

    private final Kind kind;
    private final Map<String, Object> facts;
    private final @Nullable ServerReply reply;
    private final @Nullable Instant date;

    private CheckProblem(Kind kind, Map<String, Object> facts, @Nullable ServerReply reply, @Nullable Instant date) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.facts = facts;
        this.reply = reply;
        this.date = date;
    }

    /**
     * A problem.
     *
     * @param facts what the sentence names beside the reply and the date: {@code host} and {@code port}, and by kind {@code names}, {@code
     *              issuer}, {@code methods}, {@code sender}, {@code recipient}
     */
    public static CheckProblem of(Kind kind, Map<String, String> facts) {
        return new CheckProblem(kind, Map.copyOf(facts), null, null);
    }

    /** The same problem with the server's reply. */
    public CheckProblem replied(ServerReply newReply) {
        return new CheckProblem(kind, facts, Objects.requireNonNull(newReply, "reply"), date);
    }

    /** The same problem with the moment from which, or until which, the certificate is valid. */
    public CheckProblem dated(Instant newDate) {
        return new CheckProblem(kind, facts, reply, Objects.requireNonNull(newDate, "date"));
    }

    /** What was found. */
    public Kind kind() {
        return kind;
    }

    /** What the server said, where it said anything and has shown that it speaks SMTP. */
    public Optional<ServerReply> reply() {
        return Optional.ofNullable(reply);
    }

    @Override
    public String code() {
        return kind.name();
    }

    @Override
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>(facts);
        arguments.put("reply", reply == null || reply.text().isEmpty() ? "" : reply.code() + " " + reply.text());
        if (date != null) {
            arguments.put(DATE, date.toString());
        }
        return arguments;
    }

    /** With the date as the reader writes it. */
    @Override
    public String text(Locale locale) {
        Map<String, Object> arguments = arguments();
        if (date != null) {
            DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            arguments.put(DATE, format.format(date.atOffset(ZoneOffset.UTC)));
        }
        return new Sentence(code(), arguments).text(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckProblem that && that.kind == kind && that.facts.equals(facts) && Objects.equals(that.reply, reply)
            && Objects.equals(that.date, date);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, facts, reply, date);
    }

    /** Neither addresses nor what the server said. */
    @Override
    public String toString() {
        return "CheckProblem[" + kind + "]";
    }

    /** The same facts, made for a reader. */
    private record Sentence(String code, Map<String, Object> arguments) implements Worded {}
}
