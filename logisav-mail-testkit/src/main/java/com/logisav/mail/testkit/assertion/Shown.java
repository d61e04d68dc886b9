package com.logisav.mail.testkit.assertion;

import java.util.List;
import java.util.stream.Collectors;

/** Words and lists inside a sentence, no longer than a person reads. */
final class Shown {

    private static final int LONGEST = 200;
    private static final int MOST = 12;

    private Shown() {}

    /** In quotation marks, from the beginning. */
    static String quoted(String words) {
        return quoted(words, 0);
    }

    /** In quotation marks, around the place where it begins to be another one than the other. */
    static String quoted(String words, String other) {
        return quoted(words, Excerpt.difference(words, other));
    }

    private static String quoted(String words, int place) {
        String length = words.length() <= LONGEST ? "" : " (" + words.length() + " characters)";
        return "\"" + Excerpt.cut(words, place, LONGEST) + "\"" + length;
    }

    /** Without quotation marks, from the beginning. */
    static String words(String words) {
        return Excerpt.cut(words, 0, LONGEST);
    }

    /** In brackets, from the beginning. */
    static String list(List<String> list) {
        return list(list, 0);
    }

    /** In brackets, around the place where it begins to be another one than the other. */
    static String list(List<String> list, List<String> other) {
        int index = 0;
        while (index < list.size() && index < other.size() && list.get(index).equals(other.get(index))) {
            index++;
        }
        return list(list, index);
    }

    /** In brackets, around what has most of these words. */
    static String near(List<String> list, String words) {
        return list(list, Excerpt.nearestLine(list, words));
    }

    private static String list(List<String> list, int place) {
        int count = Math.min(list.size(), MOST);
        int first = Math.max(0, Math.min(place - 1, list.size() - count));
        int after = list.size() - first - count;
        return list.subList(first, first + count).stream().map(Shown::words)
            .collect(Collectors.joining(", ", first > 0 ? "[" + first + " others, " : "[", after > 0 ? " and " + after + " more]" : "]"));
    }
}
