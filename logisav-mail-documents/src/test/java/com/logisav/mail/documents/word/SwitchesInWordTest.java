package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.WordTemplateRenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchesInWordTest {

    private static String words(String code, MergeFields values) {
        return shown(Words.render(WordFile.of(p(complex(code))), values));
    }

    private static String shown(byte[] document) {
        return WordFile.text(document, "word/document.xml").replaceFirst("(?s).*<w:body>", "").replaceAll("<[^>]*>", "").replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource({"Upper, ÉTÉ À DUPONT & CIE", "Lower, été à dupont & cie", "FirstCap, Été à DUPONT & Cie", "Caps, Été À DUPONT & Cie",
        "upper, ÉTÉ À DUPONT & CIE", "MERGEFORMAT, été à DUPONT & Cie", "Charformat, été à DUPONT & Cie"})
    void capitals(String form, String expected) {
        String words = words("MERGEFIELD customer.name \\* " + form, Words.values().text("customer.name", "été à DUPONT & Cie").build());

        assertThat(words.replace("&amp;", "&")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dd/MM/yyyy | 09/03/2026", "d/M/yy | 9/3/26", "dddd d MMMM yyyy | lundi 9 mars 2026",
        "ddd dd MMM | lun. 09 mars", "'le' d MMMM | le 9 mars", "yyyy-MM-dd | 2026-03-09"})
    void dates(String picture, String expected) {
        assertThat(words("MERGEFIELD day \\@ \"" + picture + "\"", Words.values().build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dd/MM/yyyy HH:mm | 09/03/2026 08:05", "H'h'mm | 8h05", "h:mm AM/PM | 8:05 AM", "HH:mm:ss | 08:05:00"})
    void moments_in_the_zone_of_the_record(String picture, String expected) {
        assertThat(words("MERGEFIELD start \\@ \"" + picture + "\"", Words.values().build())).isEqualTo(expected);
    }

    /** ECMA-376 part 1, 17.16.4.1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"M | 1", "MM | 01", "MMM | Jan", "MMMM | January", "d | 3", "dd | 03", "ddd | Tue", "dddd | Tuesday", "yy | 06",
        "yyyy | 2006", "h | 5", "hh | 05", "H | 17", "HH | 17", "m | 28", "mm | 28", "s | 34", "ss | 34", "h:mm AM/PM | 5:28 PM", "h:mm am/pm | 5:28 pm",
        "dddd, MMMM d, yyyy | Tuesday, January 3, 2006", "M/d/yy | 1/3/06", "HH:mm 'Greenwich mean time' | 17:28 Greenwich mean time",
        "'Today is 'HH:mm:ss | Today is 17:28:34", "D/M/Y | 3/1/06", "DD.MM.YYYY | 03.01.2006", "d 'o''clock | 3 oclock", "d 'o | 3 o"})
    void dates_as_the_standard_shows_them(String picture, String expected) {
        MergeFields values = Words.values().dateTime("start", Instant.parse("2006-01-03T16:28:34Z")).build();
        WordFile file = WordFile.of(p(complex("MERGEFIELD start \\@ \"" + picture + "\"")));

        byte[] document = render(file, values, Locale.UK);

        assertThat(shown(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "# ##0,00|1234.5|1 234,50", "# ##0,00|0|0,00", "# ##0,00|0.005|0,01", "# ##0,00|-1234.5|-1 234,50", "# ##0,00|1234567.891|1 234 567,89",
        "# ##0,00 €|12|12,00 €", "#,##0.00|1234.5|1,234.50", "#.##0,00|1234.5|1.234,50", "0|1234.5|1235", "0|-0.4|0", "000|7|007",
        "0,0#|1.5|1,5", "0,0#|1.256|1,26", "#,##0|1234.5|1,235", "# ##0|1234.4|1 234", "0.00|1.5|1.50", "0,00|1.5|1,50",
        "# ##0,00 €;(# ##0,00 €)|-12|(12,00 €)", "0,00;-0,00;'gratuit'0|0|gratuit0", "+0,0|3|+3,0", "+0,0|-3|-3,0",
        "'Total: '0,00|2|Total: 2,00", "0 %|19.6|20 %", "+0|0|0", "-0|-0.4|0", "'a-b+c '0|3|a-b+c 3", "'a-b+c '0|-3|-a-b+c 3", "0 'x|5|5 x",
        "0 -|-3|3 -", "0 -|3|3 ", "0,00;0,00|-3|3,00", "0;(0)|0|0", "0,0;-0,00|-3|-3,00"})
    void numbers(String picture, String number, String expected) {
        MergeFields values = Words.values().number("count", new BigDecimal(number)).build();

        assertThat(words("MERGEFIELD count \\# \"" + picture + "\"", values)).isEqualTo(expected);
    }

    /** ECMA-376 part 1, 17.16.4.2, and what Microsoft's own pages show; but for the blanks that Word has in place of digits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "00.00|9|09.00", "$###|15|$15", "x##|222492|492", "0.00x|0.125|0.125", ".x|0.75|.8", "$###.00|95.4|$95.40", "$###.00|495.47|$495.47",
        "$#,###,###|2456800|$2,456,800", "-##|-80|-80", "-##|10|10", "+##|10|+10", "+##|-10|-10", "##%|33|33%", "$##0.00 'is sales tax'|3.89|$3.89 is sales tax",
        "$#,##0.00;-$#,##0.00|1245.65|$1,245.65", "$#,##0.00;-$#,##0.00|-345.56|-$345.56", "$#,##0.00;-$#,##0.00;$0|0|$0"})
    void numbers_as_the_standard_shows_them(String picture, String number, String expected) {
        assertThat(words("MERGEFIELD count \\# \"" + picture + "\"", Words.values().number("count", new BigDecimal(number)).build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"x##|7|7", "x00|7|07", "x00|1007|007", "x##|-222492|-492", "x|1234|4", "x,00|1234.5|4,50", "x##0|12345|2345",
        "0,x|0.96|1", "#,x|3|3", "0,0xx|0.5|0,500", "0,#x|0.5|0,5", ".00|95.4|95.40", ",00|0.5|,50", ".000|0.5|.500"})
    void places_that_drop_digits_and_decimals_alone(String picture, String number, String expected) {
        assertThat(words("MERGEFIELD count \\# \"" + picture + "\"", Words.values().number("count", new BigDecimal(number)).build())).isEqualTo(expected);
    }

    /** What is written between thousands in one language is before the decimals in another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 0,000 | 1234.5 | 1,235", "fr | 0,000 | 1234.5 | 1234,500", "en | 0,00 | 1234.5 | 1234,50", "de | 0.000 | 1234.5 | 1.235",
        "en | ,000 | 0.5 | ,500", "de | .000 | 0.5 | .500", "en | #,##0 | 1234567 | 1,234,567", "en | 0.000 | 1234.5 | 1234.500", "en | 0,0000 | 1.5 | 1,5000"})
    void a_lone_separator_is_what_the_language_makes_of_it(String language, String picture, String number, String expected) {
        MergeFields values = Words.values().number("count", new BigDecimal(number)).build();
        WordFile file = WordFile.of(p(complex("MERGEFIELD count \\# \"" + picture + "\"")));

        assertThat(shown(render(file, values, Locale.forLanguageTag(language)))).isEqualTo(expected);
    }

    @Test
    void no_amount_breaks_at_the_end_of_a_line() {
        String document = WordFile.text(Words.render(WordFile.of(p(complex("MERGEFIELD count \\# \"# ##0,00 €\"")))), "word/document.xml");

        assertThat(document).contains(">1\u00A0234,50\u00A0€<");
    }

    @Test
    void amounts_take_number_pictures_too() {
        assertThat(words("MERGEFIELD total \\# 0,0", Words.values().money("total", Money.euros("7.25")).build())).isEqualTo("7,3");
    }

    @Test
    void words_before_and_behind_stand_only_beside_a_value() {
        String code = "MERGEFIELD note \\b \"Note : \" \\f \".\"";

        assertThat(words(code, Words.values().text("note", "rien").build())).isEqualTo("Note : rien.");
        assertThat(words(code, Words.values().build())).isEmpty();
    }

    @Test
    void what_stands_before_keeps_its_capitals() {
        assertThat(words("MERGEFIELD note \\* Upper \\b \"le \"", Words.values().text("note", "lundi").build())).isEqualTo("le LUNDI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\m", "\\v", "\\* Roman", "\\* CardText", "\\@ \"jj/MM/aaaa\"", "\\# \"#x#\"", "\\# \"Max 0\"", "\\# \"0,x0\"", "\\# \"X##\"", "\\# \"€\"", "\\# \"0 et 0\"", "\\!", "\\*",
        "\\# \"0;0;0;0\"", "\\h"})
    void any_other_is_reported(String written) {
        List<WordTemplateProblem> problems = Words.problems(WordFile.of(p(complex("MERGEFIELD count " + written))));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isIn(Code.WORD_FIELD_SWITCH_UNKNOWN, Code.WORD_FIELD_SWITCH_MISPLACED);
            assertThat(problem.text(Locale.FRANCE)).contains(written.replace("\"", ""), "«count»");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"count \\m\\v | \\m, \\v", "count \\mv\\* Upper | \\mv", "count \\ | \\", "count \\*\\b x | \\*",
        "count \\# | \\#", "\\m count | \\m"})
    void each_is_read_by_itself(String code, String reported) {
        assertThat(Words.problems(WordFile.of(p(complex("MERGEFIELD " + code))))).extracting(problem -> problem.arguments().get("switch"))
            .isEqualTo(List.of(reported.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\\b \"a \\\"b\\\" \\\\ c\\d \" | a \"b\" \\ c\\d x", "\\b \"a\\ | a\\x", "\\b “« ” \\f \" »\" | « x »",
        "\\b„«” \\f\"»\" | «x»", "\\b a\\f b | axb", "\\b \\f b | xb"})
    void words_in_quotation_marks_may_hold_them(String written, String expected) {
        assertThat(words("MERGEFIELD note " + written, Words.values().text("note", "x").build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day \\@ \"jj/MM/aaaa\"", "day \\@ ddddd", "day \\@ \"\"", "day \\@ \"d é\"", "count \\# \"\"", "count \\# \" \""})
    void a_picture_that_is_not_understood_is_reported(String code) {
        assertThat(Words.problems(WordFile.of(p(complex("MERGEFIELD " + code))))).extracting(WordTemplateProblem::problemCode)
            .containsExactly(Code.WORD_FIELD_SWITCH_UNKNOWN);
    }

    @Test
    void a_picture_has_a_hundred_characters_at_most() {
        String words = "'" + "x".repeat(97) + "'";

        assertThat(words("MERGEFIELD count \\# \"0" + words + "\"", Words.values().build())).isEqualTo("1235" + "x".repeat(97));
        assertThat(Words.problems(WordFile.of(p(complex("MERGEFIELD count \\# \"00" + words + "\""))))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count \\@ dd/MM", "customer.name \\# 0", "day \\# 0", "day \\@ HH:mm", "day \\@ H", "day \\@ \"d AM/PM\"",
        "day \\@ s", "done \\@ d"})
    void one_for_another_kind_of_value_is_reported(String code) {
        assertThat(Words.problems(WordFile.of(p(complex("MERGEFIELD " + code))))).extracting(WordTemplateProblem::problemCode)
            .containsExactly(Code.WORD_FIELD_SWITCH_MISPLACED);
    }

    @Test
    void words_behind_a_switch_that_no_switch_takes_are_reported_and_no_name() {
        List<WordTemplateProblem> problems = Words.problems(WordFile.of(p(complex("MERGEFIELD day \\@ d MMMM yyyy"), complex("MERGEFIELD note \\* Upper MERGEFORMAT \\b x"))));

        assertThat(problems).extracting(WordTemplateProblem::problemCode).containsOnly(Code.WORD_FIELD_SWITCH_UNKNOWN);
        assertThat(problems).extracting(problem -> problem.arguments().get("tag") + " " + problem.arguments().get("switch"))
            .containsExactly("«day» MMMM yyyy", "«note» MERGEFORMAT");
    }

    /** Of a template in that language. */
    private static byte[] render(WordFile file, MergeFields values, Locale locale) {
        WordTemplateRenderer renderer = Words.builder(file.content()).template(locale, WordTemplate.of("Report", file.content())).build();
        return Words.render(renderer, new Words.Record(values, locale));
    }
}
