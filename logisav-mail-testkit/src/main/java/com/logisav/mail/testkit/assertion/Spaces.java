package com.logisav.mail.testkit.assertion;

import java.text.Normalizer;

/** Makes texts comparable that a person cannot tell apart: by their spaces and line ends, and by how a letter with an accent is written. */
final class Spaces {

    private Spaces() {}

    /** Every kind of space as a space, every line end as a line feed, a letter and its accent as one character (NFC) where there is one. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").codePoints()
            .map(c -> Character.isSpaceChar(c) ? ' ' : c).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Words that a text may hold, as {@link #plain} texts. */
    static String part(String sentence, String words) {
        return MistakenSentence.unlessEmpty(sentence, words, plain(MistakenSentence.unlessGiven(sentence, words)));
    }

    /** Words that a text may hold, as {@link #single} texts. */
    static String singlePart(String sentence, String words) {
        return MistakenSentence.unlessEmpty(sentence, words, single(MistakenSentence.unlessGiven(sentence, words)));
    }

    /** Every run of spaces and line ends as one space, and none at the ends. */
    static String single(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }
}
