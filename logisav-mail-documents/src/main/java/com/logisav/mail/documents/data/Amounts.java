package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/** How amounts are rounded and added. */
final class Amounts {

    /** BR-DEC-01 to 28: an amount has two decimals at most, whatever the currency. */
    static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Enough for a quotient that is rounded to two decimals after it was multiplied. */
    private static final int EXACT = 20;

    private Amounts() {}

    /** Whether amounts in this currency fit in two decimals (BR-DEC): the Tunisian dinar has three, gold has none that is usual. */
    static boolean fits(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() <= DECIMALS;
    }

    /** Those that are usual in this currency (ISO 4217): two of the euro, none of the CFP franc. */
    static int decimals(Currency currency) {
        return fits(currency) ? currency.getDefaultFractionDigits() : DECIMALS;
    }

    static BigDecimal round(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal base, BigDecimal percent, int decimals) {
        return round(base.multiply(percent).divide(HUNDRED), decimals);
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, EXACT, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(Collection<BigDecimal> amounts, int decimals) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
    }

    static boolean hasMoreDecimals(BigDecimal amount, int decimals) {
        return amount.stripTrailingZeros().scale() > decimals;
    }
}
