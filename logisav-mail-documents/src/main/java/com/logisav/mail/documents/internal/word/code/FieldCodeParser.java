package com.logisav.mail.documents.internal.word.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads instructions from left to right: words, words in quotation marks, switches that take the word behind them. Further words behind a switch are no
 * name: somebody left out the quotation marks of a picture, or a backslash.
 */
final class FieldCodeParser {

    private static final String TAKING_A_WORD = "*@#bf";

    private final String text;
    private int at;

    FieldCodeParser(String text) {
        this.text = text;
    }

    FieldCode parse() {
        String keyword = keyword();
        List<String> words = new ArrayList<>();
        List<Switch> switches = new ArrayList<>();
        skipSpaces();
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                switches.add(readSwitch());
            } else if (switches.isEmpty() || words.isEmpty()) {
                words.add(word());
            } else {
                addStray(word(), switches);
            }
            skipSpaces();
        }
        return FieldCode.of(keyword, String.join(" ", words), switches);
    }

    private static void addStray(String word, List<Switch> switches) {
        Switch last = switches.get(switches.size() - 1);
        if (last.isStray()) {
            switches.set(switches.size() - 1, new Switch("", last.argument() + " " + word));
        } else if (!word.isEmpty()) {
            switches.add(new Switch("", word));
        }
    }

    /** Up to a space, a switch, a quotation mark, or a field. */
    private String keyword() {
        skipSpaces();
        int from = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at)) && "\\«{".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private Switch readSwitch() {
        at++;
        if (at == text.length() || isSpace(text.charAt(at))) {
            return new Switch("", "");
        }
        int length = Character.charCount(text.codePointAt(at));
        String letter = text.substring(at, at + length).toLowerCase(Locale.ROOT);
        at += length;
        if (!TAKING_A_WORD.contains(letter)) {
            // What follows at once belongs to the switch, so that nothing of an unknown one is read as a name.
            int from = at;
            while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '\\') {
                at++;
            }
            return new Switch(letter + text.substring(from, at), "");
        }
        return new Switch(letter, word());
    }

    /** The next word: up to a space or a switch, or up to the closing quotation mark; empty where there is none. Word takes typographic marks as well. */
    private String word() {
        skipSpaces();
        if (at < text.length() && isQuote(text.charAt(at))) {
            return quoted();
        }
        int from = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '\\') {
            at++;
        }
        return text.substring(from, at);
    }

    /** In quotation marks a backslash keeps the character behind it; a mark that is never closed reaches to the end. */
    private String quoted() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length() && (isQuote(text.charAt(at + 1)) || text.charAt(at + 1) == '\\');
            at += escaped ? 1 : 0;
            word.append(text.charAt(at));
            at++;
        }
        at = Math.min(at + 1, text.length());
        return word.toString();
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
