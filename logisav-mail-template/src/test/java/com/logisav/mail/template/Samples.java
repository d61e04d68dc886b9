package com.logisav.mail.template;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** An invoice of a French maintenance company, and short ways to merge it. */
final class Samples {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final ValueFormat FRENCH = ValueFormat.of(Locale.FRANCE, PARIS);

    static final FieldCatalog INVOICE = FieldCatalog.builder()
        .text("invoice.number", "Numéro", "Number", "F-2026-0001")
        .money("invoice.total", "Total TTC", "Total", Money.euros("1234.50"))
        .date("invoice.due", "Échéance", "Due date", LocalDate.of(2026, 12, 24))
        .dateTime("visited", "Passage", "Visit", Instant.parse("2026-11-24T13:05:00Z")).optional()
        .text("client.name", "Client", "Customer", "Boulangerie Lefèvre")
        .text("client.note", "Remarque", "Note", "Sonner deux fois").optional()
        .number("discount", "Remise", "Discount", new BigDecimal("5")).optional()
        .flag("paid", "Payée", "Paid", false)
        .list("lines", "Lignes", "Lines", line -> line
            .text("label", "Désignation", "Label", "Filtre")
            .number("quantity", "Quantité", "Quantity", new BigDecimal("2"))
            .text("remark", "Remarque", "Remark", "en stock").optional()
            .list("parts", "Pièces", "Parts", part -> part.text("code", "Code", "Code", "A1")))
        .list("reminders", "Relances", "Reminders", reminder -> reminder
            .date("sent", "Envoyée", "Sent", LocalDate.of(2026, 11, 1))).optional()
        .build();

    static final MergeFields RECORD = MergeFields.builder()
        .text("invoice.number", "F-2026-0042")
        .money("invoice.total", Money.euros("1234.50"))
        .date("invoice.due", LocalDate.of(2026, 12, 24))
        .text("client.name", "Dupont & Fils")
        .flag("paid", false)
        .list("lines", List.of(line("Filtre", 2), line("Joint", 12)))
        .build();

    private Samples() {}

    static MergeFields line(String label, int quantity) {
        return MergeFields.builder().text("label", label).number("quantity", quantity).list("parts", List.of()).build();
    }

    /** The sample record with one value replaced; null takes it away. */
    static MergeFields with(String name, Object value) {
        MergeFields.Builder copy = MergeFields.builder();
        RECORD.names().forEach(known -> copy.value(known, RECORD.value(known).orElseThrow()));
        return copy.value(name, value).build();
    }

    static Template template(String text, Escaping context) {
        return Templates.caching(0).parse(text, context);
    }

    static MergeResult merge(String text, Escaping context, MergeFields record) {
        return template(text, context).merge(INVOICE, record, FRENCH);
    }

    /** In plain text. */
    static String merged(String text) {
        return merge(text, Escaping.TEXT, RECORD).text();
    }

    /** In plain text, with one value replaced. */
    static String merged(String text, String name, Object value) {
        return merge(text, Escaping.TEXT, with(name, value)).text();
    }
}
