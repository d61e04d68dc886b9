package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.testkit.fault.FaultySmtpServer;
import com.logisav.mail.testkit.fault.Reaction;
import com.logisav.mail.testkit.fault.ScriptedSmtpServer;
import com.logisav.mail.testkit.fault.SmtpStep;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Settings and time-outs of a host, against servers that do wrong. */
class ServersThatFailTest {

    private static Transmission send(SmtpSettings settings) {
        return SmtpTransport.of(settings).send(SampleMail.create().to("anne@client.fr").build(), MailContext.of(SampleActors.secretary()));
    }

    // docs/testing.md: servers start
    @Test
    void greylisting_defers_once() {
        try (FaultySmtpServer server = FaultySmtpServer.with().greylisting("anne@client.fr").start()) {
            SmtpSettings settings = server.settings().build();

            assertEquals(RecipientStatus.DEFERRED, send(settings).outcomes().get(0).status());
            assertEquals(RecipientStatus.ACCEPTED, send(settings).outcomes().get(0).status());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void a_server_that_never_replies_leaves_the_mail_in_doubt() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(SmtpStep.END_OF_DATA, Reaction.silence())) {
            SmtpSettings settings =
                SmtpSettings.plainOnLoopback(server.port()).endOfDataTimeout(Duration.ofMillis(200)).build();

            assertEquals(RecipientStatus.IN_DOUBT, send(settings).outcomes().get(0).status());
        }
    }
    // docs/testing.md: servers end
}
