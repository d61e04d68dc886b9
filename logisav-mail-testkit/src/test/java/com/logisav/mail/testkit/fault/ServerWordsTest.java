package com.logisav.mail.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a test says what a server says, it is one line: what follows a line break would be another reply. */
class ServerWordsTest {

    private static final String ANNE = "anne@client.example";

    static Stream<Consumer<String>> saying() {
        return Stream.of(text -> Fault.refusing(ANNE, 550, text), text -> Fault.deferring(ANNE, 450, text),
            text -> Fault.refusing(554, text), text -> FaultySmtpServer.with().refusing(ANNE, 550, text),
            text -> Reaction.reply("250 " + text),
            text -> Reaction.reply("250-first", "250 " + text));
    }

    static Stream<Arguments> sayingTwoLines() {
        return saying().flatMap(where -> Stream.of("no\r\n250 yes", "no\n", "\rno", "no\0", "\u001b[2J", "no\u007f", "no\u0085yes")
            .map(text -> Arguments.of(where, text)));
    }

    @ParameterizedTest
    @MethodSource("sayingTwoLines")
    void control_characters_are_refused(Consumer<String> where, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> where.accept(text))
            .withMessageStartingWith("what a server says is one line without control characters, and here is U+00");
    }

    @Test
    void and_which_and_where_it_is_is_said() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.refusing(554, "5.7.1 no\r\n250 yes"))
            .withMessage("what a server says is one line without control characters, and here is U+000D after \"5.7.1 no\"");
    }

    @ParameterizedTest
    @MethodSource("saying")
    void a_tab_and_accents_are_no_control_characters(Consumer<String> where) {
        for (String text : List.of("", "5.1.1 no\tsuch user", "5.1.1 boîte « chef » inconnue")) {
            assertThatCode(() -> where.accept(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_reply_has_a_line() {
        assertThatIllegalArgumentException().isThrownBy(Reaction::reply)
            .withMessage("no line is no reply: Reaction.silence() says nothing");
        assertThat(Reaction.reply("250-one", "250 two").bytes()).asString().isEqualTo("250-one\r\n250 two\r\n");
    }
}
