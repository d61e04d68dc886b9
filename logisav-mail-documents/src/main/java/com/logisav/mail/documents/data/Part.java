package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part that was fitted or used up.
 *
 * @param name      what it is
 * @param reference the article or serial number, or null
 * @param quantity  how many
 * @param unit      in what
 */
public record Part(String name, @Nullable String reference, BigDecimal quantity, Unit unit) {

    /** Checks for null. */
    public Part {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unit, "unit");
    }
}
