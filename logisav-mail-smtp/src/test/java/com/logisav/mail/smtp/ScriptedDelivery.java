package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What delivery tests share: a scripted server, settings that do not wait long, a mail to three. */
abstract class ScriptedDelivery {

    static final MailContext CONTEXT = MailContext.of(Actor.of("anne"));
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final String MARIE = "marie@client.fr";
    static final String PAUL = "paul@client.fr";
    static final String LUC = "luc@client.fr";

    ScriptedServer server;

    @BeforeEach
    void createServer() throws Exception {
        server = ScriptedServer.create();
    }

    @AfterEach
    void closeServer() throws Exception {
        server.close();
    }

    static OutgoingMail toThree() {
        return aMail().to(MARIE, PAUL).bcc(LUC).build();
    }

    static OutgoingMail toOne() {
        return aMail().to(MARIE).build();
    }

    SmtpSettingsBuilder plain() {
        return patient(SmtpSettings.plainOnLoopback(server.port()));
    }

    static SmtpSettingsBuilder patient(SmtpSettingsBuilder settings) {
        return settings.connectTimeout(Duration.ofSeconds(20)).commandTimeout(Duration.ofSeconds(20));
    }

    /** Waits no longer than it must for a server that does not answer, and long for one that does. */
    SmtpSettingsBuilder patientUnless(Reaction reaction) {
        Duration limit = reaction.isEndless() ? Duration.ofSeconds(1) : Duration.ofSeconds(20);
        Duration shorter = limit.dividedBy(4);
        return plain().commandTimeout(limit).bodyTimeout(shorter).endOfDataTimeout(shorter);
    }

    Transmission send(OutgoingMail mail) {
        return send(mail, plain());
    }

    Transmission send(OutgoingMail mail, SmtpSettingsBuilder settings) {
        server.start();
        try (SmtpTransport transport = SmtpTransport.of(settings.build(), Clock.fixed(NOW, ZoneOffset.UTC))) {
            return transport.send(mail, CONTEXT);
        }
    }

    static List<RecipientStatus> statuses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::status).toList();
    }
}
