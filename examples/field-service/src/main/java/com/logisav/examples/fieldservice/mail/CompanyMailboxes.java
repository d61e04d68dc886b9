package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.User;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.spi.SenderDirectory;
import java.util.List;
import java.util.Optional;

/** A user writes under the company's billing address or his own, invoices under the former; replies always come to his own mailbox. */
final class CompanyMailboxes implements SenderDirectory {

    private final Database database;

    CompanyMailboxes(Database database) {
        this.database = database;
    }

    @Override
    public List<SenderIdentity> identities(MailableRef about, MailContext context) {
        Optional<CompanyRecords> company = database.find(context.tenant().id());
        return company.flatMap(records -> records.users().find(context.actor().id()))
            .flatMap(user -> user.mailAddress().map(address -> identities(company.get().company(), user, Mailbox.of(address), about)))
            .orElse(List.of());
    }

    private static List<SenderIdentity> identities(Company company, User user, Mailbox own, MailableRef about) {
        EmailAddress bounces = EmailAddress.of("retours@" + company.mailDomain());
        SenderIdentity personal = SenderIdentity.of("personal", own.named(user.name() + ", " + company.name()))
            .envelopeSender(bounces).signature(signature(company, user));
        SenderIdentity billing = SenderIdentity.of("billing", Mailbox.of("facturation@" + company.mailDomain()).named(company.name()))
            .replyTo(own.named(user.name())).envelopeSender(bounces).signature(signature(company, user));
        return about.type().equals(MailableType.INVOICE) ? List.of(billing, personal) : List.of(personal, billing);
    }

    private static Signature signature(Company company, User user) {
        // In plain text: the HTML is made from it, and nothing in a name has to be escaped here.
        return Signature.text(user.name() + "\n" + company.name() + " · " + company.phone());
    }
}
