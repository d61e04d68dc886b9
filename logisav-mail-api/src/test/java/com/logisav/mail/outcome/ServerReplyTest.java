package com.logisav.mail.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's words are somebody else's: they are shown on screens and kept in journals. */
class ServerReplyTest {

    private static String text(String text) {
        return ServerReply.of(550, text).text();
    }

    @Nested
    class Its_text {

        /** Escape, NUL, line ends, line and paragraph separators, signs that turn the writing round or are not seen, half a character. */
        @ParameterizedTest
        @ValueSource(strings = {"\u001b", "\0", "\r\n", "\t", "\u0085", "\u2028", "\u2029", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "  "})
        void has_one_space_in_place_of_what_cannot_be_shown(String hidden) {
            assertThat(text("user" + hidden + "unknown")).isEqualTo("user unknown");
        }

        @Test
        void begins_and_ends_with_what_can_be_shown() {
            assertThat(text("\u001b[31mred\u001b[0m\u0000")).isEqualTo("[31mred [0m");
            assertThat(text("\r\n \t")).isEmpty();
        }

        @Test
        void keeps_letters_of_every_language() {
            assertThat(text("boîte inconnue, 不明 \ud83d\udceb")).isEqualTo("boîte inconnue, 不明 \ud83d\udceb");
        }

        @Test
        void is_not_longer_than_512_characters() {
            assertThat(text("a".repeat(512))).hasSize(512);
            assertThat(text("a".repeat(600))).isEqualTo("a".repeat(512));
        }

        @Test
        void is_not_cut_inside_a_character() {
            assertThat(text("\ud83d\udceb".repeat(600))).isEqualTo("\ud83d\udceb".repeat(512));
        }
    }

    @Nested
    class Its_enhanced_code {

        @Test
        void is_taken_apart_from_the_text() {
            ServerReply reply = ServerReply.of(550, "5.1.1 no such user");

            assertThat(reply.enhancedCode()).contains("5.1.1");
            assertThat(reply.text()).isEqualTo("no such user");
        }

        @Test
        void may_stand_alone() {
            assertThat(ServerReply.of(250, "2.0.0").enhancedCode()).contains("2.0.0");
            assertThat(ServerReply.of(250, "2.0.0").text()).isEmpty();
        }

        @Test
        void is_none_where_it_contradicts_the_reply() {
            ServerReply reply = ServerReply.of(250, "5.1.1 no such user");

            assertThat(reply.enhancedCode()).isEmpty();
            assertThat(reply.text()).isEqualTo("5.1.1 no such user");
        }

        @ParameterizedTest
        @ValueSource(strings = {"5.1 no", "5.1.1no", "5.1.1.1 no", "no 5.1.1", "5.1234.1 no"})
        void is_none_where_it_has_another_form(String text) {
            assertThat(ServerReply.of(550, text).enhancedCode()).isEmpty();
            assertThat(ServerReply.of(550, text).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 600, 0, -1})
    void a_code_that_SMTP_does_not_know_is_no_reply(int code) {
        assertThatThrownBy(() -> ServerReply.of(code, "what")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("200 to 599");
    }

    /** Yes, go on, later, no. */
    @ParameterizedTest
    @CsvSource({"200, YES", "250, YES", "299, YES", "334, GO_ON", "354, GO_ON", "400, LATER", "421, LATER", "499, LATER", "500, NO", "599, NO"})
    void says_one_of_four_things(int code, String meaning) {
        ServerReply reply = ServerReply.of(code, "what");

        assertThat(reply.isPositive()).isEqualTo(meaning.equals("YES"));
        assertThat(reply.isIntermediate()).isEqualTo(meaning.equals("GO_ON"));
        assertThat(reply.isTransient()).isEqualTo(meaning.equals("LATER"));
        assertThat(reply.isPermanent()).isEqualTo(meaning.equals("NO"));
    }

    @Test
    void what_is_logged_of_it_has_none_of_its_words() {
        assertThat(ServerReply.of(550, "5.1.1 <marie@client.fr> unknown")).hasToString("ServerReply[550 5.1.1]");
    }
}
