package com.logisav.mail.smtp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyInputTest {

    private static ReplyInput input(String said) {
        return new ReplyInput(new ByteArrayInputStream(said.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String read(ReplyInput input) throws IOException {
        byte[] bytes = new byte[100];
        int count = input.read(bytes, 0, bytes.length);
        return count < 0 ? null : new String(bytes, 0, count, StandardCharsets.US_ASCII);
    }

    @Test
    void a_reader_gets_one_line_at_a_time_however_much_it_asks_for() throws Exception {
        ReplyInput input = input("250-a\r\n250 b\r\n");

        assertThat(read(input)).isEqualTo("250-a\r\n");
        assertThat(input.hasBuffered()).isTrue();
        assertThat(read(input)).isEqualTo("250 b\r\n");
        assertThat(input.hasBuffered()).isFalse();
        assertThat(read(input)).isNull();
    }

    @Test
    void single_bytes_come_in_order() throws Exception {
        ReplyInput input = input("ab");

        assertThat(new int[] {input.read(), input.read(), input.read()}).containsExactly('a', 'b', -1);
    }

    @Test
    void a_reply_without_an_end_is_an_error() {
        ReplyInput input = input("2".repeat(70_000));

        assertThatThrownBy(input::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("does not end");
    }

    @Test
    void each_command_allows_for_a_new_reply() throws Exception {
        ReplyInput input = input("2".repeat(100_000));

        input.readNBytes(50_000);
        input.expectReply();

        assertThat(input.readAllBytes()).hasSize(50_000);
    }
}
