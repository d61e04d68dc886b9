package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.INVOICE;
import static com.logisav.mail.template.Samples.merge;
import static com.logisav.mail.template.Samples.merged;
import static com.logisav.mail.template.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Nested
    class A_value {

        @Test
        void stands_where_its_name_stood() {
            assertThat(merged("Facture {{invoice.number}} de {{invoice.total}} au {{invoice.due}}."))
                .isEqualTo("Facture F-2026-0042 de 1\u202F234,50\u00A0€ au 24 décembre 2026.");
        }

        @Test
        void that_is_optional_and_absent_is_nothing() {
            MergeResult result = merge("[{{client.note}}]", Escaping.TEXT, Samples.RECORD);

            assertThat(result.text()).isEqualTo("[]");
            assertThat(result.isComplete()).isTrue();
        }

        @Test
        void that_should_be_there_and_is_not_stays_as_its_name_and_is_reported_once() {
            MergeResult result = merge("{{client.name}}, {{invoice.number}}, {{client.name}}", Escaping.TEXT, with("client.name", null));

            assertThat(result.text()).isEqualTo("{{client.name}}, F-2026-0042, {{client.name}}");
            assertThat(result.missingFields()).containsExactly("client.name");
            assertThat(result.isComplete()).isFalse();
        }

        @Test
        void that_is_blank_counts_as_absent() {
            assertThat(merged("{{client.name}}", "client.name", " \t")).isEqualTo("{{client.name}}");
        }

        @Test
        void stays_as_its_name_in_every_context() {
            for (Escaping context : Escaping.values()) {
                assertThat(merge("{{client.name}}", context, with("client.name", null)).text()).isEqualTo("{{client.name}}");
            }
        }

        @Test
        void of_a_field_that_the_type_does_not_have_is_missing_whatever_the_record_holds() {
            MergeFields record = MergeFields.builder().text("secret", "never declared").build();

            MergeResult result = merge("{{secret}}", Escaping.TEXT, record);

            assertThat(result.text()).isEqualTo("{{secret}}");
            assertThat(result.missingFields()).containsExactly("secret");
        }

        @Test
        void that_is_a_list_is_missing_even_if_it_is_optional() {
            assertThat(merge("{{lines}} {{reminders}}", Escaping.TEXT, Samples.RECORD).missingFields()).containsExactly("lines", "reminders");
        }

        @Test
        void is_found_whether_its_name_is_composed_or_decomposed() {
            FieldCatalog catalog = FieldCatalog.builder().text("nume\u0301ro", "Numéro", "Number", "1").build();
            MergeFields record = MergeFields.builder().text("num\u00E9ro", "42").build();

            MergeResult result = Samples.template("{{num\u00E9ro}} {{nume\u0301ro}}", Escaping.TEXT).merge(catalog, record, Samples.FRENCH);

            assertThat(result.text()).isEqualTo("42 42");
        }
    }

    @Test
    void a_section_ends_and_a_missing_field_is_named_however_its_name_is_spelt() {
        MergeResult result = merge("{{#e\u0301tat}}x{{/\u00E9tat}}", Escaping.TEXT, Samples.RECORD);

        assertThat(result.problems()).isEmpty();
        assertThat(result.missingFields()).containsExactly("\u00E9tat");
    }

    @Nested
    class A_section_over_a_list {

        @Test
        void stands_once_for_each_element() {
            assertThat(merged("{{#lines}}{{quantity}} x {{label}}; {{/lines}}")).isEqualTo("2 x Filtre; 12 x Joint; ");
        }

        @Test
        void is_nothing_for_an_empty_list() {
            assertThat(merged("[{{#lines}}{{label}}{{/lines}}]", "lines", List.of())).isEqualTo("[]");
        }

        @Test
        void looks_names_up_in_the_element_only() {
            MergeResult result = merge("{{#lines}}{{client.name}}{{/lines}}", Escaping.TEXT, Samples.RECORD);

            assertThat(result.text()).isEqualTo("{{client.name}}{{client.name}}");
            assertThat(result.missingFields()).containsExactly("client.name");
        }

        @Test
        void may_hold_another() {
            MergeFields part = MergeFields.builder().text("code", "A1").build();
            MergeFields line = MergeFields.builder().text("label", "Pompe").number("quantity", 1).list("parts", List.of(part, part)).build();

            assertThat(merged("{{#lines}}{{label}}:{{#parts}} {{code}}{{/parts}}{{/lines}}", "lines", List.of(line))).isEqualTo("Pompe: A1 A1");
        }

        @Test
        void leaves_the_list_as_a_name_where_it_should_be_there_and_is_not() {
            MergeResult result = merge("A {{#lines}}{{label}}{{/lines}} B", Escaping.TEXT, with("lines", null));

            assertThat(result.text()).isEqualTo("A {{lines}} B");
            assertThat(result.missingFields()).containsExactly("lines");
        }

        @Test
        void is_nothing_where_an_optional_list_is_absent() {
            assertThat(merged("[{{#reminders}}{{sent}}{{/reminders}}]")).isEqualTo("[]");
        }

        @Test
        void names_what_is_missing_in_an_element() {
            MergeFields bare = MergeFields.builder().number("quantity", 3).build();

            assertThat(merge("{{#lines}}{{quantity}} {{label}}{{/lines}}", Escaping.TEXT, with("lines", List.of(bare))).text())
                .isEqualTo("3 {{label}}");
        }
    }

    @Nested
    class A_section_on_a_value {

        @Test
        void stands_where_an_optional_text_is_there_and_sees_the_same_record() {
            assertThat(merged("{{#client.note}}{{client.name}}: {{client.note}}{{/client.note}}", "client.note", "fragile"))
                .isEqualTo("Dupont & Fils: fragile");
        }

        @Test
        void is_nothing_where_it_is_not() {
            assertThat(merged("[{{#client.note}}{{client.note}}{{/client.note}}]")).isEqualTo("[]");
        }

        @Test
        void stands_for_a_number_that_is_zero_since_zero_is_a_value() {
            assertThat(merged("{{#discount}}remise {{discount}} %{{/discount}}", "discount", BigDecimal.ZERO)).isEqualTo("remise 0 %");
        }

        @Test
        void stands_for_yes_and_not_for_no() {
            assertThat(merged("{{#paid}}merci{{/paid}}", "paid", true)).isEqualTo("merci");
            assertThat(merged("{{#paid}}merci{{/paid}}", "paid", false)).isEmpty();
        }

        @Test
        void leaves_the_name_where_a_yes_or_no_is_missing() {
            assertThat(merged("{{#paid}}merci{{/paid}}", "paid", null)).isEqualTo("{{paid}}");
        }
    }

    @Nested
    class An_inverted_section {

        @Test
        void stands_for_an_empty_list_an_absent_value_and_no() {
            assertThat(merged("{{^lines}}rien{{/lines}}", "lines", List.of())).isEqualTo("rien");
            assertThat(merged("{{^reminders}}jamais relancé{{/reminders}}")).isEqualTo("jamais relancé");
            assertThat(merged("{{^client.note}}sans remarque{{/client.note}}")).isEqualTo("sans remarque");
            assertThat(merged("{{^paid}}à régler{{/paid}}")).isEqualTo("à régler");
        }

        @Test
        void is_nothing_for_elements_a_value_and_yes() {
            assertThat(merged("{{^lines}}rien{{/lines}}")).isEmpty();
            assertThat(merged("{{^client.note}}sans{{/client.note}}", "client.note", "x")).isEmpty();
            assertThat(merged("{{^paid}}à régler{{/paid}}", "paid", true)).isEmpty();
        }

        @Test
        void sees_the_same_record() {
            assertThat(merged("{{^lines}}{{client.name}}{{/lines}}", "lines", List.of())).isEqualTo("Dupont & Fils");
        }
    }

    @Nested
    class A_message {

        private final MessageText text = new MessageText("Facture {{invoice.number}} pour {{client.name}}",
            MessageBody.html("<p>Bonjour {{client.name}}, {{invoice.due}} {{client.note}}{{visited}}</p>"));

        @Test
        void is_merged_in_subject_and_body_each_in_its_context() {
            MergedMessage merged = Templates.caching(4).merge(text, INVOICE, Samples.RECORD, Samples.FRENCH);

            assertThat(merged.text().subject()).isEqualTo("Facture F-2026-0042 pour Dupont & Fils");
            assertThat(merged.text().body()).isEqualTo(MessageBody.html("<p>Bonjour Dupont &amp; Fils, 24 décembre 2026 </p>"));
            assertThat(merged.isComplete()).isTrue();
        }

        @Test
        void names_what_is_missing_in_either() {
            MergeFields record = MergeFields.builder().text("invoice.number", "F-1").build();

            MergedMessage merged = Templates.caching(4).merge(text, INVOICE, record, Samples.FRENCH);

            assertThat(merged.missingFields()).containsExactly("client.name", "invoice.due");
            assertThat(merged.isComplete()).isFalse();
        }

        @Test
        void names_what_was_not_understood_in_either() {
            MessageText broken = new MessageText("Facture {{invoice.number", MessageBody.text("{{#visited}}"));
            MergedMessage merged = Templates.caching(4).merge(broken, INVOICE, Samples.RECORD, Samples.FRENCH);

            assertThat(merged.problems()).hasSize(2);
            assertThat(merged.missingFields()).isEmpty();
            assertThat(merged.isComplete()).isFalse();
        }

        @Test
        void is_previewed_with_samples_through_the_same_path() {
            MergedMessage preview = Templates.caching(4).merge(text, INVOICE, INVOICE.samples(), Samples.FRENCH);

            assertThat(preview.text().subject()).isEqualTo("Facture F-2026-0001 pour Boulangerie Lefèvre");
            assertThat(preview.text().body().value()).contains("Sonner deux fois24 novembre 2026");
            assertThat(preview.isComplete()).isTrue();
        }
    }
}
