package com.logisav.examples.fieldservice.documents;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words, numbers and dates as a language writes them. */
public final class Formats {

    private static final String BUNDLE = "com.logisav.examples.fieldservice.documents.words";
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private Formats(Locale locale) {
        this.locale = locale;
        // French is the root: what has no translation is read in French rather than in the language of the server.
        this.words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** Those of a language. */
    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** The word for a key. */
    public String word(String key) {
        return words.getString(key);
    }

    String word(String key, Object... values) {
        return String.format(locale, words.getString(key), values);
    }

    String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(EURO);
        return format.format(amount);
    }

    /** Without the sign of the currency, for columns. */
    String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(rate.movePointLeft(2));
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    String time(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    Locale locale() {
        return locale;
    }
}
