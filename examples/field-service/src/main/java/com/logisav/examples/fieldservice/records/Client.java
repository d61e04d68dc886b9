package com.logisav.examples.fieldservice.records;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who pays.
 *
 * @param siren of a company, an association or a public body; null for a person
 */
public record Client(String id, String name, @Nullable String siren, PostalAddress address, Locale locale, List<Contact> contacts) {

    /** Copies the list. */
    public Client {
        contacts = List.copyOf(contacts);
    }
}
