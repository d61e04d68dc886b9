package com.logisav.mail.smtp.internal.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text as encoded words (RFC 2047): each at most 64 characters, so that it fits a line behind any header's name, and none of them ends
 * inside a character.
 */
final class EncodedWords {

    private static final String Q_START = "=?UTF-8?Q?";
    private static final String B_START = "=?UTF-8?B?";
    private static final String END = "?=";
    private static final int PAYLOAD = 64 - Q_START.length() - END.length();
    private static final int B_PAYLOAD_BYTES = PAYLOAD / 4 * 3;

    private EncodedWords() {}

    /** Whether a reader that knows no encoded words would show the text as it is, and one that does would too. */
    static boolean isPlain(String text) {
        return Ascii.isPrintable(text) && !text.contains("=?");
    }

    /** The text in Q, which people and filters can read where most of it is ASCII, or in B where that is a good deal shorter. */
    static List<String> of(String text) {
        List<String> readable = inQ(text);
        List<String> dense = inB(text);
        return length(readable) * 2 <= length(dense) * 3 ? readable : dense;
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(word -> word.length() + 1).sum();
    }

    private static List<String> inQ(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder(Q_START);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String encoded = q(text.codePointAt(i));
            if (word.length() - Q_START.length() + encoded.length() > PAYLOAD) {
                words.add(word.append(END).toString());
                word = new StringBuilder(Q_START);
            }
            word.append(encoded);
        }
        words.add(word.append(END).toString());
        return words;
    }

    /** The safe set of phrases (RFC 2047, section 5, rule 3), which is safe everywhere. */
    private static String q(int codePoint) {
        if (Ascii.isLetterOrDigit(codePoint) || "!*+-/".indexOf(codePoint) >= 0) {
            return Character.toString(codePoint);
        }
        return codePoint == ' ' ? "_" : Ascii.escaped(codePoint, '=');
    }

    private static List<String> inB(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            int more = Ascii.utf8Length(character);
            if (bytes + more > B_PAYLOAD_BYTES) {
                words.add(b(piece));
                piece.setLength(0);
                bytes = 0;
            }
            piece.appendCodePoint(character);
            bytes += more;
        }
        words.add(b(piece));
        return words;
    }

    private static String b(StringBuilder piece) {
        return B_START + Base64.getEncoder().encodeToString(piece.toString().getBytes(StandardCharsets.UTF_8)) + END;
    }
}
