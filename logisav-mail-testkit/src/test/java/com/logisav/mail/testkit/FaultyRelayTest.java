package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.PlannedFaults;
import com.logisav.mail.testkit.internal.GreenMailInbox;
import com.logisav.mail.testkit.internal.SmtpWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of a mail that ends before its fault does. */
class FaultyRelayTest {

    private final GreenMailInbox inbox = GreenMailInbox.start();

    @AfterEach
    void stop() {
        inbox.stop();
    }

    @Test
    void a_mail_that_is_broken_off_does_not_arrive() throws Exception {
        try (FaultyRelay relay = FaultyRelay.to(inbox.port(), Fault.inDoubt())) {
            Thread passing = passing();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
                say(new SmtpWire(socket), "Subject: x\r\n\r\nBon");
            }
            assertEnds(passing);
            assertThat(inbox.taken()).isEmpty();
        }
    }

    @Test
    void a_mail_that_nobody_releases_ends_as_when_a_server_breaks_down() throws Exception {
        Fault held = Fault.held();
        new PlannedFaults().add(held);
        try (FaultyRelay relay = FaultyRelay.to(inbox.port(), held);
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            Thread passing = passing();
            List<Throwable> uncaught = new CopyOnWriteArrayList<>();
            passing.setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
            SmtpWire wire = new SmtpWire(socket);
            say(wire, "Subject: x\r\n\r\nBonjour\r\n.");
            held.awaitMail();
            passing.interrupt();
            assertThatIOException().isThrownBy(wire::reply);
            assertEnds(passing);
            assertThat(uncaught).isEmpty();
            assertThat(inbox.taken()).isEmpty();
        }
    }

    private static Thread passing() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("faulty-relay")).findFirst().orElseThrow();
    }

    private static void say(SmtpWire wire, String mail) throws IOException {
        wire.reply();
        for (String line : List.of("EHLO client", "MAIL FROM:<a@client.example>", "RCPT TO:<b@client.example>", "DATA")) {
            wire.say(line);
            wire.reply();
        }
        wire.say(mail);
    }

    private static void assertEnds(Thread passing) throws InterruptedException {
        passing.join(20_000);
        assertThat(passing.isAlive()).isFalse();
    }
}
