package com.logisav.mail.content;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in a currency. No arithmetic, no rounding: it is shown with the currency's usual number of decimals, or with its own where it
 * has more.
 *
 * @param amount   exact
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Checks for null. */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** An amount in euros. */
    public static Money euros(BigDecimal amount) {
        return new Money(amount, Currency.getInstance("EUR"));
    }

    /** An amount in euros, written as {@code 1234.50}. */
    public static Money euros(String amount) {
        return euros(new BigDecimal(amount));
    }

    /** For logs: the currency alone. */
    @Override
    public String toString() {
        return "Money[" + currency + "]";
    }
}
