package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks on while it serves learns of no address and of no word of a mail. */
class GreenMailInboxTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("com.icegreen");
    private final Handler everything = new Handler() {
        @Override
        public void publish(LogRecord line) {
            seen.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final GreenMailInbox inbox = GreenMailInbox.start();

    @BeforeEach
    void look() {
        logger.addHandler(everything);
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> seen.add("uncaught " + uncaught));
    }

    @AfterEach
    void stop() {
        inbox.stop();
        logger.removeHandler(everything);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void mails_for_whomever_are_taken_without_a_word() throws IOException {
        offered("Subject: x\r\n\r\nBonjour\r\n.", "QUIT");
        offered("Subject: y\r\n\r\nBonjour\r\n.", "QUIT");
        assertThat(inbox.taken()).hasSize(2).allSatisfy(taken ->
            assertThat(taken.recipients()).containsExactly("marie@client.example", "paul@client.example"));
        assertThat(inbox.taken().get(1).message().toArray()).asString().isEqualTo("Subject: y\r\n\r\nBonjour\r\n");
        assertThat(seen).isEmpty();
    }

    @Test
    void a_mail_that_is_broken_off_is_not_taken_and_not_told() throws Exception {
        Thread serving = offered("Subject: x\r\n\r\nBonjour");
        serving.join(20_000);
        assertThat(serving.isAlive()).isFalse();
        assertThat(inbox.taken()).isEmpty();
        assertThat(seen).isEmpty();
    }

    /** Says so much of a mail and hangs up; answers the thread that listened. */
    private Thread offered(String... mail) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), inbox.port())) {
            SmtpWire wire = new SmtpWire(socket);
            wire.reply();
            for (String line : List.of("HELO client", "MAIL FROM:<bounces@client.example>", "RCPT TO:<marie@client.example>",
                "RCPT TO:<paul@client.example>", "DATA")) {
                wire.say(line);
                wire.reply();
            }
            Thread serving = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith(":" + socket.getLocalPort())).findFirst().orElseThrow();
            wire.say(mail[0]);
            for (int i = 1; i < mail.length; i++) {
                wire.reply();
                wire.say(mail[i]);
            }
            return serving;
        }
    }
}
