package com.logisav.mail.documents.internal.word.code;

import java.util.stream.IntStream;

/** A text in which {@code *} stands for any letters, or none, and {@code ?} for one, where the template has them. Not safe for concurrent use. */
public final class Wildcards {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private IntStream letters = IntStream.empty();

    /** Words of the template. */
    public void add(String words) {
        letters = IntStream.concat(letters, words.codePoints().map(letter -> letter == '*' ? ANY : letter == '?' ? ONE : letter));
    }

    /** Words of a value, in which every letter is itself. */
    public void addPlain(String words) {
        letters = IntStream.concat(letters, words.codePoints());
    }

    /** Whether a text is like it. To be asked once. */
    public boolean matches(String text) {
        int[] pattern = letters.toArray();
        int[] words = text.codePoints().toArray();
        int at = 0;
        int star = -1;
        int resumed = 0;
        int next = 0;
        while (next < words.length) {
            if (at < pattern.length && (pattern[at] == ONE || pattern[at] == words[next])) {
                at++;
                next++;
            } else if (at < pattern.length && pattern[at] == ANY) {
                star = at++;
                resumed = next;
            } else if (star >= 0) {
                // The last * takes one letter more; what an earlier one took needs no second look.
                at = star + 1;
                next = ++resumed;
            } else {
                return false;
            }
        }
        return IntStream.range(at, pattern.length).allMatch(rest -> pattern[rest] == ANY);
    }
}
