package com.logisav.mail.smtp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String SECRET = "c4n4ry $1\\E";

    private final Redaction redaction = Redaction.of(SECRET);

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "anne\0anne\0", "user=anne\001auth=Bearer "})
    void are_taken_out_of_base64_whatever_stands_around_them(String before) {
        for (String after : new String[] {"", "\001\001", "x"}) {
            assertThat(redaction.without("535 no " + base64(before + SECRET + after) + " here\r\n")).isEqualTo("535 no *** here\r\n");
        }
    }

    @Test
    void are_taken_out_as_they_are() {
        assertThat(redaction.without("535 " + SECRET + ", " + SECRET.toUpperCase(Locale.ROOT) + "\r\n")).isEqualTo("535 ***, ***\r\n");
    }

    @Test
    void are_taken_out_as_their_bytes_where_they_have_accents() {
        String asBytes = new String("Ca7-été-hiver".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Redaction.of("Ca7-été-hiver").without("535 " + asBytes + " " + base64("anne\0Ca7-été-hiver"))).isEqualTo("535 *** ***");
    }

    @ParameterizedTest
    @CsvSource({"535 5.7.8 authentication failed", "250-AUTH PLAIN LOGIN", "c4n4ry is a part of it"})
    void leave_everything_else(String reply) {
        assertThat(redaction.without(reply)).isEqualTo(reply);
    }

    /** Looked at for each letter of a word, this one would take hours. */
    @Test
    void are_found_at_the_end_of_a_word_of_millions_of_letters() {
        String word = "A".repeat(4_000_000);

        assertThat(redaction.without("220 " + word)).isEqualTo("220 " + word);
        assertThat(redaction.without("220 " + word + base64(SECRET) + " x " + base64(SECRET) + word)).isEqualTo("220 *** x ***");
    }

    @Test
    void that_are_short_are_no_part_of_other_words() {
        assertThat(Redaction.of("no").without("535 no, not now: no " + base64("no"))).isEqualTo("535 no, not now: *** ***");
    }
}
