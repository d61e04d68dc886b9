package com.example.shop;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.sample.SampleActors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

// docs/testing.md: shared start
/** What the shop's tests share: its bills, one of them, and a draft about that. */
abstract class ShopTest {

    static final MailableRef BILL = MailableRef.of(MailableType.INVOICE, "F-1");
    static final String CUSTOMER = "compta@client.fr";

    final Bills bills = new Bills();

    ShopTest() {
        bills.save(SampleActors.secretary().tenant().id(), bill("F-1"));
    }

    static Bill bill(String number) {
        return new Bill(number, 1, "Boulangerie Lefèvre", CUSTOMER, new BigDecimal("1234.50"), LocalDate.of(2026, 12, 24), Locale.FRANCE);
    }

    abstract LogisavMailExtension mail();

    MailDraft draft() {
        return mail().composer().draft(BILL);
    }
}
// docs/testing.md: shared end
