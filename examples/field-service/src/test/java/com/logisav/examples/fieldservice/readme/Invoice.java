package com.logisav.examples.fieldservice.readme;

import com.logisav.mail.content.Money;
import java.time.LocalDate;
import java.util.List;

/** A host's own class, as README.md imagines it. */
record Invoice(String number, int version, LocalDate due, Money total, List<Contact> contacts) {

    record Contact(String name, String address) {}
}
