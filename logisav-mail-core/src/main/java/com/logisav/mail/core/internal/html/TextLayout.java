package com.logisav.mail.core.internal.html;

import com.logisav.mail.content.BodyTooLongException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Lines of plain text in the making. Breaks and blanks are only owed until something visible follows, so that none stands at an end, and no
 * two blank lines meet.
 */
final class TextLayout {

    /** Line ends to owe for a blank line. */
    static final int BLANK_LINE = 2;
    /** Characters before a line's words: more of them leave no room for words, and all of them are written again on each line. */
    private static final int MAX_INDENT = 80;
    private static final char NO_BREAK_SPACE = '\u00A0';

    /** What begins each line inside a block: a marker on the first one, as many blanks or another mark on the others. */
    private static final class Prefix {
        private final String first;
        private final String rest;
        private boolean used;

        private Prefix(String first, String rest) {
            this.first = first;
            this.rest = rest;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private final Deque<Prefix> prefixes = new ArrayDeque<>();
    private String rest = "";
    private String lastRest = "";
    private int breaks;
    private boolean lineOpen;

    /** Words; white space is folded, no-break spaces stay. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == NO_BREAK_SPACE) {
                blanks.append(c);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r') {
                owedBlank();
            } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
                visible(c);
            }
        }
    }

    /** A remark in brackets behind the words so far: a blank that stood after them comes after it. */
    void remark(String remark) {
        boolean blankAfter = blanks.indexOf(" ") >= 0;
        words(" (" + remark + ")");
        if (blankAfter) {
            owedBlank();
        }
    }

    /** Lines as they are, without the blanks at their ends. */
    void verbatim(String lines) {
        String[] parts = lines.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                owe(breaks + 1);
            }
            String line = parts[i].stripTrailing();
            if (!line.isEmpty()) {
                line.chars().forEach(c -> visible((char) c));
                blanks.append(parts[i].substring(line.length()).replace("\r", ""));
            }
        }
    }

    private void owedBlank() {
        boolean first = !lineOpen && blanks.length() == 0;
        boolean second = blanks.length() > 0 && blanks.charAt(blanks.length() - 1) == ' ';
        if (!first && !second) {
            blanks.append(' ');
        }
    }

    private void visible(char c) {
        if (!lineOpen) {
            openLine();
        }
        append(blanks);
        text.append(c);
        blanks.setLength(0);
    }

    /** Quotations and blank lines are a few characters in markup and many in text: what is made of a body is bounded like a body. */
    private void append(CharSequence more) {
        if (text.length() + more.length() >= HtmlCleaner.MAX_MARKUP) {
            throw BodyTooLongException.of(text.length() + more.length() + 1, HtmlCleaner.MAX_MARKUP);
        }
        text.append(more);
    }

    private void openLine() {
        if (text.length() > 0) {
            String blankLine = common(lastRest, rest).stripTrailing() + "\n";
            append("\n");
            for (int i = 1; i < breaks; i++) {
                append(blankLine);
            }
        }
        for (Iterator<Prefix> outermostFirst = prefixes.descendingIterator(); outermostFirst.hasNext();) {
            Prefix prefix = outermostFirst.next();
            append(prefix.used ? prefix.rest : prefix.first);
            prefix.used = true;
        }
        lastRest = rest;
        breaks = 0;
        lineOpen = true;
    }

    /** What both lines around a blank one begin with, so that a quotation is not interrupted by it. */
    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    /** A block starts or ends here: at least this many line ends, but none after a marker that still waits for its words. */
    void block(int lineEnds) {
        boolean blankParagraph = !lineOpen && blanks.indexOf(String.valueOf(NO_BREAK_SPACE)) >= 0;
        int wanted = blankParagraph ? BLANK_LINE : lineEnds;
        owe(waitsForWords() ? Math.max(breaks, 1) : Math.max(breaks, wanted));
    }

    /** A block ends whose distance to the next is this, whatever its last child wanted. */
    void settle(int lineEnds) {
        owe(lineEnds);
    }

    /** A line break: two of them make a blank line, more make no more. */
    void lineBreak() {
        owe(Math.max(breaks, Math.min(BLANK_LINE, breaks + 1)));
    }

    private void owe(int lineEnds) {
        breaks = lineEnds;
        lineOpen = false;
        blanks.setLength(0);
    }

    private boolean waitsForWords() {
        Prefix innermost = prefixes.peek();
        return innermost != null && !innermost.used;
    }

    /** Begins lines with this from here on; with nothing where as much stands before them as can. */
    void indent(String first, String others) {
        boolean room = rest.length() + others.length() <= MAX_INDENT;
        prefixes.push(room ? new Prefix(first, others) : new Prefix("", ""));
        rest += prefixes.element().rest;
    }

    /** Ends the innermost {@link #indent}. */
    void outdent() {
        rest = rest.substring(0, rest.length() - prefixes.pop().rest.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
