package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How amounts are rounded and added. */
final class Amounts {

    /** BR-DEC-01 to 28: an amount has two decimals at most, whatever the currency. */
    static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Enough for a quotient that is rounded to two decimals after it was multiplied. */
    private static final int EXACT = 20;

    private Amounts() {}

    static BigDecimal round(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal base, BigDecimal percent) {
        return round(base.multiply(percent).divide(HUNDRED));
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, EXACT, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
    }

    static boolean hasTooManyDecimals(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > DECIMALS;
    }
}
