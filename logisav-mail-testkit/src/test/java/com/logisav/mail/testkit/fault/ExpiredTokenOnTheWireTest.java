package com.logisav.mail.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server that wants another token says, line by line: as Google's documentation of XOAUTH2 has it. */
class ExpiredTokenOnTheWireTest {

    private final FaultySmtpServer server = FaultySmtpServer.with().requiringToken("fresh").start();
    private Socket socket;
    private BufferedReader in;

    @BeforeEach
    void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(reply()).startsWith("220 ");
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        server.close();
    }

    private String reply() throws IOException {
        StringBuilder reply = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            reply.append(line).append('\n');
            if (line.length() < 4 || line.charAt(3) != '-') {
                break;
            }
        }
        return reply.toString().stripTrailing();
    }

    private String said(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return reply();
    }

    private static String bearing(String token) {
        return base64("user=camille@client.example\u0001auth=Bearer " + token + "\u0001\u0001");
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_expired_token_is_challenged_with_the_status_and_refused_after_the_empty_answer() throws IOException {
        assertThat(said("EHLO client.example")).containsPattern("(?m)^250.AUTH XOAUTH2$");
        assertThat(said("AUTH XOAUTH2 " + bearing("expired"))).isEqualTo("334 " + base64("{\"status\":\"401\",\"schemes\":\"bearer\"}"));
        assertThat(said("")).isEqualTo("535 5.7.8 the token has expired");
        assertThat(said("MAIL FROM:<camille@client.example>")).startsWith("530 ");
    }

    @Test
    void the_right_token_opens_the_door_after_an_expired_one() throws IOException {
        said("EHLO client.example");
        said("AUTH XOAUTH2 " + bearing("expired"));
        said("");
        assertThat(said("AUTH XOAUTH2 " + bearing("fresh"))).startsWith("235 ");
        assertThat(said("MAIL FROM:<camille@client.example>")).startsWith("250 ");
    }

    @Test
    void a_client_may_wait_to_be_asked_for_its_token() throws IOException {
        said("EHLO client.example");
        assertThat(said("AUTH XOAUTH2")).isEqualTo("334");
        assertThat(said(bearing("fresh"))).startsWith("235 ");
    }

    @Test
    void a_token_that_only_begins_like_the_right_one_is_another() throws IOException {
        said("EHLO client.example");
        assertThat(said("AUTH XOAUTH2 " + bearing("fresher"))).startsWith("334 ");
        assertThat(said("")).startsWith("535 ");
    }

    @Test
    void what_is_no_base64_is_a_mistake_of_the_client() throws IOException {
        said("EHLO client.example");
        assertThat(said("AUTH XOAUTH2 ???")).startsWith("501 5.5.2 ");
        assertThat(said("NOOP")).startsWith("250 ");
    }
}
