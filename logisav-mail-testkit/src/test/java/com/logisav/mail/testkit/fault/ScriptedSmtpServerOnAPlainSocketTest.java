package com.logisav.mail.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sees that does not speak SMTP itself, byte by byte: which of the ways to say nothing it is. */
class ScriptedSmtpServerOnAPlainSocketTest {

    private static final int SOON = 300;
    private static final String GREETING = "220 scripted ESMTP\r\n";

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        client = new Socket(InetAddress.getLoopbackAddress(), server.port());
        client.setSoTimeout(20_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private void say(String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String hear(int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private void expect(String reply) throws IOException {
        assertThat(hear(reply.length())).isEqualTo(reply);
    }

    private void greeted() throws IOException {
        expect(GREETING);
    }

    @Test
    void a_reply_is_said_as_it_was_given_and_the_connection_goes_on() throws IOException {
        server.at(SmtpStep.MAIL, Reaction.reply("250-one", "250 two"));
        greeted();
        say("MAIL FROM:<a@x.example>");
        expect("250-one\r\n250 two\r\n");
        say("RSET");
        expect("250 2.0.0 Ok\r\n");
        assertThat(server.commands()).containsExactly("MAIL FROM:<a@x.example>", "RSET");
    }

    @Test
    void words_that_are_not_ascii_are_said_in_utf_8() throws IOException {
        server.at(SmtpStep.MAIL, Reaction.reply("550 5.1.1 boîte inconnue"));
        greeted();
        say("MAIL FROM:<a@x.example>");
        expect(new String("550 5.1.1 boîte inconnue\r\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void what_is_no_command_is_answered_and_the_connection_goes_on() throws IOException {
        greeted();
        say("XYZZY");
        expect("500 5.5.1 what?\r\n");
        say("HELO client");
        expect("250-scripted\r\n250 ENHANCEDSTATUSCODES\r\n");
    }

    @Test
    void garbage_is_no_reply_and_the_connection_goes_on() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.garbage());
        greeted();
        say("EHLO client");
        expect("\u0016\u0003\u0001 <!DOCTYPE html>\r\n");
        say("RSET");
        expect("250 2.0.0 Ok\r\n");
    }

    @Test
    void to_close_ends_the_stream() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.close());
        greeted();
        say("EHLO client");
        assertThat(client.getInputStream().read()).isNegative();
    }

    @Test
    void to_reset_breaks_it() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.reset());
        greeted();
        say("EHLO client");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void to_say_something_and_close_says_it_first() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.reply("421 bye").thenClose());
        greeted();
        say("EHLO client");
        expect("421 bye\r\n");
        assertThat(client.getInputStream().read()).isNegative();
    }

    @Test
    void to_say_something_and_reset_says_it_first() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.reply("421 bye").thenReset());
        greeted();
        say("EHLO client");
        expect("421 bye\r\n");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void silence_is_neither_a_word_nor_an_end() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.silence());
        greeted();
        client.setSoTimeout(SOON);
        say("EHLO client");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        say("RSET");
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.commands()).containsExactly("EHLO client");
    }

    @Test
    void a_drip_says_digits_without_an_end_whatever_is_said_to_it() throws IOException {
        server.at(SmtpStep.EHLO, Reaction.drip());
        greeted();
        say("EHLO client");
        expect("222");
        say("RSET");
        expect("222");
    }

    @Test
    void a_mail_is_read_to_its_dot_and_answered() throws IOException {
        greeted();
        say("DATA");
        expect("354 go on\r\n");
        say("Subject: x\r\n\r\nRSET\r\n..\r\n.");
        expect("250 2.0.0 Ok: queued as 4F2A1B3C4D\r\n");
        assertThat(server.completeMails()).isOne();
        assertThat(server.commands()).containsExactly("DATA");
    }

    @Test
    void a_mail_that_nobody_asked_for_is_commands() throws IOException {
        server.at(SmtpStep.DATA, Reaction.reply("554 5.5.1 no valid recipients"));
        greeted();
        say("DATA");
        expect("554 5.5.1 no valid recipients\r\n");
        say("QUIT");
        expect("221 2.0.0 Bye\r\n");
        assertThat(client.getInputStream().read()).isNegative();
        assertThat(server.completeMails()).isZero();
    }

    @Test
    void a_word_in_the_middle_of_a_mail_stands_for_the_reply_to_it() throws IOException {
        server.at(SmtpStep.BODY, Reaction.reply("552 5.3.4 enough")).at(SmtpStep.END_OF_DATA, Reaction.reply("250 never said"));
        greeted();
        say("DATA");
        expect("354 go on\r\n");
        say("Subject: x");
        expect("552 5.3.4 enough\r\n");
        say("\r\nbody\r\n.");
        say("RSET");
        expect("250 2.0.0 Ok\r\n");
        assertThat(server.completeMails()).isOne();
    }

    @Test
    void the_connection_can_end_in_the_middle_of_a_mail() throws IOException {
        server.at(SmtpStep.BODY, Reaction.close());
        greeted();
        say("DATA");
        expect("354 go on\r\n");
        client.getOutputStream().write('S');
        assertThat(client.getInputStream().read()).isNegative();
        assertThat(server.completeMails()).isZero();
    }

    @Test
    void a_closed_server_lets_its_visitors_go_and_greets_nobody() throws IOException {
        greeted();
        say("RSET");
        expect("250 2.0.0 Ok\r\n");
        int port = server.port();
        server.close();
        assertThat(client.getInputStream().read()).isNegative();
        assertThat(isGreetedAt(port)).isFalse();
    }

    /** For a moment the operating system may still let a client in, which then hears nothing but the end. */
    private static boolean isGreetedAt(int port) {
        try (Socket late = new Socket(InetAddress.getLoopbackAddress(), port)) {
            late.setSoTimeout(20_000);
            return late.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void it_keeps_no_process_alive() throws IOException {
        greeted();
        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> thread.getName().equals("scripted-smtp")).isNotEmpty()
            .allMatch(Thread::isDaemon);
    }

    @Test
    void a_reaction_reads_as_what_it_says_and_does() {
        assertThat(Reaction.reply("250 Ok")).hasToString("Reaction[250 Ok]");
        assertThat(Reaction.reply("250 Ok").thenReset()).hasToString("Reaction[250 Ok, then reset]");
        assertThat(Reaction.silence()).hasToString("Reaction[, then silence]");
    }
}
