package com.example.shop;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.LogisavMailExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// docs/testing.md: wiring start
/** The library as production puts it together, once for all tests, with its ends in the tests' hand. */
class OwnWiringTest {

    @RegisterExtension
    static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();

    private static final Bills BILLS = new Bills();
    private static final LogisavMail SHOP = shop();

    private static LogisavMail shop() {
        LogisavMailBuilder builder = LogisavMail.builder().senders(ShopMail.senders())
            .permissions(new ShopRights(Map.of("camille", new ShopRights.Job("paris", false))))
            .transports(TransportDirectory.always(MAIL.transport())).contents(MAIL.contents()).journal(MAIL.journal()).clock(MAIL.clock());
        new ShopMail(BILLS).describe(builder);
        return builder.build();
    }

    private static void send(String number) {
        BILLS.save("paris", ShopTest.bill(number));
        Composer camille = SHOP.as(Actor.of("camille").in(Tenant.of("paris")));
        Review review = camille.review(camille.draft(MailableRef.of(MailableType.INVOICE, number)));
        camille.send(review.id(), review.digest());
    }

    @Test
    void a_clerk_sends_a_bill_of_the_own_branch() {
        send("F-1");

        MAIL.assertSent().exactlyOne().from("paris@shop.example").replyTo("camille@shop.example").to(ShopTest.CUSTOMER);
    }

    @Test
    void another_test_finds_what_it_sent_itself_and_nothing_else() {
        MAIL.assertNothingSent();

        send("F-2");

        MAIL.assertSent().exactlyOne().subject("Votre facture F-2");
    }
}
// docs/testing.md: wiring end
