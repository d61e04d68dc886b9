package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GreenMailDeliveryTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpTransport transport() {
        return SmtpTransport.of(SmtpSettings.plainOnLoopback(server.getSmtp().getPort()).build());
    }

    @Test
    void every_recipient_of_the_envelope_gets_the_mail_and_is_accepted() throws Exception {
        OutgoingMail mail = aMail().to("marie@client.fr").cc("paul@client.fr").bcc("archive@example.fr")
            .html("<p>Bonjour</p>").attach("Facture été.pdf", "application/pdf", new byte[] {1, 2, 3}).build();

        Transmission transmission = transport().send(mail, MailContext.of(Actor.of("anne")));

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(transmission.outcomes()).hasSize(3);
        assertThat(server.getReceivedMessages()).hasSize(3);
        SmtpTransaction transaction = transmission.transactions().get(0);
        assertThat(transaction.phase()).isEqualTo(SmtpPhase.DONE);
        ByteArrayOutputStream rendered = new ByteArrayOutputStream();
        MimeRenderer.standard().write(mail, rendered);
        assertThat(transaction.sha256()).contains(MailBuilder.sha256(rendered.toByteArray()));
    }
}
