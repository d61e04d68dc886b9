package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was paid in advance (BT-113).
 *
 * @param what   as printed before it; null for a deposit
 * @param amount including VAT
 */
public record PaidAmount(@Nullable String what, BigDecimal amount) {

    /** Checks for null. */
    public PaidAmount {
        Objects.requireNonNull(amount, "amount");
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PaidAmount[]";
    }
}
