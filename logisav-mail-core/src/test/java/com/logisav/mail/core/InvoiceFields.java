package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A declaration with a field of every kind, and what holds for values that come from it. */
final class InvoiceFields {

    private InvoiceFields() {}

    static void ofEveryKind(RecordFields<Invoice> f) {
        f.text("invoice.number", "Numéro", "Number", Invoice::number)
            .number("invoice.reminders", "Relances", "Reminders", Invoice::reminders)
            .money("invoice.total", "Total TTC", "Total", Invoice::total)
            .date("invoice.due", "Échéance", "Due date", Invoice::dueDate).optional()
            .dateTime("invoice.issued", "Émise", "Issued", Invoice::issuedAt)
            .flag("invoice.paid", "Payée", "Paid", Invoice::paid)
            .list("lines", "Lignes", "Lines", Invoice::lines,
                line -> line.text("label", "Désignation", "Description", Invoice.Line::label)
                            .number("quantity", "Quantité", "Quantity", Invoice.Line::quantity)
                            .list("norms", "Normes", "Norms", Invoice.Line::norms,
                                norm -> norm.text("name", "Nom", "Name", name -> name)));
    }

    static List<MergeFields> elements(MergeFields fields, String list) {
        return ((List<?>) fields.value(list).orElseThrow()).stream().map(MergeFields.class::cast).toList();
    }

    /** MAI-03, by hand: the kit with the contract tests stands on this module. */
    static void assertKeepsTheContract(FieldCatalog catalog, MergeFields fields) {
        assertThat(fields.names()).allSatisfy(name -> assertThat(catalog.find(name)).as(name).isPresent());
        for (MergeField field : catalog.fields()) {
            Optional<Object> value = fields.value(field.name());
            assertThat(field.isOptional() || value.isPresent()).as(field.name()).isTrue();
            value.ifPresent(present -> assertThat(present).as(field.name()).isInstanceOf(classOf(field.kind())));
            if (field.kind() == FieldKind.LIST) {
                elements(fields, field.name()).forEach(element -> assertKeepsTheContract(field.elements(), element));
            }
        }
    }

    private static Class<?> classOf(FieldKind kind) {
        return switch (kind) {
            case TEXT -> String.class;
            case NUMBER -> BigDecimal.class;
            case MONEY -> Money.class;
            case DATE -> LocalDate.class;
            case DATE_TIME -> Instant.class;
            case BOOLEAN -> Boolean.class;
            case LIST -> List.class;
        };
    }
}
