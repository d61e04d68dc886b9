package com.logisav.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "compta@client.fr,                compta@client.fr",
        "Compta@Client.FR,                Compta@client.fr",
        "a@b.fr,                          a@b.fr",
        "prenom.nom@sous.domaine.fr,      prenom.nom@sous.domaine.fr",
        "compta+factures@client.fr,       compta+factures@client.fr",
        "o'brien@client.ie,               o'brien@client.ie",
        "a!#$%&'*+-/=?^_`{|}~z@client.fr, a!#$%&'*+-/=?^_`{|}~z@client.fr",
        "1234@12345.fr,                   1234@12345.fr",
        "_@client.fr,                     _@client.fr",
        "-@client.fr,                     -@client.fr",
        "root@localhost,                  root@localhost",
        "a@x-y.fr,                        a@x-y.fr",
        "a@1and1.fr,                      a@1and1.fr",
        "a@client.museum,                 a@client.museum",
        "anne@café.fr,                    anne@xn--caf-dma.fr",
        "anne@CAFÉ.fr,                    anne@xn--caf-dma.fr",
        "anne@cafe\u0301.fr,              anne@xn--caf-dma.fr",
        "anne@xn--caf-dma.fr,             anne@xn--caf-dma.fr",
        "anne@XN--CAF-DMA.fr,             anne@xn--caf-dma.fr",
        "anne@例え.jp,                     anne@xn--r8jz45g.jp",
        "anne@пример.рф,                  anne@xn--e1afmkfd.xn--p1ai",
        "anne@münchen.de,                 anne@xn--mnchen-3ya.de",
        "anne@xn--fa-hia.de,              anne@xn--fa-hia.de"})
    void is_accepted_and_sent_as(String text, String wire) {
        assertThat(EmailAddress.of(text).wire()).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "\"\",                                 ADDRESS_EMPTY",
        "\" \t\u00A0\",                        ADDRESS_EMPTY",
        "compta,                               ADDRESS_WITHOUT_AT",
        "compta.client.fr,                     ADDRESS_WITHOUT_AT",
        "@client.fr,                           ADDRESS_WITHOUT_AT",
        "compta@,                              ADDRESS_WITHOUT_AT",
        "@,                                    ADDRESS_WITHOUT_AT",
        "\"a@client.fr\nBcc: x@y.fr\",         ADDRESS_CONTROL_CHARACTER",
        "\"a@client.fr\r\nRCPT TO:<x@y.fr>\",  ADDRESS_CONTROL_CHARACTER",
        "\"\na@client.fr\",                    ADDRESS_CONTROL_CHARACTER",
        "\"a@client.fr\n\",                    ADDRESS_CONTROL_CHARACTER",
        "\"a\u0000@client.fr\",               ADDRESS_CONTROL_CHARACTER",
        "\"a@client.fr\u0000\",               ADDRESS_CONTROL_CHARACTER",
        "a\u007F@client.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a\u0085@client.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a\u2028@client.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a@cli\u2029ent.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a@cli\u202Eent.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a@cli\u2066ent.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a\u200B@client.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a@client.fr\uFEFF,                    ADDRESS_CONTROL_CHARACTER",
        "a@cli\u00ADent.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a@cli\uD800ent.fr,                    ADDRESS_CONTROL_CHARACTER",
        "a b@client.fr,                        ADDRESS_SYNTAX",
        "a@b@client.fr,                        ADDRESS_SYNTAX",
        "Anne <anne@client.fr>,                ADDRESS_SYNTAX",
        "<anne@client.fr>,                     ADDRESS_SYNTAX",
        "\"a@client.fr, b@client.fr\",         ADDRESS_SYNTAX",
        "a@client.fr;b@client.fr,              ADDRESS_SYNTAX",
        "mailto:anne@client.fr,                ADDRESS_SYNTAX",
        ".a@client.fr,                         ADDRESS_SYNTAX",
        "a.@client.fr,                         ADDRESS_SYNTAX",
        "a..b@client.fr,                       ADDRESS_SYNTAX",
        "a(comment)@client.fr,                 ADDRESS_SYNTAX",
        "a\\b@client.fr,                       ADDRESS_SYNTAX",
        "a[1]@client.fr,                       ADDRESS_SYNTAX",
        "'\"a b\"@client.fr',                  ADDRESS_SYNTAX",
        "hélène@client.fr,                     ADDRESS_NON_ASCII_LOCAL_PART",
        "用户@client.fr,                        ADDRESS_NON_ASCII_LOCAL_PART",
        "a\u760D\u760A@client.fr,              ADDRESS_NON_ASCII_LOCAL_PART",
        "a\uFF20b@client.fr,                   ADDRESS_NON_ASCII_LOCAL_PART",
        "a\u200D@client.fr,                    ADDRESS_NON_ASCII_LOCAL_PART",
        "a@client,                             ADDRESS_DOMAIN_INCOMPLETE",
        "a@[192.168.0.1],                      ADDRESS_DOMAIN_INCOMPLETE",
        "a@[IPv6:::1],                         ADDRESS_DOMAIN_INCOMPLETE",
        "a@192.168.0.1,                        ADDRESS_DOMAIN_INCOMPLETE",
        "a@client.1,                           ADDRESS_DOMAIN_INCOMPLETE",
        "a@.fr,                                ADDRESS_DOMAIN_SYNTAX",
        "a@client.fr.,                         ADDRESS_DOMAIN_SYNTAX",
        "a@client..fr,                         ADDRESS_DOMAIN_SYNTAX",
        "a@-client.fr,                         ADDRESS_DOMAIN_SYNTAX",
        "a@client-.fr,                         ADDRESS_DOMAIN_SYNTAX",
        "a@cli_ent.fr,                         ADDRESS_DOMAIN_SYNTAX",
        "a@cli ent.fr,                         ADDRESS_DOMAIN_SYNTAX",
        "a@client.fr>,                         ADDRESS_DOMAIN_SYNTAX",
        "\"a@client,fr\",                      ADDRESS_DOMAIN_SYNTAX",
        "a@client.fr?subject=x,                ADDRESS_DOMAIN_SYNTAX",
        "a@client/fr.fr,                       ADDRESS_DOMAIN_SYNTAX",
        "a@faß.de,                             ADDRESS_DOMAIN_AMBIGUOUS",
        "a@FAẞ.de,                             ADDRESS_DOMAIN_AMBIGUOUS",
        "a@βόλος.com,                          ADDRESS_DOMAIN_AMBIGUOUS",
        "a@na\u200Cme.com,                     ADDRESS_DOMAIN_AMBIGUOUS",
        "a@na\u200Dme.com,                     ADDRESS_DOMAIN_AMBIGUOUS",
        "a@ｃｌｉｅｎｔ.fr,                      ADDRESS_DOMAIN_AMBIGUOUS",
        "a@client\u3002fr,                     ADDRESS_DOMAIN_AMBIGUOUS",
        "a@client\uFF0Efr,                     ADDRESS_DOMAIN_AMBIGUOUS",
        "a@cli\uFE0Fent.fr,                    ADDRESS_DOMAIN_AMBIGUOUS",
        "a@cli\u034Fent.fr,                    ADDRESS_DOMAIN_AMBIGUOUS",
        "a@ﬁn.fr,                              ADDRESS_DOMAIN_AMBIGUOUS",
        "a@℀.fr,                               ADDRESS_DOMAIN_AMBIGUOUS"})
    void is_refused_because(String text, AddressProblem problem) {
        assertThat(EmailAddress.problemOf(text)).contains(problem);
    }

    @Test
    void a_quoted_local_part_is_refused() {
        assertThat(EmailAddress.problemOf("\"a b\"@client.fr")).contains(AddressProblem.ADDRESS_QUOTED);
    }

    @Nested
    class In_length {

        @Test
        void the_local_part_has_64_octets_at_most() {
            assertThat(EmailAddress.problemOf("a".repeat(64) + "@client.fr")).isEmpty();
            assertThat(EmailAddress.problemOf("a".repeat(65) + "@client.fr")).contains(AddressProblem.ADDRESS_TOO_LONG);
        }

        @Test
        void a_label_has_63() {
            assertThat(EmailAddress.problemOf("a@" + "b".repeat(63) + ".fr")).isEmpty();
            assertThat(EmailAddress.problemOf("a@" + "b".repeat(64) + ".fr")).contains(AddressProblem.ADDRESS_DOMAIN_SYNTAX);
        }

        @Test
        void the_whole_has_254_as_it_goes_over_the_wire() {
            String domain = ("b".repeat(60) + ".").repeat(3) + "fr";

            assertThat(EmailAddress.problemOf("a".repeat(64) + "@" + "c".repeat(3) + "." + domain)).isEmpty();
            assertThat(EmailAddress.problemOf("a".repeat(64) + "@" + "c".repeat(4) + "." + domain)).contains(AddressProblem.ADDRESS_TOO_LONG);
        }

        @Test
        void a_domain_that_grows_as_A_labels_is_measured_grown() {
            String domain = ("é".repeat(40) + ".").repeat(5) + "fr";

            assertThat(EmailAddress.problemOf("a".repeat(60) + "@" + domain)).contains(AddressProblem.ADDRESS_TOO_LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" a@client.fr", "a@client.fr ", "\ta@client.fr\t", "\u00A0a@client.fr\u202F"})
    void blanks_around_it_are_dropped(String text) {
        assertThat(EmailAddress.of(text).wire()).isEqualTo("a@client.fr");
    }

    @ParameterizedTest
    @CsvSource({"anne@xn--caf-dma.fr, anne@café.fr", "anne@CAFÉ.fr, anne@café.fr", "anne@xn--fa-hia.de, anne@xn--fa-hia.de",
        "Anne@Client.fr, Anne@client.fr"})
    void is_readable_unless_reading_it_back_would_name_another_domain(String text, String readable) {
        assertThat(EmailAddress.of(text).readable()).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"Compta@Client.FR, compta@client.fr", "a@café.fr, A@XN--CAF-DMA.FR", "a@cafe\u0301.fr, a@caf\u00E9.fr"})
    void is_equal_however_it_is_written(String one, String other) {
        assertThat(EmailAddress.of(one)).isEqualTo(EmailAddress.of(other)).hasSameHashCodeAs(EmailAddress.of(other));
    }

    /** Unicode orders the marks above and below a letter by moving each past the others: a million of them would take hours. */
    @Test
    void is_refused_by_its_length_before_its_marks_are_put_in_order() {
        assertThat(EmailAddress.problemOf("a@e" + "\u0300\u0316".repeat(500_000) + ".fr")).contains(AddressProblem.ADDRESS_TOO_LONG);
        assertThat(EmailAddress.of("a@" + "e\u0301".repeat(20) + ".fr").domain()).isEqualTo("é".repeat(20) + ".fr");
    }

    @Test
    void is_not_equal_to_another() {
        assertThat(EmailAddress.of("a@client.fr")).isNotEqualTo(EmailAddress.of("a+x@client.fr")).isNotEqualTo(EmailAddress.of("a@client.com"));
    }

    @Test
    void a_refusal_says_why_to_the_person_and_hides_the_text_from_the_log() {
        InvalidAddressException refusal = catchThrowableOfType(InvalidAddressException.class, () -> EmailAddress.of("hélène@client.fr"));

        assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.ADDRESS_INVALID);
        assertThat(refusal.problem()).isEqualTo(AddressProblem.ADDRESS_NON_ASCII_LOCAL_PART);
        assertThat(refusal.rejected()).isEqualTo("hélène@client.fr");
        assertThat(refusal.getMessage()).doesNotContain("hélène", "client.fr");
        assertThat(refusal.text(Locale.ENGLISH)).isEqualTo("“hélène@client.fr” is not an address that a mail can be sent to. Accents and letters"
            + " of other scripts are not accepted before the @. Check the spelling, or ask the recipient for another address.");
    }
}
