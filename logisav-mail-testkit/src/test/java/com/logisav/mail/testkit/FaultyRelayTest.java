package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.internal.GreenMailInbox;
import com.logisav.mail.testkit.internal.SmtpWire;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of a mail that its sender breaks off while a fault waits for its end. */
class FaultyRelayTest {

    private final GreenMailInbox inbox = GreenMailInbox.start();

    @AfterEach
    void stop() {
        inbox.stop();
    }

    @Test
    void a_mail_that_is_broken_off_does_not_arrive() throws Exception {
        try (FaultyRelay relay = FaultyRelay.to(inbox.port(), Fault.inDoubt())) {
            Thread passing = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("faulty-relay"))
                .findFirst().orElseThrow();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
                SmtpWire wire = new SmtpWire(socket);
                wire.reply();
                for (String line : List.of("EHLO client", "MAIL FROM:<a@client.example>", "RCPT TO:<b@client.example>", "DATA")) {
                    wire.say(line);
                    wire.reply();
                }
                wire.say("Subject: x\r\n\r\nBon");
            }
            passing.join(20_000);
            assertThat(passing.isAlive()).isFalse();
            assertThat(inbox.taken()).isEmpty();
        }
    }
}
