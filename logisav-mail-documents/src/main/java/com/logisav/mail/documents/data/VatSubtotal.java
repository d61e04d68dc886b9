package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is taxed at one rate (BG-23).
 *
 * @param vat     BT-118, BT-119, BT-120, BT-121; several reasons of one category stand behind one another
 * @param taxable BT-116: the lines with this VAT, less allowances, plus charges
 * @param tax     BT-117: BT-116 × BT-119 ÷ 100, rounded (BR-CO-17)
 */
public record VatSubtotal(Vat vat, BigDecimal taxable, BigDecimal tax) {

    /** Checks for null. */
    public VatSubtotal {
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(taxable, "taxable");
        Objects.requireNonNull(tax, "tax");
    }

    /** The VAT alone. */
    @Override
    public String toString() {
        return "VatSubtotal[" + vat + "]";
    }
}
