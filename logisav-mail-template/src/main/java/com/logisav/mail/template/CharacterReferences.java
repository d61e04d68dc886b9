package com.logisav.mail.template;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The character references of HTML that editors make of what stands in a tag: numbers, braces, spaces, and accented Latin letters.
 *
 * <p>Editors write {@code num&eacute;ro} for numéro by default. The others cannot be part of a tag, and stay as they are.
 */
final class CharacterReferences {

    private static final int MAX_LENGTH = 12;
    private static final Map<String, String> NAMED = Map.ofEntries(
        Map.entry("lbrace", "{"), Map.entry("lcub", "{"), Map.entry("rbrace", "}"), Map.entry("rcub", "}"), Map.entry("period", "."),
        Map.entry("lowbar", "_"), Map.entry("num", "#"), Map.entry("Hat", "^"), Map.entry("sol", "/"), Map.entry("nbsp", "\u00A0"),
        Map.entry("NonBreakingSpace", "\u00A0"), Map.entry("shy", "\u00AD"), Map.entry("zwnj", "\u200C"), Map.entry("NoBreak", "\u2060"),
        Map.entry("aelig", "æ"), Map.entry("AElig", "Æ"), Map.entry("oelig", "œ"), Map.entry("OElig", "Œ"), Map.entry("szlig", "ß"),
        Map.entry("oslash", "ø"), Map.entry("Oslash", "Ø"), Map.entry("eth", "ð"), Map.entry("ETH", "Ð"), Map.entry("thorn", "þ"),
        Map.entry("THORN", "Þ"));
    private static final Map<String, String> ACCENTS = Map.of("grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303",
        "uml", "\u0308", "ring", "\u030A", "caron", "\u030C", "cedil", "\u0327");

    private CharacterReferences() {}

    /** The offset behind the reference that begins at this ampersand; the same offset where none does. */
    static int end(String html, int ampersand) {
        int limit = Math.min(html.length(), ampersand + MAX_LENGTH);
        for (int i = ampersand + 1; i < limit; i++) {
            char c = html.charAt(i);
            if (c == ';') {
                return i + 1;
            } else if (c != '#' && !(c < 0x80 && Character.isLetterOrDigit(c))) {
                return ampersand;
            }
        }
        return ampersand;
    }

    /** What a reference such as {@code &eacute;} stands for; null where it is none of ours. */
    static @Nullable String meaning(String reference) {
        String name = reference.substring(1, reference.length() - 1);
        if (name.startsWith("#")) {
            return numbered(name.substring(1));
        }
        String accent = name.isEmpty() ? null : ACCENTS.get(name.substring(1));
        return accent == null ? NAMED.get(name) : Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
    }

    private static @Nullable String numbered(String digits) {
        boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
        try {
            int codePoint = hexadecimal ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            // An ampersand that is written as a reference must not begin one.
            return codePoint == '&' || codePoint == '<' ? null : Character.toString(codePoint);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
