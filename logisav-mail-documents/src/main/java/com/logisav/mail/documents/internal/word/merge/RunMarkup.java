package com.logisav.mail.documents.internal.word.merge;

import java.nio.charset.Charset;

/**
 * How words are written in a part: as text, line breaks and tabs, between the tags of a run. Immutable.
 *
 * <p>A value is escaped and never read for fields. Characters that XML cannot hold are left out; half a pair of surrogates becomes U+FFFD.
 */
final class RunMarkup {

    private final byte[] open;
    private final byte[] close;
    private final String prefix;

    /**
     * Markup for one place.
     *
     * @param open   what stands before the words: a run's first tag and its properties; empty inside a run
     * @param close  what stands behind them
     * @param prefix of WordprocessingML there, the colon included
     */
    RunMarkup(String open, String close, String prefix, Charset charset) {
        this.open = open.getBytes(charset);
        this.close = close.getBytes(charset);
        this.prefix = prefix;
    }

    void write(PartOutput out, String words) {
        StringBuilder markup = new StringBuilder(words.length() + 64);
        boolean inText = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean lineEnd = isLineEnd(c);
            if (lineEnd || c == '\t') {
                inText = closeText(markup, inText);
                boolean secondOfTwo = c == '\n' && i > 0 && words.charAt(i - 1) == '\r';
                markup.append(secondOfTwo ? "" : "<" + prefix + (lineEnd ? "br/>" : "tab/>"));
            } else if (isWritten(c)) {
                if (!inText) {
                    markup.append('<').append(prefix).append("t xml:space=\"preserve\">");
                    inText = true;
                }
                append(markup, words, i);
            }
        }
        closeText(markup, inText);
        writeRun(out, markup.toString());
    }

    /** Markup as it is, between the tags of the run. */
    void writeRun(PartOutput out, String markup) {
        out.write(open);
        out.text(markup);
        out.write(close);
    }

    String prefix() {
        return prefix;
    }

    private boolean closeText(StringBuilder markup, boolean inText) {
        if (inText) {
            markup.append("</").append(prefix).append("t>");
        }
        return false;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** XML 1.0, 2.2 Char. */
    private static boolean isWritten(char c) {
        return c >= ' ' && c < '\uFFFE';
    }

    private static void append(StringBuilder markup, String words, int at) {
        char c = words.charAt(at);
        boolean paired = Character.isHighSurrogate(c) ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
            : !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(words.charAt(at - 1)));
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            default -> markup.append(paired ? c : '\uFFFD');
        }
    }
}
