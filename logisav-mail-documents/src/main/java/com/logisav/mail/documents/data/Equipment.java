package com.logisav.mail.documents.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was worked on.
 *
 * @param name     what it is: make and model
 * @param serial   its serial number, or null
 * @param location where on the site it stands, or null
 */
public record Equipment(String name, @Nullable String serial, @Nullable String location) {

    /** Checks for null. */
    public Equipment {
        Objects.requireNonNull(name, "name");
    }
}
