package com.logisav.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @Nested
    class A_pattern {

        @Test
        void takes_arguments_by_name() {
            assertThat(say("{file} in {place}", Map.of("file", "plan.pdf", "place", "Lyon"))).isEqualTo("plan.pdf in Lyon");
        }

        @Test
        void keeps_a_name_that_has_no_argument() {
            assertThat(say("{file} and {other}", Map.of("file", "plan.pdf"))).isEqualTo("plan.pdf and {other}");
        }

        @Test
        void keeps_apostrophes_and_lone_braces() {
            assertThat(say("l'été d'Anne { {1} }", Map.of())).isEqualTo("l'été d'Anne { {1} }");
        }

        @Test
        void never_reads_a_value() {
            Map<String, Object> hostile = Map.of("file", "{place} [{x}] $1 \\", "place", "Lyon");

            assertThat(say("{file}", hostile)).isEqualTo("{place} [{x}] $1 \\");
        }

        @Test
        void writes_braces_around_a_name() {
            assertThat(say("{{#{field}}} and {{{field}}}", Map.of("field", "lines"))).isEqualTo("{{#lines}} and {{lines}}");
        }

        @Test
        void groups_the_digits_of_a_number() {
            assertThat(say("{value}", Map.of("value", 12_345))).isEqualTo("12,345");
        }

        @Test
        void writes_the_sentence_of_a_code() {
            assertThat(say("No. {problem:words}", Map.of("problem", "WHY"))).isEqualTo("No. Because {file}.");
        }

        @Test
        void writes_a_code_without_a_sentence_as_it_is() {
            assertThat(say("No. {problem:words}", Map.of("problem", "OTHER"))).isEqualTo("No. OTHER");
        }

        @Test
        void writes_what_people_call_types_and_slots_and_the_name_where_there_is_no_label() {
            Map<String, Object> names = Map.of("types", "invoice, maintenance-contract, boat", "slot", "invoice");

            assertThat(say("{types:type} / {slot:slot}", names)).isEqualTo("invoices, contracts, boat / Invoices");
        }

        private String say(String pattern, Map<String, Object> arguments) {
            Map<String, String> patterns = Map.of("CODE", pattern, "WHY", "Because {file}.", "TYPE_INVOICE", "invoices",
                "TYPE_MAINTENANCE_CONTRACT", "contracts", "SLOT_INVOICE", "Invoices");
            Wording wording = (code, locale) -> Optional.ofNullable(patterns.get(code));
            return wording.text(new Thing("CODE", arguments), Locale.ENGLISH);
        }
    }

    @Nested
    class A_part_in_brackets {

        @ParameterizedTest
        @CsvSource(nullValues = "null", value = {"550 no,'Refused. (550 no)'", "'','Refused.'", "null,'Refused.'", "[x],'Refused. ([x])'"})
        void is_said_where_its_value_is_there(String reply, String expected) {
            Map<String, Object> arguments = reply == null ? Map.of() : Map.of("reply", reply);

            String text = wording("Refused.[ ({reply})]").text(new Thing("CODE", arguments), Locale.ENGLISH);

            assertThat(text).isEqualTo(expected);
        }
    }

    @Nested
    class Bytes {

        @ParameterizedTest
        @CsvSource({
            "0, 0 bytes, 0 octets",
            "999, 999 bytes, 999 octets",
            "1000, 1 kB, 1 ko",
            "1550, 1.6 kB, '1,6 ko'",
            "25000000, 25 MB, 25 Mo",
            "25400000, 25.4 MB, '25,4 Mo'",
            "3000000000, 3 GB, 3 Go",
            "12345000000000, '12,345 GB', 12 345 Go"})
        void are_shown_in_decimal_units_of_the_language(long bytes, String english, String french) {
            Thing thing = new Thing("CODE", Map.of("limit", bytes));

            assertThat(wording("{limit:bytes}").text(thing, Locale.ENGLISH)).isEqualTo(english.replace(' ', '\u00A0'));
            assertThat(wording("{limit:bytes}").text(thing, Locale.FRANCE).replace('\u202F', '\u00A0'))
                .isEqualTo(french.replace(' ', '\u00A0'));
        }
    }

    @Nested
    class The_words_of_a_host {

        private final Wording ours = (code, locale) -> code.equals("NO_RECIPIENT") ? Optional.of("À qui ?") : Optional.empty();

        @Test
        void come_first() {
            assertThat(ours.orElse(Wording.builtIn()).text(new Thing("NO_RECIPIENT", Map.of()), Locale.FRANCE)).isEqualTo("À qui ?");
        }

        @Test
        void leave_the_rest_to_the_library() {
            assertThat(ours.orElse(Wording.builtIn()).text(new Thing("SUBJECT_EMPTY", Map.of()), Locale.FRANCE))
                .isEqualTo("Le mail n’a pas d’objet. Saisissez-en un.");
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, Le mail n’a pas d’objet. Saisissez-en un.", "fr-CA, Le mail n’a pas d’objet. Saisissez-en un.",
        "en-US, The mail has no subject. Enter one.", "de, The mail has no subject. Enter one.", "und, The mail has no subject. Enter one."})
    void french_reads_french_and_anybody_else_english(String language, String expected) {
        assertThat(Wording.builtIn().text(new Thing("SUBJECT_EMPTY", Map.of()), Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @Test
    void what_has_no_sentence_shows_its_code() {
        assertThat(Wording.builtIn().text(new Thing("NOBODY_KNOWS", Map.of()), Locale.FRANCE)).isEqualTo("NOBODY_KNOWS");
    }

    private static Wording wording(String pattern) {
        return (code, locale) -> Optional.of(pattern);
    }

    private record Thing(String code, Map<String, Object> arguments) implements Worded {}
}
