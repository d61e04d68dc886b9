package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordCatalogTest {

    private static FieldCatalog of(Consumer<RecordFields<Invoice>> declaration) {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).label(Invoice::label).load((id, context) -> Optional.empty()).fields(declaration).source().fields();
    }

    private static Optional<Object> sampleOf(Consumer<RecordFields<Invoice>> declaration) {
        return of(declaration).find("x").orElseThrow().sample();
    }

    @Nested
    class The_catalogue {

        @Test
        void is_there_without_a_record_in_the_order_of_declaration() {
            List<MergeField> fields = of(InvoiceFields::ofEveryKind).fields();

            assertThat(fields).extracting(MergeField::name).containsExactly("invoice.number", "invoice.reminders", "invoice.total",
                "invoice.due", "invoice.issued", "invoice.paid", "lines");
            assertThat(fields).extracting(MergeField::kind).containsExactly(FieldKind.TEXT, FieldKind.NUMBER, FieldKind.MONEY,
                FieldKind.DATE, FieldKind.DATE_TIME, FieldKind.BOOLEAN, FieldKind.LIST);
            assertThat(fields.get(3).label(Locale.FRENCH)).isEqualTo("Échéance");
            assertThat(fields.get(3).label(Locale.ENGLISH)).isEqualTo("Due date");
            assertThat(fields.get(6).elements().fields()).extracting(MergeField::name).containsExactly("label", "quantity", "norms");
        }

        @Test
        void knows_which_fields_are_optional() {
            assertThat(of(InvoiceFields::ofEveryKind).fields()).filteredOn(MergeField::isOptional)
                .extracting(MergeField::name).containsExactly("invoice.due");
        }

        @Test
        void has_samples_of_every_field_in_every_list() {
            FieldCatalog catalog = of(InvoiceFields::ofEveryKind);

            InvoiceFields.assertKeepsTheContract(catalog, catalog.samples());
            assertThat(InvoiceFields.elements(catalog.samples(), "lines")).hasSize(1);
        }

        @Test
        void refuses_a_field_declared_twice() {
            assertThatThrownBy(() -> of(f -> f.text("x", "", "", Invoice::number).number("x", "", "", Invoice::reminders)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("x is declared twice");
        }

        @Test
        void refuses_a_name_that_no_template_can_write() {
            assertThatThrownBy(() -> of(f -> f.text("invoice number", "", "", Invoice::number)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("invoice number");
        }

        @Test
        void lets_an_element_have_a_name_that_the_record_has_too() {
            assertThat(of(f -> f.text("label", "", "", Invoice::number)
                .list("lines", "", "", Invoice::lines, line -> line.text("label", "", "", Invoice.Line::label))).fields())
                .hasSize(2);
        }

        @Test
        void refuses_a_modifier_without_a_field() {
            assertThatThrownBy(() -> of(RecordFields::optional))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("optional()");
            assertThatThrownBy(() -> of(f -> f.sample("x")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("sample()");
        }
    }

    @Nested
    class A_sample {

        @Test
        void is_invented_where_none_is_given() {
            assertThat(sampleOf(f -> f.text("x", "Numéro", "Number", Invoice::number))).contains("«\u00a0Numéro\u00a0»");
            assertThat(sampleOf(f -> f.number("x", "", "", Invoice::reminders))).contains(BigDecimal.valueOf(12));
            assertThat(sampleOf(f -> f.money("x", "", "", Invoice::total))).contains(Money.euros("1234.50"));
            assertThat(sampleOf(f -> f.date("x", "", "", Invoice::dueDate))).contains(LocalDate.of(2026, 11, 24));
            assertThat(sampleOf(f -> f.dateTime("x", "", "", Invoice::issuedAt))).contains(Instant.parse("2026-11-24T09:30:00Z"));
            assertThat(sampleOf(f -> f.flag("x", "", "", Invoice::paid))).contains(true);
        }

        @Test
        void is_the_one_that_is_given() {
            assertThat(sampleOf(f -> f.text("x", "", "", Invoice::number).sample("F-2026-0001").optional())).contains("F-2026-0001");
            assertThat(sampleOf(f -> f.number("x", "", "", Invoice::reminders).sample(3))).contains(BigDecimal.valueOf(3));
        }

        @Test
        void of_another_kind_is_refused() {
            assertThatThrownBy(() -> sampleOf(f -> f.date("x", "", "", Invoice::dueDate).sample("24/11/2026")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("field x is declared as DATE");
        }

        @Test
        void of_a_list_is_refused() {
            assertThatThrownBy(() -> sampleOf(f -> f.list("x", "", "", Invoice::lines, line -> {}).sample(List.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("its elements have");
        }
    }
}
