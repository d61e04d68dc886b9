package com.logisav.examples.fieldservice.records;

import java.util.List;
import java.util.Locale;

/** Who pays. */
public record Client(String id, String name, PostalAddress address, Locale locale, List<Contact> contacts) {

    /** Copies the list. */
    public Client {
        contacts = List.copyOf(contacts);
    }
}
