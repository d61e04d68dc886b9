package com.logisav.examples.fieldservice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.documents.data.InvoiceData;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillingPapersTest {

    private final Database database = DemoData.fill();
    private final BillingPapers papers = new BillingPapers(database, Clock.systemUTC());

    @Test
    void every_invoice_says_what_a_company_in_france_must_read() {
        assertThat(Stream.of(DemoData.THERMALIS, DemoData.ALPES_LEVAGE).flatMap(this::invoices)).isNotEmpty()
            .allSatisfy(invoice -> assertThat(invoice.remarks()).isEmpty());
    }

    private Stream<InvoiceData> invoices(String company) {
        MailContext context = MailContext.of(Actor.of("claire").in(Tenant.of(company)));
        return database.of(company).invoices().all().stream().map(invoice -> papers.invoice(invoice, context));
    }
}
