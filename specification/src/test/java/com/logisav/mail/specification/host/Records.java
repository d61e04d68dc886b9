package com.logisav.mail.specification.host;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What the host has stored, and how the library is told of it: seven record types, one table each. */
public final class Records {

    /** A type of the host's own. */
    public static final MailableType CONTRACT_TYPE = MailableType.of("maintenance-contract");
    /** One of each. */
    public static final MailableRef CLIENT = MailableRef.of(MailableType.CLIENT, "C-1");
    public static final MailableRef SITE = MailableRef.of(MailableType.SITE, "S-1");
    public static final MailableRef INTERVENTION = MailableRef.of(MailableType.INTERVENTION, "I-1");
    public static final MailableRef QUOTE = MailableRef.of(MailableType.QUOTE, "D-2026-0007");
    public static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0042");
    public static final MailableRef OTHER_INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0043");
    public static final MailableRef ENGLISH_INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0044");
    public static final MailableRef OPPORTUNITY = MailableRef.of(MailableType.OPPORTUNITY, "O-1");
    public static final MailableRef CONTRACT = MailableRef.of(CONTRACT_TYPE, "M-1");
    private static final Currency EURO = Currency.getInstance("EUR");

    public final InMemoryRecords<Client> clients = new InMemoryRecords<>(Client::id);
    public final InMemoryRecords<Site> sites = new InMemoryRecords<>(Site::id);
    public final InMemoryRecords<Intervention> interventions = new InMemoryRecords<>(Intervention::id);
    public final InMemoryRecords<Quote> quotes = new InMemoryRecords<>(Quote::number);
    public final InMemoryRecords<Invoice> invoices = new InMemoryRecords<>(Invoice::number);
    public final InMemoryRecords<Opportunity> opportunities = new InMemoryRecords<>(Opportunity::id);
    public final InMemoryRecords<Contract> contracts = new InMemoryRecords<>(Contract::number);

    static List<MailableRef> all() {
        return List.of(CLIENT, SITE, INTERVENTION, QUOTE, INVOICE, OTHER_INVOICE, ENGLISH_INVOICE, OPPORTUNITY, CONTRACT);
    }

    void fill(Tenant tenant) {
        Client lefevre = Client.LEFEVRE;
        clients.put(tenant, lefevre);
        sites.put(tenant, new Site(SITE.id(), lefevre, "Lyon"));
        interventions.put(tenant, new Intervention(
            INTERVENTION.id(), lefevre, "Malik", Instant.parse("2026-11-24T13:05:00Z"), ZoneId.of("Europe/Paris")));
        quotes.put(tenant, new Quote(QUOTE.id(), lefevre, new BigDecimal("12500"), LocalDate.of(2026, 12, 31),
            List.of(Line.of("Chaudière", 1, "12500"))));
        invoices.put(tenant, Invoice.of(INVOICE.id()));
        invoices.put(tenant, Invoice.of(OTHER_INVOICE.id()));
        invoices.put(tenant, Invoice.of(ENGLISH_INVOICE.id()).to(Client.SMITH));
        opportunities.put(tenant, new Opportunity(OPPORTUNITY.id(), lefevre, new BigDecimal("30000")));
        contracts.put(tenant, new Contract(CONTRACT.id(), lefevre, new BigDecimal("890")));
    }

    LogisavMailBuilder register(LogisavMailBuilder mail) {
        return mail.type(clientType()).type(siteType()).type(interventionType()).type(quoteType()).type(invoiceType())
            .type(opportunityType()).type(contractType());
    }

    private RecordType<Client> clientType() {
        return RecordType.of(MailableType.CLIENT, Client.class)
            .id(Client::id).label(Client::name).locale(Client::locale).load(clients::find)
            .fields(f -> f.text("client.name", "Client", "Client", Client::name));
    }

    private RecordType<Site> siteType() {
        return RecordType.of(MailableType.SITE, Site.class)
            .id(Site::id).label(site -> "Site de " + site.town()).locale(site -> site.client().locale()).load(sites::find)
            .fields(f -> f.text("client.name", "Client", "Client", site -> site.client().name())
                .text("site.town", "Ville", "Town", Site::town));
    }

    private RecordType<Intervention> interventionType() {
        return RecordType.of(MailableType.INTERVENTION, Intervention.class)
            .id(Intervention::id).label(visit -> "Intervention " + visit.id()).locale(visit -> visit.client().locale())
            .zone(Intervention::zone).load(interventions::find)
            .fields(f -> f.text("client.name", "Client", "Client", visit -> visit.client().name())
                .text("intervention.technician", "Technicien", "Technician", Intervention::technician)
                .dateTime("intervention.start", "Début", "Start", Intervention::start));
    }

    private RecordType<Quote> quoteType() {
        return RecordType.of(MailableType.QUOTE, Quote.class)
            .id(Quote::number).label(quote -> "Devis " + quote.number()).locale(quote -> quote.client().locale()).load(quotes::find)
            .fields(f -> f.text("client.name", "Client", "Client", quote -> quote.client().name())
                .text("quote.number", "Numéro", "Number", Quote::number)
                .money("quote.total", "Total TTC", "Total", Quote::total, EURO)
                .date("quote.until", "Valable jusqu’au", "Valid until", Quote::validUntil));
    }

    /** How the library is told of invoices. */
    public RecordType<Invoice> invoiceType() {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).version(Invoice::version).label(Records::label).locale(invoice -> invoice.client().locale())
            .load(invoices::find)
            .fields(f -> f.text("client.name", "Client", "Client", invoice -> invoice.client().name())
                .text("invoice.number", "Numéro", "Number", Invoice::number)
                .money("invoice.total", "Total TTC", "Total", Invoice::total, EURO)
                .date("invoice.due", "Échéance", "Due date", Invoice::due)
                .flag("invoice.paid", "Réglée", "Paid", Invoice::paid)
                .text("invoice.order", "Bon de commande", "Purchase order", Invoice::order)
                .text("invoice.remark", "Remarque", "Remark", Invoice::remark).optional()
                .list("lines", "Lignes", "Lines", Invoice::lines, line -> line
                    .text("label", "Désignation", "Description", Line::label)
                    .number("quantity", "Quantité", "Quantity", Line::quantity)
                    .money("amount", "Montant", "Amount", Line::amount, EURO)));
    }

    private static String label(Invoice invoice) {
        return invoice.client().says("Facture ", "Invoice ") + invoice.number();
    }

    private RecordType<Opportunity> opportunityType() {
        return RecordType.of(MailableType.OPPORTUNITY, Opportunity.class)
            .id(Opportunity::id).label(chance -> "Opportunité " + chance.id()).locale(chance -> chance.client().locale())
            .load(opportunities::find)
            .fields(f -> f.text("client.name", "Client", "Client", chance -> chance.client().name())
                .money("opportunity.amount", "Montant", "Amount", Opportunity::amount, EURO));
    }

    private RecordType<Contract> contractType() {
        return RecordType.of(CONTRACT_TYPE, Contract.class)
            .id(Contract::number).label(contract -> "Contrat " + contract.number()).locale(contract -> contract.client().locale())
            .load(contracts::find)
            .fields(f -> f.text("client.name", "Client", "Client", contract -> contract.client().name())
                .money("contract.yearly", "Prix annuel", "Yearly price", Contract::yearly, EURO));
    }
}
