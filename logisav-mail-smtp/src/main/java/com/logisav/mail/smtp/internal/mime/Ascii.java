package com.logisav.mail.smtp.internal.mime;

import java.nio.charset.StandardCharsets;

/** The characters that headers are made of. */
final class Ascii {

    private static final String HEX = "0123456789ABCDEF";

    private Ascii() {}

    static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Letters, digits, signs and the space. */
    static boolean isPrintable(int c) {
        return c >= ' ' && c <= '~';
    }

    static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintable(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes a character has in UTF-8. */
    static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : Character.isBmpCodePoint(codePoint) ? 3 : 4;
    }

    /** The bytes of a character in UTF-8, each as two digits behind a mark. */
    static String escaped(int codePoint, char mark) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(mark).append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
        }
        return encoded.toString();
    }
}
