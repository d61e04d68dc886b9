package com.logisav.mail.smtp;

import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.ScriptedServer;
import com.logisav.mail.smtp.server.TestTls;
import java.net.InetAddress;
import javax.net.ssl.SSLSocket;

/** A JVM of its own, in which somebody has switched old versions of TLS on again: sends a mail to a server that knows one version only. */
final class SendToOldTls {

    private SendToOldTls() {}

    public static void main(String[] arguments) throws Exception {
        String version = arguments[0];
        try (ScriptedServer server = ScriptedServer.create().implicitTls(TestTls.loopback()).protocols(version)
            .on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN")).start()) {
            System.out.println("another client: " + connect(server.port()));
            SmtpSettings settings = ScriptedDelivery.patient(SmtpSettings.implicitTls("localhost")).port(server.port())
                .trustOnly(TestTls.authority()).credentials("anne", Secret.of("s3cr3t")).build();
            try (SmtpTransport transport = SmtpTransport.of(settings)) {
                Transmission sent = transport.send(ScriptedDelivery.toOne(), ScriptedDelivery.CONTEXT);
                System.out.println("ours: " + sent.outcomes().get(0).status() + " " + sent.accountProblem().map(problem -> problem.kind().name())
                    .orElse("-") + " " + sent.transactions().get(0).tlsProtocol().orElse("-"));
            }
            System.out.println("heard: " + server.commands());
        }
        System.exit(0);
    }

    /** What a client that is content with anything speaks with this server. */
    private static String connect(int port) throws Exception {
        try (SSLSocket socket =
            (SSLSocket) TrustEverybody.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setEnabledProtocols(socket.getSupportedProtocols());
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}
