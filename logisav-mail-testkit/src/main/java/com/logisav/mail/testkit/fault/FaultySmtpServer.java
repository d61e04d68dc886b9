package com.logisav.mail.testkit.fault;

import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.internal.SubEthaServer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A real SMTP server, SubEthaSMTP, that does wrong what a test says: for what happens to mails in the wild. What a correct server would not
 * do, {@link ScriptedSmtpServer} does.
 *
 * <pre>{@code
 * try (FaultySmtpServer server = FaultySmtpServer.with().refusing("b@client.fr", 550, "5.1.1 no such user").start()) {
 *     MailTransport transport = SmtpTransport.of(server.settings().build());
 *     ..
 *     assertThat(server.received()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>On a free port of the loopback; nothing leaves the machine. Safe for concurrent use.
 */
public final class FaultySmtpServer implements AutoCloseable {

    private final SubEthaServer server;
    private final Optional<X509Certificate> certificate;

    FaultySmtpServer(SubEthaServer server, Optional<X509Certificate> certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /** A server that does everything right until something is said. */
    public static FaultySmtpServerBuilder with() {
        return new FaultySmtpServerBuilder();
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** Settings that reach it, and trust its certificate where it has one; credentials and time-outs are the test's to add. */
    public SmtpSettingsBuilder settings() {
        return certificate.map(own -> SmtpSettings.submission("localhost").port(port()).trustOnly(own))
            .orElseGet(() -> SmtpSettings.plainOnLoopback(port()));
    }

    /** Its certificate, where it requires TLS. */
    public Optional<X509Certificate> certificate() {
        return certificate;
    }

    /** The mails that it took, with their envelopes, in order. */
    public List<ReceivedMail> received() {
        return server.taken().stream()
            .map(taken -> ReceivedMail.of(taken.message().toArray()).in(taken.sender(), taken.recipients())).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public String toString() {
        return "FaultySmtpServer[" + port() + "]";
    }
}
