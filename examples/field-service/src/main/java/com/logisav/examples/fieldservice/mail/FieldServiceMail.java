package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.MaintenanceContract;
import com.logisav.examples.fieldservice.records.Opportunity;
import com.logisav.examples.fieldservice.records.Quote;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.spi.RecipientResolver;
import java.time.Clock;
import java.time.Duration;

/** Puts the library together for one node of the application, from what this package implements. */
public final class FieldServiceMail {

    private FieldServiceMail() {}

    /** A node; any number of them may share the same parts. */
    public static LogisavMail node(SharedParts shared) {
        LogisavMailBuilder builder = LogisavMail.builder()
            .linkedFiles(new StoredFiles(shared.database()))
            .templates(shared.messages())
            .permissions(new JobPermissions(shared.database()))
            .senders(new CompanyMailboxes(shared.database()))
            .transports(SmtpTransports.perTenant(shared.settings()::of).on(shared.clock()))
            .contents(shared.contents())
            .journal(new JdbcJournal(shared.sql()))
            .keepSentMails(Duration.ofDays(7))
            .clock(shared.clock());
        addTypes(builder, shared.database());
        addRecipients(builder);
        addDocuments(builder, shared.database(), shared.clock());
        return builder.build();
    }

    private static void addTypes(LogisavMailBuilder builder, Database database) {
        FieldTypes field = new FieldTypes(database);
        BillingTypes billing = new BillingTypes(database);
        builder.type(field.client()).type(field.site()).type(field.intervention())
            .type(billing.quote()).type(billing.invoice()).type(billing.opportunity()).type(billing.contract());
    }

    private static void addRecipients(LogisavMailBuilder builder) {
        RecipientResolver siteClient = ClientContacts.of(Site.class, Site::client, Duty.TECHNICAL);
        RecipientResolver visitClient = ClientContacts.of(Intervention.class, Intervention::client, Duty.TECHNICAL, Duty.MANAGEMENT);
        builder.recipients(MailableType.CLIENT, ClientContacts.all(Client.class, client -> client))
            .recipients(MailableType.SITE, new SiteContacts<>(Site.class, site -> site, siteClient))
            .recipients(MailableType.INTERVENTION, new SiteContacts<>(Intervention.class, Intervention::site, visitClient))
            .recipients(MailableType.QUOTE, ClientContacts.of(Quote.class, Quote::client, Duty.PURCHASING, Duty.MANAGEMENT))
            .recipients(MailableType.INVOICE, ClientContacts.of(Invoice.class, Invoice::client, Duty.ACCOUNTS, Duty.PURCHASING))
            .recipients(MailableType.OPPORTUNITY,
                ClientContacts.of(Opportunity.class, Opportunity::client, Duty.PURCHASING, Duty.MANAGEMENT))
            .recipients(ContractType.MAINTENANCE_CONTRACT, ClientContacts.all(MaintenanceContract.class, MaintenanceContract::client));
    }

    private static void addDocuments(LogisavMailBuilder builder, Database database, Clock clock) {
        BillingPapers papers = new BillingPapers(database, clock);
        builder.documents(MailableType.INTERVENTION, new VisitPapers(database, clock).report(), CommissioningReport.renderer(database))
            .documents(MailableType.QUOTE, papers.quote())
            .documents(MailableType.INVOICE, papers.invoice());
    }
}
