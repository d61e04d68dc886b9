package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.FaultySmtpServer;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleMail;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a test sees of a mail is the same to the last byte, whether it was kept in memory or went over SMTP to one server or another. */
class SameBytesInBothWaysTest {

    private static final MailContext SECRETARY = MailContext.of(SampleActors.secretary());

    static Stream<OutgoingMail> mails() {
        return Stream.of(
            SampleMail.create().to("a@client.example").build(),
            SampleMail.create().to("a@client.example").text("").build(),
            SampleMail.create().to("a@client.example").text("Bonjour\n\n\n").build(),
            SampleMail.create().to("a@client.example").text("sans fin de ligne").build(),
            SampleMail.create().to("a@client.example").cc("b@société.example").bcc("c@client.example").subject("Été n° 42 …")
                .text(".\n..point\nBonjour\n.\nFrom here\n" + "x".repeat(2000) + "\nfin   ").html("<p>.</p>\n.<img src=\"cid:l@x\">")
                .inline("l@x", "l.png", SampleFiles.png())
                .attach("plan d'été.txt", "text/plain", ".\r\n.\nabc".getBytes(StandardCharsets.UTF_8)).build());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void of_the_same_mail_the_bytes_are_the_same(OutgoingMail mail) {
        SettableClock clock = SettableClock.atRandomInstant();
        RecordingTransport memory = new RecordingTransport(clock);
        memory.send(mail, SECRETARY);
        ReceivedMail inMemory = memory.received().get(0);
        SmtpOutbox smtp = new SmtpOutbox(clock);
        smtp.open();
        try (FaultySmtpServer server = FaultySmtpServer.with().start();
            SmtpTransport toServer = SmtpTransport.of(server.settings().build())) {
            smtp.transport().send(mail, SECRETARY);
            smtp.failNext(Fault.inDoubt());
            smtp.transport().send(mail, SECRETARY);
            toServer.send(mail, SECRETARY);

            assertThat(inMemory.source()).endsWith((byte) '\r', (byte) '\n');
            assertThat(Stream.concat(smtp.received().stream(), server.received().stream())).hasSize(3)
                .allSatisfy(received -> assertThat(received.source()).asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo(new String(inMemory.source(), StandardCharsets.ISO_8859_1)))
                .allSatisfy(received -> assertThat(received.sha256()).isEqualTo(inMemory.sha256()));
        } finally {
            smtp.close();
        }
    }
}
