package com.logisav.mail.documents.data;

import java.util.Objects;

/**
 * Something measured or checked.
 *
 * @param name  what was looked at
 * @param value what was found, with its unit
 */
public record Reading(String name, String value) {

    /** Checks for null. */
    public Reading {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
