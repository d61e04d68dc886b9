package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Contact;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.RecipientResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes to whoever looks after a site, with the client's own contacts after him.
 *
 * @param <T> the kind of record
 */
final class SiteContacts<T> implements RecipientResolver {

    private final Class<T> type;
    private final Function<T, Site> site;
    private final RecipientResolver client;

    SiteContacts(Class<T> type, Function<T, Site> site, RecipientResolver client) {
        this.type = type;
        this.site = site;
        this.client = client;
    }

    @Override
    public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
        List<ProposedRecipient> recipients = new ArrayList<>();
        Contact caretaker = site.apply(mailable.record(type)).caretaker();
        if (caretaker != null) {
            recipients.add(ProposedRecipient.to(caretaker.mailAddress()).named(caretaker.name()).because("contact du site"));
        }
        recipients.addAll(client.resolve(mailable, context));
        return recipients;
    }
}
