package com.logisav.mail.documents.data;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that this one replaces, credits, follows or takes into account (BG-3).
 *
 * @param number BT-25
 * @param date   BT-26, or null
 * @param kind   its BT-3: {@link InvoiceKind#PREPAYMENT} for one whose amount was paid in advance
 */
public record PrecedingInvoice(String number, @Nullable LocalDate date, InvoiceKind kind) {

    /** Checks for null. */
    public PrecedingInvoice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
    }
}
