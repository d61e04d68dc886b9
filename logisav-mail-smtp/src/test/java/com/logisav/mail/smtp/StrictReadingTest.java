package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reading of all mails sees what is planted here, without Python, which alone sees into addresses. */
class StrictReadingTest {

    private static final String MAIL = """
        From: anne@example.fr
        To: marie@client.fr
        Subject: Votre facture
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_mixed_1"

        --=_mixed_1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Bonjour
        --=_mixed_1--
        """.replace("\n", "\r\n");

    @Test
    void finds_nothing_where_nothing_is_wrong() {
        assertThat(StrictReading.defectsOf(MAIL.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a header without a name, Subject:, Sub ject",
        "an accent in a header, Votre, Été",
        "an accent in a body, Bonjour, Été",
        "another boundary than announced, --=_mixed_1, --=_other_1",
        "no last boundary, --=_mixed_1--, '- -'"})
    void finds(String what, String right, String wrong) {
        String broken = MAIL.replace(right, wrong);

        assertThat(broken).isNotEqualTo(MAIL);
        assertThat(StrictReading.defectsOf(broken.getBytes(StandardCharsets.UTF_8))).as(what).isNotEmpty();
    }
}
