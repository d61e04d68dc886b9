package com.logisav.mail.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    private final Mailbox bare = Mailbox.of("compta@client.fr");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "Dupont & Fils,Dupont & Fils",
        "Hélène Lefèvre,Hélène Lefèvre",
        "He\u0301le\u0300ne,Hélène",
        "山田 太郎,山田 太郎",
        "\"Dupont, Anne\",\"Dupont, Anne\"",
        "\"  a \t b  \",a b",
        "\"a\r\nBcc: x@y.fr\",a Bcc: x y.fr",
        "a\u0000b,a b",
        "a\u2028b\u2029c,a b c",
        "Anne <anne@client.fr>,Anne anne client.fr",
        "x\uFF20y\uFF1Cz\uFF1E,x y z",
        "x\uFE6By\uFE64z\uFE65,x y z",
        "a\u202Eb\u2066c,a b c",
        "a\u200Bb\u00ADc,a b c",
        "👩\u200D🔧 SAV,👩\u200D🔧 SAV",
        "a\u00A0b,a\u00A0b",
        "x\uD800y,x y"})
    void a_name_is_a_label(String raw, String name) {
        assertThat(bare.named(raw).name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "@", "<>", " \u00A0 ", "\u200D", " \u200D \u200D ", "\u202E", "\u0000"})
    void a_name_of_which_nothing_is_left_is_none(String raw) {
        assertThat(bare.named("Anne").named(raw)).isEqualTo(bare);
        assertThat(bare.named(raw).name()).isEmpty();
    }

    /** Unicode orders the marks above and below a letter by moving each past the others: a million of them would take hours. */
    @Test
    void a_name_of_a_million_marks_is_cut_before_they_are_put_in_order() {
        assertThat(bare.named("e" + "\u0316\u0300".repeat(500_000)).name().orElseThrow()).startsWith("è\u0316").hasSize(120);
        assertThat(bare.named(" ".repeat(500_000) + "He\u0301le\u0300ne" + " ".repeat(500_000)).name()).contains("Hélène");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(bare.named("🔧".repeat(300)).name()).contains("🔧".repeat(120));
        assertThat(bare.named("a".repeat(119) + "  b").name()).contains("a".repeat(119));
    }

    @Test
    void is_equal_by_address_and_name() {
        assertThat(bare.named("Anne")).isEqualTo(Mailbox.of("Compta@CLIENT.fr").named("Anne")).isNotEqualTo(bare)
            .isNotEqualTo(bare.named("anne")).hasSameHashCodeAs(Mailbox.of("compta@client.fr").named("Anne"));
    }
}
