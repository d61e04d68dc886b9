package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Contact;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.RecipientResolver;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes to the client's contacts whose duty it is, and offers the others. A client without a contact for it is written to at all his
 * addresses.
 *
 * @param <T> the kind of record
 */
final class ClientContacts<T> implements RecipientResolver {

    private final Class<T> type;
    private final Function<T, Client> client;
    private final Set<Duty> addressed;

    private ClientContacts(Class<T> type, Function<T, Client> client, Set<Duty> addressed) {
        this.type = type;
        this.client = client;
        this.addressed = addressed;
    }

    static <T> ClientContacts<T> of(Class<T> type, Function<T, Client> client, Duty first, Duty... others) {
        return new ClientContacts<>(type, client, EnumSet.of(first, others));
    }

    static <T> ClientContacts<T> all(Class<T> type, Function<T, Client> client) {
        return new ClientContacts<>(type, client, EnumSet.allOf(Duty.class));
    }

    @Override
    public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
        List<Contact> contacts = client.apply(mailable.record(type)).contacts();
        boolean anybody = contacts.stream().anyMatch(contact -> addressed.contains(contact.duty()));
        return contacts.stream().map(contact -> propose(contact, !anybody || addressed.contains(contact.duty()))).toList();
    }

    private static ProposedRecipient propose(Contact contact, boolean addressed) {
        // The address goes out as it is stored: whether it is one, the library says, to the user.
        ProposedRecipient proposed = ProposedRecipient.to(contact.mailAddress()).named(contact.name()).because(contact.duty().french());
        return addressed ? proposed : proposed.offeredOnly();
    }
}
