package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import com.logisav.mail.content.TemplateProblem.Part;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Bonjour", "{", "}", "{ {a} }", "a { b } c", "{a}", "{{a}}", "{{a.b.c_1}}", "{{_}}", "{{2}}", "{{numéro}}",
        "{{nume\u0301ro}}", "{{ﾃﾞｰﾀ}}", "{{客户.名称}}", "{{клиент.имя}}", "{{नाम}}", "{{اسم}}", "{{٤٢}}", "{{𝒳}}", "{{else}}", "{{if}}",
        "{{#a}}{{/a}}", "{{^a}}x{{/a}}", "{{#a}}{{#b}}{{/b}}{{/a}}", "{{#a}}{{#a}}{{/a}}{{/a}}", "({{a}})", "{{a}}{{b}}", "{{a}} }"})
    void is_right(String text) {
        assertThat(template(text, Escaping.TEXT).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "{{}}, TEMPLATE_TAG_MALFORMED",
        "{{#}}, TEMPLATE_TAG_MALFORMED",
        "{{a+b}}, TEMPLATE_TAG_MALFORMED",
        "{{a()}}, TEMPLATE_TAG_MALFORMED",
        "{{a.b.}}, TEMPLATE_TAG_MALFORMED",
        "{{.a}}, TEMPLATE_TAG_MALFORMED",
        "{{a..b}}, TEMPLATE_TAG_MALFORMED",
        "{{.}}, TEMPLATE_TAG_MALFORMED",
        "{{a-b}}, TEMPLATE_TAG_MALFORMED",
        "{{a|upper}}, TEMPLATE_TAG_MALFORMED",
        "{{../a}}, TEMPLATE_TAG_MALFORMED",
        "{{@index}}, TEMPLATE_TAG_MALFORMED",
        "{{&a}}, TEMPLATE_TAG_MALFORMED",
        "{{>a}}, TEMPLATE_TAG_MALFORMED",
        "{{=<% %>=}}, TEMPLATE_TAG_MALFORMED",
        "{{!a}}, TEMPLATE_TAG_MALFORMED",
        "{{##a}}, TEMPLATE_TAG_MALFORMED",
        "{{${a}}}, TEMPLATE_TAG_MALFORMED",
        "{{{a}}}, TEMPLATE_TAG_MALFORMED",
        "{{{a}}, TEMPLATE_TAG_MALFORMED",
        "{{a}}}, TEMPLATE_TAG_MALFORMED",
        "{{{{a}}}}, TEMPLATE_TAG_MALFORMED",
        "{{a<b>c</b>}}, TEMPLATE_TAG_MALFORMED",
        "{{a'b}}, TEMPLATE_TAG_MALFORMED",
        "{{😀}}, TEMPLATE_TAG_MALFORMED",
        "{{ a }}, TEMPLATE_TAG_SPACED",
        "{{a .b}}, TEMPLATE_TAG_SPACED",
        "{{# a}}, TEMPLATE_TAG_SPACED",
        "{{a\u00A0}}, TEMPLATE_TAG_SPACED",
        "{{\u200Ba}}, TEMPLATE_TAG_SPACED",
        "{{a b + c}}, TEMPLATE_TAG_MALFORMED",
        "{{, TEMPLATE_TAG_UNCLOSED",
        "{{a, TEMPLATE_TAG_UNCLOSED",
        "{{a}, TEMPLATE_TAG_UNCLOSED",
        "{{a b c d, TEMPLATE_TAG_UNCLOSED",
        "\"{{a\n}}\", \"TEMPLATE_TAG_UNCLOSED TEMPLATE_TAG_UNOPENED\"",
        "{{a {{b}}, TEMPLATE_TAG_UNCLOSED",
        "a}}, TEMPLATE_TAG_UNOPENED",
        "{a}}, TEMPLATE_TAG_UNOPENED",
        "{{#a}}, TEMPLATE_SECTION_UNCLOSED",
        "{{#a}}{{^b}}, TEMPLATE_SECTION_UNCLOSED TEMPLATE_SECTION_UNCLOSED",
        "{{/a}}, TEMPLATE_SECTION_MISMATCH",
        "{{#a}}{{/b}}{{/a}}, TEMPLATE_SECTION_MISMATCH",
        "{{#a}}{{#b}}{{/a}}, TEMPLATE_SECTION_UNCLOSED",
        "{{#a}}{{#b}}{{/a}}{{/b}}, TEMPLATE_SECTION_UNCLOSED TEMPLATE_SECTION_MISMATCH"})
    void is_wrong(String text, String expected) {
        assertThat(template(text, Escaping.TEXT).problems()).extracting(problem -> problem.problemCode().name())
            .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{}}", "{{a+b}}", "{{ a }}", "{{{a}}}", "{{a", "a}}", "{{/a}} {{x", "{{a {{ b"})
    void what_is_wrong_stays_in_the_text(String text) {
        MergeResult result = Samples.merge(text, Escaping.TEXT, Samples.RECORD);

        assertThat(result.text()).isEqualTo(text.replace("{{/a}}", ""));
        assertThat(result.problems()).isNotEmpty();
        assertThat(result.isComplete()).isFalse();
    }

    @Nested
    class A_problem {

        @Test
        void says_line_and_column_from_1_and_what_was_written() {
            assertThat(template("Bonjour,\r\n\r\nLe {{a b}}\rfin {{x", Escaping.TEXT).problems())
                .extracting(TemplateProblem::line, TemplateProblem::column, problem -> problem.arguments().get("tag"))
                .containsExactly(tuple(3, 4, "{{a b}}"), tuple(4, 5, "{{x"));
        }

        @Test
        void counts_columns_in_UTF_16_units() {
            assertThat(template("😀 {{a b}}", Escaping.TEXT).problems().get(0).column()).isEqualTo(4);
        }

        @Test
        void quotes_no_more_than_a_sentence_can_hold() {
            TemplateProblem problem = template("{{" + "a+".repeat(60) + "}}", Escaping.TEXT).problems().get(0);

            assertThat((String) problem.arguments().get("tag")).hasSize(60).endsWith("…");
        }

        @Test
        void about_spaces_says_what_to_write() {
            assertThat(template("{{ #\u00A0lines }}", Escaping.TEXT).problems().get(0).arguments()).containsEntry("suggestion", "{{#lines}}");
        }

        @Test
        void comes_in_the_order_of_the_text() {
            List<TemplateProblem> problems = template("{{#a}} }} {{/b}} {{ c }}", Escaping.TEXT).problems();

            assertThat(problems).extracting(TemplateProblem::problemCode).containsExactly(Code.TEMPLATE_SECTION_UNCLOSED,
                Code.TEMPLATE_TAG_UNOPENED, Code.TEMPLATE_SECTION_MISMATCH, Code.TEMPLATE_TAG_SPACED);
        }

        @Test
        void names_its_part() {
            assertThat(template("{{", Escaping.SUBJECT).problems().get(0).part()).isEqualTo(Part.SUBJECT);
            assertThat(template("{{", Escaping.HTML).problems().get(0).part()).isEqualTo(Part.BODY);
        }
    }

    @Test
    void a_subject_of_two_lines_is_wrong_at_its_first_break() {
        assertThat(template("a\nb\nc", Escaping.SUBJECT).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_SUBJECT_MULTILINE);
            assertThat(problem.column()).isEqualTo(2);
        });
    }
}
