package com.example.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** A bill; knows nothing of mail. */
public record Bill(String number, int version, String customer, String email, BigDecimal total, LocalDate due, Locale language) {

    /** The same bill in its next version. */
    public Bill totalling(BigDecimal newTotal) {
        return new Bill(number, version + 1, customer, email, newTotal, due, language);
    }
}
