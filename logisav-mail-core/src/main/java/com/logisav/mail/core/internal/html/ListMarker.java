package com.logisav.mail.core.internal.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The marks before a list's items: {@code - }, or numbers and letters that go on from where the list starts. */
final class ListMarker {

    private static final int MAX_DIGITS = 6;
    private static final int MAX_ROMAN = 3999;
    private static final int ALPHABET = 26;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final boolean ordered;
    private final String type;
    private int number;

    private ListMarker(boolean ordered, String type, int number) {
        this.ordered = ordered;
        this.type = type;
        this.number = number;
    }

    static ListMarker of(Element list) {
        return new ListMarker(list.normalName().equals("ol"), list.attr("type"), number(list, "start", 1));
    }

    /** The mark of this item, with the blank after it. */
    String next(Element item) {
        if (!ordered) {
            return "- ";
        }
        number = number(item, "value", number);
        String mark = switch (type) {
            case "a" -> letters(number);
            case "A" -> letters(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
        number++;
        return mark + ". ";
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute);
        return value.matches("-?[0-9]{1," + MAX_DIGITS + "}") ? Integer.parseInt(value) : otherwise;
    }

    private static String letters(int number) {
        if (number < 1) {
            return String.valueOf(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / ALPHABET) {
            letters.insert(0, (char) ('a' + (left - 1) % ALPHABET));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(NUMERALS[i]);
            }
        }
        return roman.toString();
    }
}
