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
import com.logisav.mail.documents.data.Payment;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Totals;
import com.logisav.mail.documents.data.Unit;
import com.logisav.mail.documents.data.Vat;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.time.Clock;
import java.util.Optional;

/** Invoices and quotes as PDF: only which value of a record is which on the paper; how it looks is in the library. */
final class BillingPapers {

    private final Database database;
    private final Clock clock;

    BillingPapers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refused where the records' own totals are not those of the paper. */
    DefaultAttachmentRenderer invoice() {
        return BuiltInDocuments.invoice(Invoice.class, (invoice, context) -> Optional.of(InvoiceData.builder()
            .number(invoice.number()).issued(invoice.date()).due(invoice.due())
            .seller(PaperParties.company(company(context))).buyer(PaperParties.client(invoice.client())).orderReference(invoice.order())
            .title(invoice.site().equipment()).delivery(place(invoice.site()))
            .lines(invoice.lines(), line -> Line.of(line.label()).quantity(line.quantity(), Unit.named(line.unit())).price(line.unitPrice())
                .vat(Vat.rate(line.vatRate())).build())
            .payment(Payment.transferTo(company(context).iban(), null)).paid(invoice.paid())
            .stated(Totals.Stated.nothing().withVat(invoice.total()).due(invoice.netToPay()))
            .build())).clock(clock).build();
    }

    /** As {@link #invoice()}. */
    DefaultAttachmentRenderer quote() {
        return BuiltInDocuments.quote(Quote.class, (quote, context) -> Optional.of(QuoteData.builder()
            .number(quote.number()).issued(quote.date()).validUntil(quote.validUntil())
            .seller(PaperParties.company(company(context))).buyer(PaperParties.client(quote.client())).title(quote.title()).delivery(place(quote.site()))
            .lines(quote.lines(), line -> Line.of(line.label()).quantity(line.quantity(), Unit.named(line.unit())).price(line.unitPrice())
                .vat(Vat.rate(line.vatRate())).build())
            .stated(Totals.Stated.nothing().withVat(quote.total()))
            .build())).clock(clock).build();
    }

    private Company company(MailContext context) {
        return database.of(context.tenant().id()).company();
    }

    private static Delivery place(Site site) {
        return Delivery.to(site.name(), PaperParties.address(site.address()));
    }
}
