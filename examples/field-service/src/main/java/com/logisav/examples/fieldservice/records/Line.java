package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a quote or an invoice, in euros.
 *
 * @param vatRate in percent: 20, 10 or 5.5
 */
public record Line(String label, BigDecimal quantity, String unit, BigDecimal unitPrice, BigDecimal vatRate) {

    /** Before tax, to the cent. */
    public BigDecimal net() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }
}
