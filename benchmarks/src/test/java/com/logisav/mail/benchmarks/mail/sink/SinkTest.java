package com.logisav.mail.benchmarks.mail.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that counts wrong would make everybody look as it pleases. */
class SinkTest {

    private static final Duration FAR = Duration.ofMillis(30);

    private Sink sink;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        sink = Sink.start(Optional.empty());
        sink.roundTrip(FAR);
        client = new Socket(InetAddress.getLoopbackAddress(), sink.port());
        client.setTcpNoDelay(true);
        client.setSoTimeout(20_000);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        sink.close();
    }

    private void say(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until the replies end with this line. */
    private String hear(String lastLine) throws IOException {
        StringBuilder heard = new StringBuilder();
        InputStream in = client.getInputStream();
        while (!heard.toString().endsWith(lastLine + "\r\n")) {
            int c = in.read();
            assertThat(c).as("after %s", heard).isNotNegative();
            heard.append((char) c);
        }
        return heard.toString();
    }

    private double count(String name) {
        return sink.counts().get(name);
    }

    @Test
    void commands_that_come_together_are_one_round_trip() throws IOException {
        hear("220 sink.example ESMTP");
        long start = System.nanoTime();

        say("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n");
        hear("354 End data with <CR><LF>.<CR><LF>");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(FAR.toNanos());
        assertThat(count(Counts.COMMANDS)).isEqualTo(3);
        assertThat(count(Counts.ROUND_TRIPS)).isEqualTo(1 + 1);
    }

    @Test
    void commands_that_wait_for_each_reply_are_a_round_trip_each() throws IOException {
        hear("220 sink.example ESMTP");
        long start = System.nanoTime();

        say("NOOP\r\n");
        hear("250 2.0.0 Ok");
        say("RSET\r\n");
        hear("250 2.0.0 Ok");

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2 * FAR.toNanos());
        assertThat(count(Counts.ROUND_TRIPS)).isEqualTo(1 + 2);
    }

    @Test
    void a_mail_ends_with_its_dot_however_it_is_cut() throws IOException {
        say("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n");
        hear("354 End data with <CR><LF>.<CR><LF>");

        say("Subject: a\r\n\r\n..\r\n.");
        say("\r");
        say("\n");
        hear("250 2.0.0 Ok: queued as 4QzXyW0abcz1");

        assertThat(count(Counts.MAILS)).isEqualTo(1);
        assertThat(count(Counts.BYTES)).isEqualTo("Subject: a\r\n\r\n..\r\n.\r\n".length());
        assertThat(count(Counts.COMMANDS)).isEqualTo(3);
    }

    @Test
    void goodbye_is_answered_before_the_connection_ends() throws IOException {
        say("QUIT\r\n");

        hear("221 2.0.0 Bye");

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        assertThat(count(Counts.CONNECTIONS)).isEqualTo(1);
    }
}
