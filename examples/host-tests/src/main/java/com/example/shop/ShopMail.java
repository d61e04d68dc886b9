package com.example.shop;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.Money;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.SenderDirectory;
import java.util.List;

/** What mails of the shop are about, and to whom they go. */
public final class ShopMail {

    private final Bills bills;

    /** Mails about these bills. */
    public ShopMail(Bills bills) {
        this.bills = bills;
    }

    /** Adds the shop's types, recipients, documents and words: the same in production and in tests. */
    public void describe(LogisavMailBuilder builder) {
        builder.type(billType()).recipients(ShopMail::customer).documents(MailableType.INVOICE, new BillPdf()).templates(new ShopTemplates());
    }

    /** A bill as a mail sees it. */
    public RecordType<Bill> billType() {
        return RecordType.of(MailableType.INVOICE, Bill.class)
            .id(Bill::number).version(Bill::version).label(bill -> "Facture " + bill.number()).locale(Bill::language)
            .load((number, context) -> bills.find(context.tenant().id(), number))
            .fields(fields -> fields
                .text("bill.number", "Numéro", "Number", Bill::number)
                .text("bill.customer", "Client", "Customer", Bill::customer)
                .money("bill.total", "Total TTC", "Total", bill -> Money.euros(bill.total()))
                .date("bill.due", "Échéance", "Due date", Bill::due));
    }

    /** Whom a bill goes to. */
    public static List<ProposedRecipient> customer(Mailable mailable, MailContext context) {
        Bill bill = mailable.record(Bill.class);
        return bill.email().isEmpty() ? List.of()
            : List.of(ProposedRecipient.to(bill.email()).named(bill.customer()).because("client de la facture"));
    }

    /** Every branch writes under its own name; replies go to the person. */
    public static SenderDirectory senders() {
        return (about, context) -> {
            String branch = context.tenant().id();
            return List.of(SenderIdentity.of(branch, Mailbox.of(branch + "@shop.example").named("Shop " + branch))
                .replyTo(Mailbox.of(context.actor().id() + "@shop.example")));
        };
    }
}
