package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.address.Mailbox;
import java.util.ArrayList;
import java.util.List;

/** Turns words of people into pieces of a header: a subject, a mailbox with its name. */
final class HeaderText {

    private static final int LONGEST_PLAIN_WORD = 60;
    private static final String ATOM_SYMBOLS = "!#$%&'*+-/=?^_`{|}~ ";

    private HeaderText() {}

    /**
     * An unstructured value (RFC 5322, section 2.2.1). Plain where folding and unfolding give the same text back; encoded where they would
     * not (spaces at the ends or in a row), where a word is longer than a line, and where the text only looks like an encoded word.
     */
    static List<String> unstructured(String text) {
        String line = oneLine(text);
        if (line.isEmpty()) {
            return List.of();
        }
        boolean survivesFolding = !line.startsWith(" ") && !line.endsWith(" ") && !line.contains("  ");
        List<String> words = List.of(line.split(" "));
        boolean fits = words.stream().allMatch(word -> word.length() <= LONGEST_PLAIN_WORD);
        return survivesFolding && fits && EncodedWords.isPlain(line) ? words : EncodedWords.of(line);
    }

    /** A mailbox (RFC 5322, section 3.4): the name as atoms, quoted or encoded, the address with its domain as A-labels. */
    static List<String> mailbox(Mailbox mailbox) {
        String address = mailbox.address().wire();
        if (mailbox.name().isEmpty()) {
            return List.of(address);
        }
        List<String> pieces = new ArrayList<>(phrase(oneLine(mailbox.name().get())));
        pieces.add("<" + address + ">");
        return pieces;
    }

    private static List<String> phrase(String name) {
        if (!EncodedWords.isPlain(name) || name.length() > LONGEST_PLAIN_WORD) {
            return EncodedWords.of(name);
        }
        boolean atoms = name.chars().allMatch(HeaderText::isAtomCharacterOrSpace);
        return List.of(atoms ? name : quoted(name));
    }

    private static boolean isAtomCharacterOrSpace(int c) {
        return Ascii.isLetterOrDigit(c) || ATOM_SYMBOLS.indexOf(c) >= 0;
    }

    /** A quoted string (RFC 5322, section 3.2.4). */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What would end a line or cannot be shown becomes a space, half a surrogate pair a question mark. */
    static String oneLine(String text) {
        if (Ascii.isPrintable(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(HeaderText::harmless).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> '?';
            default -> codePoint;
        };
    }
}
