package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.documents.Formats;
import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Line;
import com.logisav.examples.fieldservice.records.MaintenanceContract;
import com.logisav.examples.fieldservice.records.Opportunity;
import com.logisav.examples.fieldservice.records.Quote;
import com.logisav.examples.fieldservice.records.Table;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.core.RecordFields;
import com.logisav.mail.core.RecordType;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the library should know of records with prices: how to find one, what to call it, which values a message may name. */
final class BillingTypes {

    private static final Currency EURO = Currency.getInstance("EUR");

    private final Database database;

    BillingTypes(Database database) {
        this.database = database;
    }

    RecordType<Invoice> invoice() {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).version(Invoice::version).locale(invoice -> invoice.client().locale())
            .label(invoice -> label("invoice", invoice.client(), invoice.number()))
            .load(row(CompanyRecords::invoices))
            .fields(fields -> fields
                .text("invoice.number", "Numéro de la facture", "Invoice number", Invoice::number).sample("F-2026-0042")
                .date("invoice.date", "Date de la facture", "Invoice date", Invoice::date)
                .date("invoice.due", "Échéance", "Due date", Invoice::due)
                .text("invoice.order", "Commande du client", "Client’s order", Invoice::order).optional().sample("BC-7719")
                .money("invoice.total", "Total TTC", "Total including VAT", Invoice::total, EURO)
                .money("invoice.netToPay", "Net à payer", "Amount due", Invoice::netToPay, EURO)
                .text("site.name", "Site", "Site", invoice -> invoice.site().name()).sample("Chaufferie de l’hôtel")
                .text("client.name", "Client", "Client", invoice -> invoice.client().name()).sample("Hôtel de la Cathédrale")
                .list("lines", "Lignes", "Lines", Invoice::lines, BillingTypes::line));
    }

    RecordType<Quote> quote() {
        return RecordType.of(MailableType.QUOTE, Quote.class)
            .id(Quote::number).version(Quote::version).locale(quote -> quote.client().locale())
            .label(quote -> label("quote", quote.client(), quote.number()))
            .load(row(CompanyRecords::quotes))
            .fields(fields -> fields
                .text("quote.number", "Numéro du devis", "Quote number", Quote::number).sample("D-2026-0117")
                .text("quote.title", "Objet du devis", "Subject of the quote", Quote::title).sample("Remplacement d’un aérotherme")
                .date("quote.validUntil", "Valable jusqu’au", "Valid until", Quote::validUntil)
                .money("quote.total", "Total TTC", "Total including VAT", Quote::total, EURO)
                .text("client.name", "Client", "Client", quote -> quote.client().name()).sample("Menuiserie Guérin & Fils")
                .list("lines", "Lignes", "Lines", Quote::lines, BillingTypes::line));
    }

    RecordType<Opportunity> opportunity() {
        return RecordType.of(MailableType.OPPORTUNITY, Opportunity.class)
            .id(Opportunity::id).locale(opportunity -> opportunity.client().locale())
            .label(opportunity -> label("opportunity.record", opportunity.client(), opportunity.title()))
            .load(row(CompanyRecords::opportunities))
            .fields(fields -> fields
                .text("opportunity.title", "Affaire", "Project", Opportunity::title).sample("Rénovation de la ventilation")
                .date("opportunity.decision", "Décision attendue le", "Decision expected on", Opportunity::decision)
                .text("client.name", "Client", "Client", opportunity -> opportunity.client().name()).sample("Clinique Saint-Yves"));
    }

    RecordType<MaintenanceContract> contract() {
        return RecordType.of(ContractType.MAINTENANCE_CONTRACT, MaintenanceContract.class)
            .id(MaintenanceContract::number).locale(contract -> contract.client().locale())
            .label(contract -> label("contract.record", contract.client(), contract.number()))
            .load(row(CompanyRecords::contracts))
            .fields(fields -> fields
                .text("contract.number", "Numéro du contrat", "Contract number", MaintenanceContract::number).sample("CM-2026-018")
                .date("contract.start", "Début", "Start", MaintenanceContract::start)
                .date("contract.end", "Fin", "End", MaintenanceContract::end)
                .number("contract.visits", "Visites par an", "Visits a year", MaintenanceContract::visitsPerYear)
                .money("contract.price", "Prix annuel HT", "Yearly price", MaintenanceContract::yearlyPrice, EURO)
                .text("site.name", "Site", "Site", contract -> contract.site().name()).sample("Salle des fêtes")
                .text("client.name", "Client", "Client", contract -> contract.client().name()).sample("Mairie de Port-Lavigne"));
    }

    private static void line(RecordFields<Line> fields) {
        fields.text("label", "Désignation", "Description", Line::label).sample("Main-d’œuvre")
            .number("quantity", "Quantité", "Quantity", Line::quantity)
            .text("unit", "Unité", "Unit", Line::unit).sample("h")
            .money("net", "Total HT", "Net amount", Line::net, EURO);
    }

    private static String label(String word, Client client, String name) {
        return Formats.of(client.locale()).word(word) + " " + name;
    }

    /** Asks the tenant's own table: a key of another company finds nothing here. */
    private <T> BiFunction<String, MailContext, Optional<T>> row(Function<CompanyRecords, Table<T>> table) {
        return (id, context) -> database.find(context.tenant().id()).map(table).flatMap(rows -> rows.find(id));
    }
}
