package com.logisav.mail.template;

import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * How values are written in a record's language and zone: {@code 1 234,50 €}, {@code 24 novembre 2026}. Immutable, safe for concurrent use.
 *
 * <p>Formats are the JDK's, that is, the Unicode consortium's (CLDR): in French U+202F stands between thousands and U+00A0 before the currency,
 * neither of which a mail program breaks a line at. They are kept. Nothing is rounded: an amount has its currency's usual number of decimals,
 * or as many as it needs; a number has as many as it needs, without zeros at the end. Text is left as it is; yes and no are French for
 * French, English for any other language.
 */
public final class ValueFormat {

    /** Beyond this many digits before or after the decimal point, a number is written with an exponent: nobody meant to print it. */
    private static final int MAX_DIGITS = 40;

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    private ValueFormat(Locale locale, ZoneId zone) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.dateTime = dateTime(locale).withZone(Objects.requireNonNull(zone, "zone"));
    }

    /** The JDK says "24 novembre 2026 à 14:05" in some versions and leaves out the word between in others. */
    private static DateTimeFormatter dateTime(Locale locale) {
        String between = switch (locale.getLanguage()) {
            case "fr" -> " à ";
            case "en" -> " at ";
            default -> "";
        };
        if (between.isEmpty()) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale);
        }
        return new DateTimeFormatterBuilder().append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))
            .appendLiteral(between).append(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)).toFormatter(locale);
    }

    /** The formats of this language and country, moments shown in this zone. */
    public static ValueFormat of(Locale locale, ZoneId zone) {
        return new ValueFormat(locale, zone);
    }

    /**
     * A value as a person reads it, not escaped.
     *
     * @param value of a type that {@link com.logisav.mail.content.FieldKind} names, a list excepted
     * @throws IllegalArgumentException for any other object: none is ever looked into
     */
    public String format(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof BigDecimal number) {
            return number(number);
        } else if (value instanceof Money money) {
            return money(money);
        } else if (value instanceof LocalDate day) {
            return date.format(day);
        } else if (value instanceof Instant moment) {
            return dateTime.format(moment);
        } else if (value instanceof Boolean flag) {
            return yesOrNo(flag);
        }
        throw new IllegalArgumentException("a " + value.getClass().getName() + " has no format");
    }

    private String number(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        if (isBeyondReading(exact)) {
            return exact.toString();
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(exact.scale(), 0));
        return format.format(exact);
    }

    private String money(Money money) {
        BigDecimal exact = money.amount().stripTrailingZeros();
        if (isBeyondReading(exact)) {
            return exact + " " + money.currency().getCurrencyCode();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int usual = Math.max(money.currency().getDefaultFractionDigits(), 0);
        format.setMinimumFractionDigits(usual);
        format.setMaximumFractionDigits(Math.max(usual, exact.scale()));
        return format.format(exact);
    }

    private static boolean isBeyondReading(BigDecimal exact) {
        return exact.scale() > MAX_DIGITS || (long) exact.precision() - exact.scale() > MAX_DIGITS;
    }

    private String yesOrNo(boolean flag) {
        boolean french = locale.getLanguage().equals("fr");
        return flag ? french ? "oui" : "yes" : french ? "non" : "no";
    }

    /** The language alone. */
    @Override
    public String toString() {
        return "ValueFormat[" + locale.toLanguageTag() + "]";
    }
}
