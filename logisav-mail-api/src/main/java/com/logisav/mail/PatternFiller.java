package com.logisav.mail;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts arguments into a pattern in one pass, so that a value that looks like a placeholder stays a value. */
final class PatternFiller {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(:bytes)?\\}");
    private static final long KILO = 1000;

    private PatternFiller() {}

    static String fill(String pattern, Map<String, Object> arguments, Locale locale) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = arguments.get(matcher.group(1));
            String text = value == null ? matcher.group() : shown(value, matcher.group(2) != null, locale);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String shown(Object value, boolean asBytes, Locale locale) {
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        return asBytes ? bytes(number.longValue(), locale) : NumberFormat.getInstance(locale).format(number);
    }

    /** Decimal units (1 MB is 1,000,000 bytes), as mail programs and file managers show them. */
    private static String bytes(long bytes, Locale locale) {
        boolean french = locale.getLanguage().equals("fr");
        String[] units = french ? new String[] {"octets", "ko", "Mo", "Go"} : new String[] {"bytes", "kB", "MB", "GB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= KILO && unit < units.length - 1) {
            amount /= KILO;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(amount < 10 ? 1 : 0);
        return format.format(amount) + " " + units[unit];
    }
}
