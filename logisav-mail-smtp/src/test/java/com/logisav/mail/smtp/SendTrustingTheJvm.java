package com.logisav.mail.smtp;

import com.logisav.mail.outcome.Transmission;

/** A JVM of its own with a store of its own: sends a mail through STARTTLS to the server at a port of the loopback, and pins nothing. */
final class SendTrustingTheJvm {

    private SendTrustingTheJvm() {}

    public static void main(String[] arguments) {
        SmtpSettings settings = ScriptedDelivery.patient(SmtpSettings.submission("localhost")).port(Integer.parseInt(arguments[0]))
            .credentials("anne", Secret.of("s3cr3t")).build();
        try (SmtpTransport transport = SmtpTransport.of(settings)) {
            Transmission sent = transport.send(ScriptedDelivery.toOne(), ScriptedDelivery.CONTEXT);
            System.out.println(sent.outcomes().get(0).status() + " " + sent.accountProblem().map(problem -> problem.kind().name()).orElse("-")
                + " " + sent.transactions().get(0).tlsProtocol().orElse("-"));
        }
        System.exit(0);
    }
}
