package com.logisav.mail.specification.host;

import java.math.BigDecimal;

/** A line of a quote or an invoice. */
public record Line(String label, int quantity, BigDecimal amount) {

    /** A line. */
    public static Line of(String label, int quantity, String amount) {
        return new Line(label, quantity, new BigDecimal(amount));
    }
}
