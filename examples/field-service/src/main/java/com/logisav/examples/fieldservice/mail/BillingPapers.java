package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Quote;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.documents.BuiltInDocuments;
import com.logisav.mail.documents.data.Delivery;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Line;
import com.logisav.mail.documents.data.OperationCategory;
import com.logisav.mail.documents.data.Payment;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.ReducedRate;
import com.logisav.mail.documents.data.Totals;
import com.logisav.mail.documents.data.Unit;
import com.logisav.mail.documents.data.Vat;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Invoices and quotes as PDF: only which value of a record is which on the paper; how it looks is in the library. */
final class BillingPapers {

    private static final Set<String> SERVICES = Set.of("h", "km", "forfait", "ens.");

    private final Database database;
    private final Clock clock;

    BillingPapers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refused where the records' own totals are not those of the paper. */
    DefaultAttachmentRenderer invoice() {
        return BuiltInDocuments.invoice(Invoice.class, (invoice, context) -> Optional.of(invoice(invoice, context))).clock(clock).build();
    }

    /** What goes on the paper of one invoice. */
    InvoiceData invoice(Invoice invoice, MailContext context) {
        return InvoiceData.builder()
            .number(invoice.number()).issued(invoice.date()).due(invoice.due())
            .seller(PaperParties.company(company(context))).buyer(PaperParties.client(invoice.client())).orderReference(invoice.order())
            .title(invoice.site().equipment()).delivery(place(invoice.site()))
            .lines(invoice.lines(), line -> Line.builder(line.label()).quantity(line.quantity(), Unit.named(line.unit()))
                .price(line.unitPrice()).vat(Vat.rate(line.vatRate())).build())
            .operations(operations(invoice))
            .payment(Payment.transferTo(company(context).iban(), null)).paid(invoice.paid())
            .stated(Totals.Stated.nothing().withVat(invoice.total()).due(invoice.netToPay()))
            .build();
    }

    /** Hours, kilometres and fixed prices are services, what is counted or measured is goods. */
    private static OperationCategory operations(Invoice invoice) {
        long services = invoice.lines().stream().filter(line -> SERVICES.contains(line.unit())).count();
        if (services == invoice.lines().size()) {
            return OperationCategory.SERVICES;
        }
        return services == 0 ? OperationCategory.GOODS : OperationCategory.MIXED;
    }

    /** As {@link #invoice()}. */
    DefaultAttachmentRenderer quote() {
        return BuiltInDocuments.quote(Quote.class, (quote, context) -> Optional.of(quote(quote, context))).clock(clock).build();
    }

    private QuoteData quote(Quote quote, MailContext context) {
        QuoteData.Builder paper = QuoteData.builder()
            .number(quote.number()).issued(quote.date()).validUntil(quote.validUntil())
            .seller(PaperParties.company(company(context))).buyer(PaperParties.client(quote.client())).title(quote.title()).delivery(place(quote.site()))
            .lines(quote.lines(), line -> Line.builder(line.label()).quantity(line.quantity(), Unit.named(line.unit()))
                .price(line.unitPrice()).vat(Vat.rate(line.vatRate())).build())
            .stated(Totals.Stated.nothing().withVat(quote.total()));
        if (quote.lines().stream().anyMatch(line -> line.vatRate().compareTo(BigDecimal.TEN) == 0)) {
            paper.reducedRate(ReducedRate.RENOVATION);
        }
        return paper.build();
    }

    private Company company(MailContext context) {
        return database.of(context.tenant().id()).company();
    }

    private static Delivery place(Site site) {
        return Delivery.to(site.name(), PaperParties.address(site.address()));
    }
}
