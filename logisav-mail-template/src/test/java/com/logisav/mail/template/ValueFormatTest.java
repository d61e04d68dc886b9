package com.logisav.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables ~ is U+202F, which French puts between thousands, and _ is U+00A0, which it puts before a sign. */
class ValueFormatTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "fr-FR, EUR, 1234.50,    '1~234,50_€'",
        "fr-FR, EUR, 1234567.8,  '1~234~567,80_€'",
        "fr-FR, EUR, 0,          '0,00_€'",
        "fr-FR, EUR, -12,        '-12,00_€'",
        "fr-FR, EUR, 0.125,      '0,125_€'",
        "fr-FR, EUR, 10.5000,    '10,50_€'",
        "fr-FR, USD, 1234.5,     '1~234,50_$US'",
        "fr-FR, JPY, 1234,       '1~234_JPY'",
        "fr,    EUR, 1234.50,    '1~234,50_€'",
        "fr-CH, CHF, 1234.50,    '1~234.50_CHF'",
        "en-US, USD, 1234.50,    '$1,234.50'",
        "en-GB, EUR, 1234.50,    '€1,234.50'",
        "en,    EUR, -12,        '-€12.00'",
        "en-US, JPY, 1234,       '¥1,234'"})
    void money(Locale locale, String currency, BigDecimal amount, String expected) {
        assertThat(format(locale, new Money(amount, Currency.getInstance(currency)))).isEqualTo(spaced(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, 2,          2",
        "fr-FR, 2.00,       2",
        "fr-FR, 2.50,       '2,5'",
        "fr-FR, 0.12345678, '0,12345678'",
        "fr-FR, 12345.5,    '12~345,5'",
        "fr-FR, -3,         -3",
        "fr-FR, 1E+6,       '1~000~000'",
        "fr-FR, 1E+60,      1E+60",
        "fr-FR, 1E-60,      1E-60",
        "en-US, 12345.5,    '12,345.5'",
        "en-GB, 0.5,        0.5"})
    void a_number_as_exact_as_it_is(Locale locale, BigDecimal number, String expected) {
        assertThat(format(locale, number)).isEqualTo(spaced(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, 2026-11-24, 24 novembre 2026",
        "fr-FR, 2026-08-01, 1 août 2026",
        "fr,    2026-02-03, 3 février 2026",
        "en-US, 2026-11-24, 'November 24, 2026'",
        "en-GB, 2026-11-24, 24 November 2026"})
    void a_date_in_its_long_form(Locale locale, LocalDate date, String expected) {
        assertThat(format(locale, date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, Europe/Paris,     2026-11-24T13:05:00Z, 24 novembre 2026 à 14:05",
        "fr-FR, Europe/Paris,     2026-07-14T22:30:00Z, 15 juillet 2026 à 00:30",
        "fr-FR, Indian/Reunion,   2026-11-24T13:05:00Z, 24 novembre 2026 à 17:05",
        "en-US, America/New_York, 2026-11-24T13:05:00Z, 'November 24, 2026 at 8:05 AM'",
        "en-GB, Europe/London,    2026-11-24T13:05:00Z, 24 November 2026 at 13:05"})
    void a_moment_in_the_zone_of_the_record(Locale locale, ZoneId zone, Instant moment, String expected) {
        // JDK 20 and later put U+202F before AM.
        assertThat(ValueFormat.of(locale, zone).format(moment).replace('\u202F', ' ')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, oui, non", "fr-CA, oui, non", "en-US, yes, no", "de-DE, yes, no"})
    void yes_and_no(Locale locale, String yes, String no) {
        assertThat(format(locale, true)).isEqualTo(yes);
        assertThat(format(locale, false)).isEqualTo(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b", " x ", "\n", "{{name}}"})
    void text_as_it_is(String text) {
        assertThat(format(Locale.FRANCE, text)).isEqualTo(text);
    }

    @Test
    void nothing_else_is_ever_looked_into() {
        Object hostile = new Object() {
            @Override
            public String toString() {
                throw new AssertionError("was looked into");
            }
        };

        assertThatIllegalArgumentException().isThrownBy(() -> format(Locale.FRANCE, hostile));
        assertThatIllegalArgumentException().isThrownBy(() -> format(Locale.FRANCE, List.of("x")));
    }

    private static String format(Locale locale, Object value) {
        return ValueFormat.of(locale, PARIS).format(value);
    }

    private static String spaced(String expected) {
        return expected.replace('~', '\u202F').replace('_', '\u00A0');
    }
}
