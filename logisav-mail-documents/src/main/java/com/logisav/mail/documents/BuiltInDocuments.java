package com.logisav.mail.documents;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.documents.data.DocumentFields;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.QuoteData;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Invoices, quotes and reports on the first day: a host maps its record to typed data, the rest is here, in French and English.
 *
 * <pre>{@code
 * .documents(MailableType.INVOICE, BuiltInDocuments.invoice(Invoice.class, invoice -> InvoiceData.builder()
 *     .number(invoice.number()).issued(invoice.date()).due(invoice.due())
 *     .seller(us).buyer(party(invoice.client()))
 *     .lines(invoice.lines(), line -> Line.builder(line.label()).quantity(line.quantity(), Unit.PIECE).price(line.price())
 *         .vat(Vat.rate("20")).build())
 *     .build()).build())
 * }</pre>
 *
 * <p>What French law wants on an invoice has its place, and is printed where the data have it: code de commerce L441-9 (parties and addresses, date,
 * order, quantities, prices excluding VAT, discounts, due date, discount for early payment, rate of penalties), L441-10 and D441-5 (penalties
 * without notice, 40 € for recovery; for public bodies code de la commande publique L2192-13, R2192-31, D2192-35), R123-237 (SIREN, register), CGI
 * annexe II 242 nonies A (numbers of both for VAT, date of supply, rates, tax by rate, reason of an exemption; since decree 2022-1299 the customer's
 * SIREN, the address of delivery, the category of operations, the option for debits). A mapping that leaves out the customer's SIREN or the category
 * gets an invoice without, since that a customer is a company, nobody else knows; {@link InvoiceData#remarks} names them, and {@link
 * QuoteData#remarks} what a consumer must be told before works.
 *
 * <p>Each method answers a builder, on which a host sets its look, or a template of its own in place of ours: any template may name the fields
 * of {@link DocumentFields}. Data that are incomplete or do not add up block the mail with words that say why ({@link
 * com.logisav.mail.documents.data.DocumentDataException}). A record in a language other than French and English gets the French
 * document, with French units, countries, dates and amounts.
 *
 * <p>A mapping is called on the renderer's thread when a document is described and when it is rendered; it must be safe for concurrent use, and
 * answer the same for the same state of a record.
 */
public final class BuiltInDocuments {

    private static final String KIND_FR = "{{#invoice.isCreditNote}}Avoir{{/invoice.isCreditNote}}{{^invoice.isCreditNote}}Facture{{/invoice.isCreditNote}}";
    private static final String KIND_EN =
        "{{#invoice.isCreditNote}}Credit note{{/invoice.isCreditNote}}{{^invoice.isCreditNote}}Invoice{{/invoice.isCreditNote}}";

    private BuiltInDocuments() {}

    /** An invoice for each record of this class. */
    public static <T> HtmlPdfRendererBuilder invoice(Class<T> type, Function<? super T, InvoiceData> mapping) {
        return invoice(type, always(mapping));
    }

    /**
     * An invoice for each record of this class that has one.
     *
     * @param mapping gets the record and who asks, for which tenant; empty: this record has no invoice, and the mail goes without
     */
    public static <T> HtmlPdfRendererBuilder invoice(Class<T> type, BiFunction<? super T, MailContext, Optional<InvoiceData>> mapping) {
        DocumentFields<InvoiceData> fields = DocumentFields.ofInvoice();
        DocumentSource source = source(type, mapping, (invoice, locale) -> DocumentValues.of(fields.values(invoice, locale)));
        return HtmlPdfRenderer.builder("invoice", fields.catalog()).source(source)
            .template(Locale.FRENCH, PaperTemplates.read("invoice_fr.html", KIND_FR + " {{invoice.number}}"))
            .template(Locale.ENGLISH, PaperTemplates.read("invoice_en.html", KIND_EN + " {{invoice.number}}"));
    }

    /** A quote for each record of this class. */
    public static <T> HtmlPdfRendererBuilder quote(Class<T> type, Function<? super T, QuoteData> mapping) {
        return quote(type, always(mapping));
    }

    /** A quote for each record of this class that has one; as {@link #invoice(Class, BiFunction)}. */
    public static <T> HtmlPdfRendererBuilder quote(Class<T> type, BiFunction<? super T, MailContext, Optional<QuoteData>> mapping) {
        DocumentFields<QuoteData> fields = DocumentFields.ofQuote();
        DocumentSource source = source(type, mapping, (quote, locale) -> DocumentValues.of(fields.values(quote, locale)));
        return HtmlPdfRenderer.builder("quote", fields.catalog()).source(source)
            .template(Locale.FRENCH, PaperTemplates.read("quote_fr.html", "Devis {{quote.number}}"))
            .template(Locale.ENGLISH, PaperTemplates.read("quote_en.html", "Quote {{quote.number}}"));
    }

    /** A report for each record of this class. */
    public static <T> HtmlPdfRendererBuilder intervention(Class<T> type, Function<? super T, InterventionData> mapping) {
        return intervention(type, always(mapping));
    }

    /** A report for each record of this class that has one; as {@link #invoice(Class, BiFunction)}. */
    public static <T> HtmlPdfRendererBuilder intervention(
        Class<T> type, BiFunction<? super T, MailContext, Optional<InterventionData>> mapping) {
        DocumentFields<InterventionData> fields = DocumentFields.ofIntervention();
        DocumentSource source = source(type, mapping, (report, locale) -> withPictures(fields, report, locale));
        return HtmlPdfRenderer.builder("report", fields.catalog()).source(source)
            .template(Locale.FRENCH, PaperTemplates.read("intervention_fr.html", "Rapport d’intervention {{report.number}}"))
            .template(Locale.ENGLISH, PaperTemplates.read("intervention_en.html", "Service report {{report.number}}"));
    }

    private static DocumentValues withPictures(DocumentFields<InterventionData> fields, InterventionData report, Locale locale) {
        DocumentValues values = DocumentValues.of(fields.values(report, locale));
        for (var picture : report.pictures().entrySet()) {
            values = values.picture(picture.getKey(), picture.getValue());
        }
        return values;
    }

    private static <T, D> BiFunction<T, MailContext, Optional<D>> always(Function<? super T, D> mapping) {
        Objects.requireNonNull(mapping, "mapping");
        return (thing, context) -> Optional.of(mapping.apply(thing));
    }

    private static <T, D> DocumentSource source(Class<T> type, BiFunction<? super T, MailContext, Optional<D>> mapping,
        BiFunction<D, Locale, DocumentValues> values) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(mapping, "mapping");
        return (mailable, context) -> mapping.apply(mailable.record(type), context).map(data -> values.apply(data, context.recordLocale()));
    }
}
