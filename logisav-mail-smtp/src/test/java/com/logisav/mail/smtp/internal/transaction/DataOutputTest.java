package com.logisav.mail.smtp.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataOutputTest {

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final DataOutput out = new DataOutput(wire);

    private String sent(String... pieces) throws IOException {
        for (String piece : pieces) {
            out.write(piece.getBytes(StandardCharsets.US_ASCII));
        }
        out.end();
        return wire.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void a_mail_ends_with_a_dot_on_a_line_of_its_own() throws Exception {
        assertThat(sent("a\r\n", "b\r\n")).isEqualTo("a\r\nb\r\n.\r\n");
    }

    @Test
    void a_dot_at_the_start_of_a_line_is_doubled_wherever_the_blocks_end() throws Exception {
        assertThat(sent(".a\r\n.", "\r\n", ".", ".b\r\nc.d\r\n..\r\n")).isEqualTo("..a\r\n..\r\n...b\r\nc.d\r\n...\r\n.\r\n");
    }

    @Test
    void single_bytes_are_treated_alike() throws Exception {
        for (byte b : ".a\r\n".getBytes(StandardCharsets.US_ASCII)) {
            out.write(b);
        }

        assertThat(sent()).isEqualTo("..a\r\n.\r\n");
    }

    /** The forms of SMTP smuggling: a server that takes one of them for the end reads what follows as commands. */
    @ParameterizedTest
    @ValueSource(strings = {"a\n.\nMAIL FROM:<x@y.fr>\r\n", "a\n.\r\nb\r\n", "a\r\n.\nb\r\n", "a\r.\rb\r\n", "a\r\n.\r\r\nb\r\n",
        "a\r.\r\n", "a\r\r\n", "a\n"})
    void a_line_end_that_is_not_CRLF_stops_the_mail(String mail) {
        assertThatThrownBy(() -> sent(mail)).isInstanceOf(IllegalStateException.class);
        assertThat(wire.toString(StandardCharsets.US_ASCII)).doesNotContain("\n.\n").doesNotContain("\r.\r");
    }

    /** Eight bytes are looked at together: what is hostile must be seen at each place among them. */
    @ParameterizedTest
    @ValueSource(strings = {"\n.\r\n", "\r.\r\n", "\n.\n", "\r\r\n.\r\n", "\u00e9"})
    void what_is_hostile_is_seen_wherever_in_a_line_it_stands(String hostile) {
        for (int before = 0; before < 40; before++) {
            String mail = "a".repeat(before) + hostile + "b".repeat(40) + "\r\n";
            DataOutput fresh = new DataOutput(OutputStream.nullOutputStream());

            assertThatThrownBy(() -> fresh.write(mail.getBytes(StandardCharsets.ISO_8859_1))).as("after %s bytes", before)
                .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void dots_are_doubled_wherever_among_eight_bytes_a_line_begins() throws Exception {
        StringBuilder mail = new StringBuilder();
        for (int length = 0; length < 40; length++) {
            mail.append("x.y/z+=~".repeat(5), 0, length).append("\r\n.").append(length).append("\r\n");
        }

        assertThat(sent(mail.toString())).isEqualTo(mail.toString().replace("\r\n.", "\r\n..") + ".\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\r", "a\r\nb"})
    void a_mail_without_a_last_line_end_has_no_end(String mail) {
        assertThatThrownBy(() -> sent(mail)).isInstanceOf(IllegalStateException.class);
        assertThat(wire.toString(StandardCharsets.US_ASCII)).doesNotEndWith(".\r\n");
    }
}
