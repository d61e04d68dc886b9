package com.logisav.mail.documents.internal.word.code;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number in the words of a template or a value: as people write it in the document's language, or as programs do. */
public final class WrittenNumber {

    /** More is a number for nobody. */
    private static final int MAX_LENGTH = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");

    /** Its sign before a number, behind plus or minus, or after it. */
    private static final Pattern CURRENCY = Pattern.compile("^([+-]?)\\p{Sc}|\\p{Sc}$");

    private WrittenNumber() {}

    /** The number, a currency's sign beside it left out; empty where the words are none. */
    public static Optional<BigDecimal> read(String words, Locale locale) {
        if (words.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String bare = CURRENCY.matcher(words.replaceAll("[\\s\\u00A0\\u202F]", "")).replaceFirst("$1");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String group = Character.toString(symbols.getGroupingSeparator());
        String point = Character.toString(symbols.getDecimalSeparator());
        boolean grouped = bare.matches("[+-]?[0-9]{1,3}(?:" + Pattern.quote(group) + "[0-9]{3})+(?:" + Pattern.quote(point) + "[0-9]+)?");
        String plain = (grouped ? bare.replace(group, "") : bare).replace(point, ".");
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
