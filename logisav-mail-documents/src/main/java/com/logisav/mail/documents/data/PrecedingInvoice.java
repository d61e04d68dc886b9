package com.logisav.mail.documents.data;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that this one corrects, credits or follows (BG-3).
 *
 * @param number BT-25
 * @param date   BT-26, or null
 */
public record PrecedingInvoice(String number, @Nullable LocalDate date) {

    /** Checks for null. */
    public PrecedingInvoice {
        Objects.requireNonNull(number, "number");
    }
}
