package com.logisav.mail.template;

/** Where tags begin and end. Every search goes forward once, so that the time for a text grows with its length only. */
final class Braces {

    private Braces() {}

    /** Whether the same brace stands here twice. */
    static boolean isPair(CharSequence text, int at, char brace) {
        return at + 1 < text.length() && text.charAt(at) == brace && text.charAt(at + 1) == brace;
    }

    /** The offset of the next pair of this brace; the text's length where there is none. */
    static int nextPair(CharSequence text, int from, char brace) {
        int at = from;
        while (at < text.length() && !isPair(text, at, brace)) {
            at++;
        }
        return at;
    }

    /** The offset behind the run of this brace. */
    static int runEnd(CharSequence text, int from, char brace) {
        int end = from;
        while (end < text.length() && text.charAt(end) == brace) {
            end++;
        }
        return end;
    }

    /** The offset where a tag's content ends: at a pair of braces of either kind, after {@link Limits#TAG} characters, or with the text. */
    static int contentEnd(CharSequence text, int from) {
        int limit = Math.min(text.length(), from + Limits.TAG);
        int end = from;
        while (end < limit && !isPair(text, end, '}') && !isPair(text, end, '{')) {
            end++;
        }
        return end;
    }

    /** Without white space and characters that show nothing, which editors leave behind. */
    static String withoutSpaces(String content) {
        StringBuilder kept = new StringBuilder(content.length());
        content.codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
            .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
