package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says by which character two texts differ that look alike on a screen. */
final class Alike {

    /** What looks like the character at the same place of {@link #LIKE}: quotation marks, dashes, signs, letters of other alphabets. */
    private static final String SEEN = "\u2018\u2019\u02bc\u2032\u00b4`\u201c\u201d\u2033\u2010\u2011\u2012\u2013\u2014\u2212\u00ba\u02da"
        + "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
        + "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf";
    private static final String LIKE = "''''''\"\"\"------\u00b0\u00b0ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXo";

    private final String look;
    /** For each character of the look, where it stands in the text. */
    private final List<Integer> places;

    private Alike(String look, List<Integer> places) {
        this.look = look;
        this.places = places;
    }

    /** A line about the first character that differs; nothing where they do not differ, or can be seen to. */
    static String whole(String expected, String actual) {
        return of(expected).look.equals(of(actual).look) ? difference(expected, actual, 0) : "";
    }

    /** The same, for the first of these that looks alike. */
    static String anyOf(String expected, List<String> actual) {
        String look = of(expected).look;
        return actual.stream().filter(each -> of(each).look.equals(look)).findFirst().map(each -> difference(expected, each, 0)).orElse("");
    }

    /** The same, for words that a text does not hold, and seems to hold. */
    static String part(String words, String text) {
        Alike all = of(text);
        Alike wanted = of(words);
        int found = wanted.look.isEmpty() ? -1 : all.look.indexOf(wanted.look);
        return found < 0 ? "" : difference(words, text, Math.max(0, all.places.get(found) - wanted.places.get(0)));
    }

    /** The same, for elements of two lists. */
    static String lists(List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                return whole(expected.get(i), actual.get(i));
            }
        }
        return "";
    }

    private static String difference(String expected, String actual, int start) {
        int place = Excerpt.difference(expected, actual.substring(start));
        // Of two characters that Java writes as two each, the first half may be the same.
        int from = place > 0 && Character.isHighSurrogate(expected.charAt(place - 1)) ? place - 1 : place;
        String wanted = point(expected, from);
        String found = point(actual, start + from);
        return wanted.equals(found) ? "" : "\nthey look alike: where " + wanted + " was expected, there is " + found;
    }

    private static String point(String text, int index) {
        if (index >= text.length()) {
            return "the end";
        }
        int point = text.codePointAt(index);
        String name = Character.getName(point);
        return String.format("U+%04X", point) + (name == null ? "" : " " + name);
    }

    private static Alike of(String text) {
        StringBuilder look = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            String seen = seen(text.codePointAt(index));
            boolean isSpaceAgain = seen.equals(" ") && (look.isEmpty() || look.charAt(look.length() - 1) == ' ');
            if (!isSpaceAgain) {
                look.append(seen);
                places.addAll(Collections.nCopies(seen.length(), index));
            }
        }
        return new Alike(look.toString().stripTrailing(), places);
    }

    /** What a person sees of it; nothing of what has no width. */
    private static String seen(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.CONTROL || isVariationSelector(point)) {
            return "";
        }
        int known = SEEN.indexOf(point);
        return known < 0 ? Character.toString(point) : LIKE.substring(known, known + 1);
    }

    private static boolean isVariationSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }
}
