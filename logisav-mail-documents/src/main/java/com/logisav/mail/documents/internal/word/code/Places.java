package com.logisav.mail.documents.internal.word.code;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * The places for digits in a picture.
 *
 * @param digits   the least number of digits before the decimals
 * @param kept     the most digits before the decimals; 0 for all that there are
 * @param group    what stands between thousands; empty where nothing does
 * @param point    what stands before the decimals; empty where there are none
 * @param decimals how many are written at most
 * @param required how many are written even where they are zero
 */
record Places(int digits, int kept, String group, String point, int decimals, int required) {

    private static final int GROUP = 3;

    /**
     * Reads places. Of two kinds of separators the last is before the decimals, and so is one that nothing stands before. A lone comma or point is
     * too, unless it stands before {@code ##0}, as nobody writes decimals, or is what the language writes between thousands.
     */
    static Places of(String places, Locale locale) {
        int point = decimalPoint(places, locale);
        String whole = point < 0 ? places : places.substring(0, point);
        String fraction = point < 0 ? "" : places.substring(point + 1);
        boolean dropping = whole.startsWith("x");
        return new Places(count(whole, "0"), dropping ? count(whole, "x#0") : 0, group(whole),
            point < 0 ? "" : places.substring(point, point + 1), fraction.length(), required(fraction));
    }

    private static int decimalPoint(String places, Locale locale) {
        int last = Math.max(places.lastIndexOf(','), places.lastIndexOf('.'));
        if (last < 0 || !places.substring(last + 1).matches("[#0x]+")) {
            return -1;
        }
        char separator = places.charAt(last);
        boolean several = places.indexOf(separator) != last;
        boolean otherBefore = places.substring(0, last).matches(".*[., \u00A0\u202F].*");
        if (several || otherBefore) {
            return several ? -1 : last;
        }
        boolean groups = last > 0 && (places.endsWith("##0")
            || (places.length() - last - 1 == GROUP && separator == DecimalFormatSymbols.getInstance(locale).getGroupingSeparator()));
        return groups ? -1 : last;
    }

    private static String group(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if ("x#0".indexOf(c) < 0) {
                return c == ' ' ? "\u00A0" : Character.toString(c);
            }
        }
        return "";
    }

    private static int count(String text, String wanted) {
        return (int) text.chars().filter(c -> wanted.indexOf(c) >= 0).count();
    }

    /** Behind the last zero none is; {@code x} is as the place before it. */
    private static int required(String fraction) {
        int last = fraction.lastIndexOf('0') + 1;
        return last > 0 && fraction.substring(last).matches("x+") ? fraction.length() : last;
    }

    /** Digits of a number that is not negative and has as many decimals as there are places. */
    String format(BigDecimal number) {
        String plain = number.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String fraction = dot < 0 ? "" : plain.substring(dot + 1);
        while (fraction.length() > required && fraction.endsWith("0")) {
            fraction = fraction.substring(0, fraction.length() - 1);
        }
        whole = whole.equals("0") ? "" : kept > 0 && whole.length() > kept ? whole.substring(whole.length() - kept) : whole;
        whole = "0".repeat(Math.max(0, digits - whole.length())) + whole;
        return grouped(whole) + (fraction.isEmpty() ? "" : point + fraction);
    }

    private String grouped(String whole) {
        if (group.isEmpty()) {
            return whole;
        }
        StringBuilder out = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            out.insert(at, group);
        }
        return out.toString();
    }
}
