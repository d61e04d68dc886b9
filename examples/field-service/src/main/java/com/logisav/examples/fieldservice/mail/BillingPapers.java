package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.examples.fieldservice.records.Quote;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.documents.BuiltInDocuments;
import com.logisav.mail.documents.data.Address;
import com.logisav.mail.documents.data.Delivery;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Line;
import com.logisav.mail.documents.data.Party;
import com.logisav.mail.documents.data.Payment;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Totals;
import com.logisav.mail.documents.data.Unit;
import com.logisav.mail.documents.data.Vat;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import java.util.Optional;

/** Invoices and quotes as PDF: only which value of a record is which on the paper; how it looks is in the library. */
final class BillingPapers {

    private final Database database;

    BillingPapers(Database database) {
        this.database = database;
    }

    /** Refused where the records' own totals are not those of the paper. */
    DefaultAttachmentRenderer invoice() {
        return BuiltInDocuments.invoice(Invoice.class, (invoice, context) -> Optional.of(InvoiceData.builder()
            .number(invoice.number()).issued(invoice.date()).due(invoice.due())
            .seller(seller(context)).buyer(buyer(invoice.client())).orderReference(invoice.order())
            .title(invoice.site().equipment()).delivery(place(invoice.site()))
            .lines(invoice.lines(), line -> Line.of(line.label()).quantity(line.quantity(), Unit.named(line.unit())).price(line.unitPrice())
                .vat(Vat.rate(line.vatRate())).build())
            .payment(Payment.transferTo(company(context).iban(), null)).paid(invoice.paid())
            .stated(Totals.Stated.nothing().withVat(invoice.total()).due(invoice.netToPay()))
            .build())).build();
    }

    /** As {@link #invoice()}. */
    DefaultAttachmentRenderer quote() {
        return BuiltInDocuments.quote(Quote.class, (quote, context) -> Optional.of(QuoteData.builder()
            .number(quote.number()).issued(quote.date()).validUntil(quote.validUntil())
            .seller(seller(context)).buyer(buyer(quote.client())).title(quote.title()).delivery(place(quote.site()))
            .lines(quote.lines(), line -> Line.of(line.label()).quantity(line.quantity(), Unit.named(line.unit())).price(line.unitPrice())
                .vat(Vat.rate(line.vatRate())).build())
            .stated(Totals.Stated.nothing().withVat(quote.total()))
            .build())).build();
    }

    private Company company(MailContext context) {
        return database.of(context.tenant().id()).company();
    }

    private Party seller(MailContext context) {
        Company company = company(context);
        return Party.named(company.name()).siren(company.siren()).vatNumber(company.vatNumber()).legalInformation(company.registration())
            .address(address(company.address())).phone(company.phone()).build();
    }

    private static Party buyer(Client client) {
        return Party.named(client.name()).customerNumber(client.id()).address(address(client.address())).build();
    }

    private static Delivery place(Site site) {
        return Delivery.to(site.name(), address(site.address()));
    }

    private static Address address(PostalAddress address) {
        return Address.of(address.street(), address.postalCode(), address.city());
    }
}
