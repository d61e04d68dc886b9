package com.logisav.mail.smtp.internal.mime;

import java.text.Normalizer;
import java.util.Map;

/** A file's name in ASCII, for readers that know Content-Type's name and not RFC 2231: accents are dropped, the rest becomes {@code _}. */
final class AsciiName {

    private static final Map<Integer, String> SPELLED = Map.of((int) 'œ', "oe", (int) 'Œ', "OE", (int) 'æ', "ae", (int) 'Æ', "AE",
        (int) 'ß', "ss", 0x2019, "'", 0x2013, "-", 0x2014, "-", 0x20AC, "EUR");

    private AsciiName() {}

    static String of(String name) {
        StringBuilder ascii = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> ascii.append(spelled(c)));
        return ascii.toString();
    }

    private static String spelled(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return "";
        }
        return Ascii.isPrintable(codePoint) ? Character.toString(codePoint) : SPELLED.getOrDefault(codePoint, "_");
    }
}
