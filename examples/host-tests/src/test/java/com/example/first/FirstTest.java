// docs/testing.md: first start
package com.example.first;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.testkit.LogisavMailExtension;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstTest {

    private final InvoiceMail.Invoice invoice = new InvoiceMail.Invoice("F-2026-0042", "compta@client.fr", new BigDecimal("1234.50"));

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new InvoiceMail(Map.of(invoice.number(), invoice))::describe);

    @Test
    void an_invoice_is_sent_to_the_customer_with_its_pdf() {
        MailableRef about = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

        mail.send(about);

        mail.assertSent().exactlyOne()
            .about(about).to("compta@client.fr").subject("Votre facture F-2026-0042")
            .text().contains("1 234,50 €")
            .and().pdf("Facture F-2026-0042.pdf").pages(1).containsText("Net à payer : 1234.50 €");
    }
}
// docs/testing.md: first end
