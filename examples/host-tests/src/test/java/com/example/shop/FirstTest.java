package com.example.shop;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.message.Review;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.sample.SampleActors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// docs/testing.md: first start
class FirstTest {

    private final Bills bills = new Bills();

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new ShopMail(bills)::describe);

    @Test
    void a_bill_is_sent_to_the_customer_with_its_pdf() {
        bills.save(SampleActors.secretary().tenant().id(), new Bill("F-2026-0042", 1, "Boulangerie Lefèvre", "compta@client.fr",
            new BigDecimal("1234.50"), LocalDate.of(2026, 12, 24), Locale.FRANCE));
        MailableRef bill = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

        Review review = mail.composer().review(mail.composer().draft(bill));
        mail.composer().send(review.id(), review.digest());

        mail.assertSent().exactlyOne()
            .about(bill).to("compta@client.fr").subject("Votre facture F-2026-0042")
            .text().contains("1 234,50 €")
            .and().pdf("Facture F-2026-0042.pdf").pages(1).containsText("Net à payer : 1234.50 €");
    }
}
// docs/testing.md: first end
