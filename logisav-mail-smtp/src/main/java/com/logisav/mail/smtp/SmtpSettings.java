package com.logisav.mail.smtp;

import com.logisav.mail.smtp.internal.server.Credentials;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import java.util.Optional;

/**
 * Which server mails go through and how: host, port, encryption, credentials, trust, time-outs. Immutable, valid as a whole, equal by
 * value.
 *
 * <pre>{@code
 * SmtpSettings settings = SmtpSettings.submission("smtp.example.fr").credentials("facturation@example.fr", Secret.of(password)).build();
 * }</pre>
 *
 * <p>The connection is encrypted (TLS 1.2 or newer) and the server proves its name with a certificate that the JVM trusts, or nothing is
 * sent: there is no "TLS if possible", and no way to trust everybody.
 */
public final class SmtpSettings {

    private static final int SUBMISSION_PORT = 587;
    private static final int SUBMISSIONS_PORT = 465;

    private final ServerPlan plan;

    SmtpSettings(ServerPlan plan) {
        this.plan = plan;
    }

    /**
     * Message submission (RFC 6409): port 587, STARTTLS required. What most providers tell their customers to use.
     *
     * @param host the server's name, as its certificate has it
     */
    public static SmtpSettingsBuilder submission(String host) {
        return new SmtpSettingsBuilder(host, SUBMISSION_PORT, Encryption.STARTTLS);
    }

    /**
     * Message submission with TLS from the first byte (RFC 8314): port 465.
     *
     * @param host the server's name, as its certificate has it
     */
    public static SmtpSettingsBuilder implicitTls(String host) {
        return new SmtpSettingsBuilder(host, SUBMISSIONS_PORT, Encryption.TLS);
    }

    /** A server on this machine, without encryption: a test server, or a relay that runs beside the application. */
    public static SmtpSettingsBuilder plainOnLoopback(int port) {
        return new SmtpSettingsBuilder("127.0.0.1", port, Encryption.NONE);
    }

    /**
     * A server elsewhere, without encryption: whoever is on the way reads and changes mails, and reads the password. For a relay in a
     * network that is protected otherwise, and for nothing else.
     */
    public static SmtpSettingsBuilder plainTextThatAnyoneOnTheWayCanRead(String host, int port) {
        return new SmtpSettingsBuilder(host, port, Encryption.NONE);
    }

    /** The server's name or address. */
    public String host() {
        return plan.host();
    }

    /** The server's port. */
    public int port() {
        return plan.port();
    }

    /** Whether everything after the greeting is encrypted. */
    public boolean isEncrypted() {
        return plan.encryption() != Encryption.NONE;
    }

    /** The account's name at the server; empty where no one authenticates. */
    public Optional<String> user() {
        return plan.credentials().map(Credentials::user);
    }

    ServerPlan plan() {
        return plan;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmtpSettings that && that.plan.equals(plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    /** Server and encryption, no account: {@code SmtpSettings[smtp.example.fr:587, STARTTLS]}. */
    @Override
    public String toString() {
        return "SmtpSettings[" + plan + "]";
    }
}
