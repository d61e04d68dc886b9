package com.logisav.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import com.logisav.mail.content.TemplateProblem.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldCheckTest {

    private static final FieldCatalog QUOTE = FieldCatalog.builder()
        .text("quote.number", "Numéro", "Number", "D-1")
        .text("client.name", "Client", "Customer", "Dupont").optional()
        .text("client.note", "Remarque", "Note", "x")
        .list("lines", "Lignes", "Lines", line -> line.text("label", "Désignation", "Label", "Filtre"))
        .build();

    @Nested
    class For_one_type {

        @Test
        void all_problems_come_at_once_the_subject_first() {
            List<TemplateProblem> problems = check(new MessageText("{{invoice.nubmer}} {{", MessageBody.text("{{lines}}\n{{#client.name}}")));

            assertThat(problems).extracting(TemplateProblem::part, TemplateProblem::line, TemplateProblem::column, TemplateProblem::problemCode)
                .containsExactly(
                    tuple(Part.SUBJECT, 1, 1, Code.TEMPLATE_FIELD_UNKNOWN),
                    tuple(Part.SUBJECT, 1, 20, Code.TEMPLATE_TAG_UNCLOSED),
                    tuple(Part.BODY, 1, 1, Code.TEMPLATE_LIST_AS_VALUE),
                    tuple(Part.BODY, 2, 1, Code.TEMPLATE_SECTION_UNCLOSED),
                    tuple(Part.BODY, 2, 1, Code.TEMPLATE_VALUE_AS_SECTION));
        }

        @Test
        void a_right_template_has_none() {
            assertThat(check("{{invoice.number}} {{#lines}}{{label}}{{#remark}}{{remark}}{{/remark}}{{/lines}}{{^lines}}{{client.name}}{{/lines}}"
                + "{{#paid}}{{/paid}}{{#discount}}{{discount}}{{/discount}}{{#reminders}}{{sent}}{{/reminders}}")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "invoice.nubmer, invoice.number",
            "invoice.numbe, invoice.number",
            "Invoice.Number, invoice.number",
            "invoice_number, invoice.number",
            "number, invoice.number",
            "client.nom, client.name",
            "paind, paid",
            "discuont, discount"})
        void an_unknown_field_comes_with_the_nearest_one(String written, String nearest) {
            assertThat(check("{{" + written + "}}")).singleElement().satisfies(problem -> {
                assertThat(problem.isWarning()).isFalse();
                assertThat(problem.arguments()).containsEntry("tag", "{{" + written + "}}").containsEntry("suggestion", nearest);
            });
        }

        @ParameterizedTest
        @CsvSource({"opportunity.stage", "x", "zzz"})
        void an_unknown_field_far_from_any_other_comes_alone(String written) {
            assertThat(check("{{" + written + "}}")).singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).doesNotContainKey("suggestion"));
        }

        @Test
        void says_so_in_words() {
            assertThat(check("{{invoice.nubmer}}").get(0).text(Locale.ENGLISH))
                .isEqualTo("Line 1, column 1: there is no field for {{invoice.nubmer}} here. Did you mean invoice.number?");
        }

        @Test
        void inside_a_list_only_its_own_fields_are_known_and_suggested() {
            assertThat(check("{{#lines}}{{client.name}} {{lable}} {{lines.label}}{{/lines}}"))
                .extracting(TemplateProblem::problemCode, problem -> problem.arguments().get("suggestion"))
                .containsExactly(tuple(Code.TEMPLATE_FIELD_UNKNOWN, null), tuple(Code.TEMPLATE_FIELD_UNKNOWN, "label"),
                    tuple(Code.TEMPLATE_FIELD_UNKNOWN, "label"));
        }

        @Test
        void inside_a_section_on_a_value_the_fields_are_those_outside() {
            assertThat(check("{{#client.note}}{{invoice.number}}{{label}}{{/client.note}}")).singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("field", "label"));
        }

        @Test
        void inside_an_unknown_section_nothing_more_is_said_of_names_but_mistakes_are() {
            assertThat(check("{{#lnies}}{{label}}{{ x }}{{/lnies}}")).extracting(TemplateProblem::problemCode)
                .containsExactly(Code.TEMPLATE_FIELD_UNKNOWN, Code.TEMPLATE_TAG_SPACED);
        }

        @Test
        void a_list_cannot_be_a_value() {
            assertThat(check("{{lines}}")).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_LIST_AS_VALUE);
                assertThat(problem.text(Locale.ENGLISH)).contains("{{#lines}} before and {{/lines}} after");
            });
        }

        @ParameterizedTest
        @CsvSource({"invoice.number", "invoice.total", "invoice.due"})
        void a_value_that_is_always_there_cannot_be_a_section(String name) {
            assertThat(check("{{#" + name + "}}{{/" + name + "}}")).extracting(TemplateProblem::problemCode)
                .containsExactly(Code.TEMPLATE_VALUE_AS_SECTION);
        }
    }

    @Nested
    class For_several_types {

        private final Map<MailableType, FieldCatalog> types =
            Map.of(MailableType.INVOICE, Samples.INVOICE, MailableType.QUOTE, QUOTE, MailableType.CLIENT, FieldCatalog.empty());

        @Test
        void a_field_that_none_has_is_an_error() {
            assertThat(check("{{site.name}}", types)).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_UNKNOWN);
                assertThat(problem.isWarning()).isFalse();
            });
        }

        @Test
        void a_field_that_some_have_is_a_warning_that_names_the_others() {
            assertThat(check("{{quote.number}}", types)).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_NOT_EVERYWHERE);
                assertThat(problem.isWarning()).isTrue();
                assertThat(problem.arguments()).containsEntry("types", "client, invoice");
            });
        }

        @Test
        void inside_a_list_only_the_types_that_have_the_list_count() {
            assertThat(check("{{#lines}}{{label}}{{quantity}}{{/lines}}", types))
                .extracting(problem -> problem.arguments().get("field"), problem -> problem.arguments().get("types"))
                .containsExactly(tuple("lines", "client"), tuple("quantity", "quote"));
        }

        @Test
        void a_section_on_a_value_that_one_type_may_lack_is_right() {
            assertThat(check("{{#client.name}}{{/client.name}}", Map.of(MailableType.INVOICE, Samples.INVOICE, MailableType.QUOTE, QUOTE)))
                .isEmpty();
        }

        @Test
        void a_field_that_all_have_is_right() {
            assertThat(check("{{client.name}}", Map.of(MailableType.INVOICE, Samples.INVOICE, MailableType.QUOTE, QUOTE))).isEmpty();
        }

        @Test
        void the_nearest_field_may_be_of_any_of_them() {
            assertThat(check("{{quote.numbre}}", types).get(0).arguments()).containsEntry("suggestion", "quote.number");
        }

        @Test
        void without_any_type_no_field_exists() {
            assertThat(check("{{client.name}}", Map.of())).extracting(TemplateProblem::problemCode)
                .containsExactly(Code.TEMPLATE_FIELD_UNKNOWN);
        }
    }

    private static List<TemplateProblem> check(String body) {
        return check(new MessageText("", MessageBody.text(body)));
    }

    private static List<TemplateProblem> check(MessageText text) {
        return Templates.caching(0).check(text, Map.of(MailableType.INVOICE, Samples.INVOICE));
    }

    private static List<TemplateProblem> check(String body, Map<MailableType, FieldCatalog> types) {
        return Templates.caching(0).check(new MessageText("", MessageBody.text(body)), types);
    }
}
