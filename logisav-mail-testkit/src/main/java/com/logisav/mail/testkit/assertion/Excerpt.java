package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a failure shows of a text, on lines of their own: all of it, or, where it is long, the part that is nearest to what was looked for,
 * and how much was left out.
 */
final class Excerpt {

    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 2000;
    private static final int LONGEST_LINE = 160;
    /** What is looked for is told from all else by its beginning. */
    private static final int LONGEST_KEY = 200;
    /** So many characters in a row say nothing of what is near. */
    private static final int BY_CHANCE = 2;

    private final List<String> lines;
    private final IntFunction<String> label;

    private Excerpt(List<String> lines, IntFunction<String> label) {
        this.lines = lines;
        this.label = label;
    }

    private record Place(int line, int column) {}

    /** Of this text, near these words. */
    static String of(String text, String words) {
        Excerpt excerpt = of(text);
        return excerpt.at(nearest(excerpt.lines, words));
    }

    /** Of the text on these pages, a line for each, near these words. */
    static String ofPages(List<String> pages, String words) {
        return new Excerpt(pages, index -> "  page " + (index + 1) + " | ").at(nearest(pages, words));
    }

    /** Of this text, where it begins to be another one than the other. */
    static String differing(String text, String other) {
        String stripped = text.strip();
        String before = stripped.substring(0, difference(stripped, other.strip()));
        return of(text).at(new Place((int) before.chars().filter(c -> c == '\n').count(), before.length() - before.lastIndexOf('\n') - 1));
    }

    private static Excerpt of(String text) {
        return new Excerpt(List.of(text.strip().split("\n", -1)), index -> "  | ");
    }

    /** Which of these lines has most of these words in a row. */
    static int nearestLine(List<String> lines, String words) {
        return nearest(lines, words).line();
    }

    private static Place nearest(List<String> lines, String words) {
        String key = words.substring(0, Math.min(words.length(), LONGEST_KEY));
        Place nearest = new Place(0, 0);
        int longest = Math.min(BY_CHANCE, key.length() - 1);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            // At [i], how many characters before the column are those before the i-th of the key.
            int[] alike = new int[key.length() + 1];
            for (int column = 0; column < line.length(); column++) {
                for (int i = key.length(); i > 0; i--) {
                    alike[i] = key.charAt(i - 1) == line.charAt(column) ? alike[i - 1] + 1 : 0;
                    if (alike[i] > longest) {
                        longest = alike[i];
                        nearest = new Place(index, column + 1 - longest);
                    }
                }
            }
        }
        return nearest;
    }

    /** The index of the first character that differs; the length of the shorter where there is none. */
    static int difference(String one, String other) {
        int index = 0;
        while (index < one.length() && index < other.length() && one.charAt(index) == other.charAt(index)) {
            index++;
        }
        return index;
    }

    private String at(Place place) {
        int count = Math.min(lines.size(), MOST_LINES);
        int first = within(place.line() - count / 2, lines.size() - count);
        int width = Math.max(LONGEST_LINE, MOST_CHARACTERS / count);
        List<String> shown = new ArrayList<>();
        int cut = 0;
        for (int index = first; index < first + count; index++) {
            String line = lines.get(index);
            shown.add(label.apply(index) + cut(line, index == place.line() ? place.column() : 0, width));
            cut += Math.max(0, line.length() - width);
        }
        if (first > 0) {
            shown.add(0, "  …");
        }
        if (first + count < lines.size()) {
            shown.add("  …");
        }
        leftOut(lines.size() - count, cut, shown);
        return String.join("\n", shown);
    }

    private void leftOut(int hidden, int cut, List<String> shown) {
        List<String> left = new ArrayList<>();
        if (hidden > 0) {
            left.add(hidden + " of " + lines.size() + " lines");
        }
        if (cut > 0) {
            left.add(cut + " characters");
        }
        if (!left.isEmpty()) {
            shown.add("  (" + String.join(" and ", left) + " left out; all of it is in received(), and in the file that writingTo(..)"
                + " writes)");
        }
    }

    /** So many characters of this text around this place, with marks where it goes on; all of it where it is no longer than that. */
    static String cut(String text, int place, int width) {
        if (text.length() <= width) {
            return text;
        }
        int start = whole(text, within(place - width / 3, text.length() - width));
        int end = whole(text, start + width);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    /** No half of a character that Java writes as two. */
    private static int whole(String text, int index) {
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static int within(int index, int most) {
        return Math.max(0, Math.min(index, most));
    }
}
