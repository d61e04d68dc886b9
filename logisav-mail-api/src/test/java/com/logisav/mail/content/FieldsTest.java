package com.logisav.mail.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.logisav.mail.about.MailableType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final FieldCatalog catalog = FieldCatalog.builder()
        .text("invoice.number", "Numéro", "Number", "F-1")
        .money("invoice.total", "Total TTC", "Total", Money.euros("1234.50"))
        .date("due", "Échéance", "Due date", LocalDate.of(2026, 11, 24))
        .dateTime("visited", "Passage", "Visit", Instant.EPOCH).optional()
        .flag("paid", "Payée", "Paid", true)
        .list("lines", "Lignes", "Lines", line -> line.number("quantity", "Quantité", "Quantity", BigDecimal.ONE).optional())
        .build();

    @Nested
    class A_catalogue {

        @Test
        void keeps_the_order_of_declaration() {
            assertThat(catalog.fields()).extracting(MergeField::name)
                .containsExactly("invoice.number", "invoice.total", "due", "visited", "paid", "lines");
        }

        @Test
        void knows_kind_label_sample_and_whether_a_field_may_be_empty() {
            MergeField visited = catalog.find("visited").orElseThrow();

            assertThat(visited.kind()).isEqualTo(FieldKind.DATE_TIME);
            assertThat(visited.label(Locale.FRANCE)).isEqualTo("Passage");
            assertThat(visited.label(Locale.GERMANY)).isEqualTo("Visit");
            assertThat(visited.sample()).contains(Instant.EPOCH);
            assertThat(visited.isOptional()).isTrue();
            assertThat(catalog.find("due").orElseThrow().isOptional()).isFalse();
        }

        @Test
        void knows_the_fields_of_a_list() {
            assertThat(catalog.find("lines").orElseThrow().elements().find("quantity").orElseThrow().isOptional()).isTrue();
            assertThat(catalog.find("quantity")).isEmpty();
        }

        @Test
        void makes_a_record_of_its_samples_with_one_element_in_each_list() {
            MergeFields samples = catalog.samples();

            assertThat(samples.value("invoice.total")).contains(Money.euros("1234.50"));
            assertThat(samples.value("lines").orElseThrow()).asInstanceOf(InstanceOfAssertFactories.LIST).singleElement()
                .satisfies(line -> assertThat(((MergeFields) line).value("quantity")).contains(BigDecimal.ONE));
        }

        @Test
        void has_each_name_once_composed_or_decomposed() {
            assertThatIllegalArgumentException().isThrownBy(() -> FieldCatalog.builder()
                .text("num\u00E9ro", "", "", "x").text("nume\u0301ro", "", "", "x")).withMessageContaining("declared twice");
        }

        @Test
        void finds_a_name_composed_or_decomposed() {
            FieldCatalog accented = FieldCatalog.builder().text("nume\u0301ro", "", "", "x").build();

            assertThat(accented.find("num\u00E9ro")).isPresent();
            assertThat(accented.find("nume\u0301ro").orElseThrow().name()).isEqualTo("num\u00E9ro");
        }

        @Test
        void takes_no_more_fields_once_it_is_built() {
            FieldCatalog.Builder builder = FieldCatalog.builder().text("a", "", "", "x");
            FieldCatalog built = builder.build();
            builder.text("b", "", "", "x");

            assertThat(built.find("b")).isEmpty();
        }

        @Test
        void declares_a_field_before_it_makes_it_optional() {
            assertThatIllegalStateException().isThrownBy(() -> FieldCatalog.builder().optional());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a_1", "_", "7", "numéro", "nume\u0301ro", "客户.名称", "नाम", "𝒳"})
    void a_name_has_letters_of_any_script_digits_and_dots_between(String name) {
        assertThat(MergeField.isName(name)).isTrue();
        assertThat(MergeFields.builder().text(name, "x").build().value(name)).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".a", "a.", "a..b", "a b", " a", "a-b", "a+b", "a{", "#a", "a\n", "a\u00A0b", "a\u200Db", "😀", "a/b", "Ⅷ", "\uD800"})
    void has_nothing_else(String name) {
        assertThat(MergeField.isName(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> MergeFields.builder().text(name, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldCatalog.builder().text(name, "", "", "x"));
    }

    @Test
    void a_name_has_100_characters_at_most() {
        assertThat(MergeField.isName("a".repeat(100))).isTrue();
        assertThat(MergeField.isName("a".repeat(101))).isFalse();
    }

    @Nested
    class Values {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void that_are_blank_are_none(String blank) {
            assertThat(MergeFields.builder().text("a", "x").text("a", blank).build().names()).isEmpty();
        }

        @Test
        void that_are_null_are_none() {
            MergeFields values = MergeFields.builder().text("a", null).money("b", null).date("c", null).dateTime("d", null).flag("e", null)
                .number("f", (BigDecimal) null).build();

            assertThat(values.names()).isEmpty();
        }

        @Test
        void no_and_zero_and_an_empty_list_are_values() {
            assertThat(MergeFields.builder().flag("a", false).number("b", 0).list("c", List.of()).build().names()).containsExactly("a", "b", "c");
        }

        @Test
        void of_other_types_are_refused_and_so_are_lists_of_them() {
            MergeFields.Builder builder = MergeFields.builder();

            assertThatIllegalArgumentException().isThrownBy(() -> builder.value("a", new StringBuilder("x")));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.value("a", 1));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.value("a", List.of("x")));
        }

        @Test
        void do_not_change_with_the_list_that_was_given() {
            List<MergeFields> given = new ArrayList<>();
            MergeFields values = MergeFields.builder().value("a", given).build();
            given.add(MergeFields.empty());

            assertThat(values.value("a")).contains(List.of());
        }
    }

    @Test
    void a_letter_may_be_given_a_type_twice() {
        LetterTemplate letter = LetterTemplate.of("1", "Relance", "s", MessageBody.empty())
            .forTypes(MailableType.INVOICE, MailableType.INVOICE);

        assertThat(letter.types()).containsExactly(MailableType.INVOICE);
        assertThat(letter.isFor(MailableType.QUOTE)).isFalse();
    }
}
