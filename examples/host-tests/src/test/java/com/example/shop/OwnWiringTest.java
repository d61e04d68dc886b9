package com.example.shop;

import com.logisav.mail.about.Actor;
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

/** The library as production puts it together, with its ends in the test's hand. */
class OwnWiringTest extends ShopTest {

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory();

    @Override
    LogisavMailExtension mail() {
        return mail;
    }

    // docs/testing.md: wiring start
    private LogisavMail shop() {
        LogisavMailBuilder builder = LogisavMail.builder().senders(ShopMail.senders())
            .permissions(new ShopRights(Map.of("camille", new ShopRights.Job("paris", false))))
            .transports(TransportDirectory.always(mail.transport())).contents(mail.contents()).journal(mail.journal()).clock(mail.clock());
        new ShopMail(bills).describe(builder);
        return builder.build();
    }

    @Test
    void a_clerk_sends_a_bill_of_the_own_branch() {
        bills.save("paris", bill("F-1"));
        Composer camille = shop().as(Actor.of("camille").in(Tenant.of("paris")));

        Review review = camille.review(camille.draft(BILL));
        camille.send(review.id(), review.digest());

        mail.assertSent().exactlyOne().from("paris@shop.example").replyTo("camille@shop.example").to(CUSTOMER);
    }
    // docs/testing.md: wiring end
}
