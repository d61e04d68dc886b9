package com.logisav.mail.smtp.internal.mime;

import java.util.Arrays;

/**
 * Quoted-printable (RFC 2045, section 6.7); line ends of any kind become CRLF. A dot and an "F" at the start of a line are encoded too: then no
 * line depends on a server that undoes dot-stuffing, and none is taken for the start of a mail by a mailbox file ("From ").
 *
 * <p>Writes into an array of its own: a ByteArrayOutputStream takes a lock for each byte, which was a fifth of what composing a mail costs.
 */
final class QuotedPrintable {

    private static final int MAX_LINE = 76;
    private static final String HEX = "0123456789ABCDEF";

    /** Letters and signs that stand for themselves wherever they stand. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int b = '!'; b <= '~'; b++) {
            PLAIN[b] = b != '=' && !isDangerousAtStart(b);
        }
    }

    private final byte[] text;
    private byte[] out;
    private int length;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        this.out = new byte[text.length + text.length / 4 + 16];
    }

    /** The encoded text and a CRLF, which belongs to the boundary that follows and not to the text (RFC 2046, section 5.1.1). */
    static byte[] encode(byte[] text) {
        return new QuotedPrintable(text).encode();
    }

    private byte[] encode() {
        for (int i = 0; i < text.length; i++) {
            if (column < MAX_LINE - 1 && PLAIN[text[i] & 0xFF]) {
                put(text[i]);
                column++;
            } else if (isLineEnd(i)) {
                breakLine();
                i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 1 : 0;
            } else {
                write(text[i] & 0xFF, i);
            }
        }
        breakLine();
        return Arrays.copyOf(out, length);
    }

    private boolean isLineEnd(int i) {
        return i < text.length && (text[i] == '\r' || text[i] == '\n');
    }

    private void write(int b, int i) {
        boolean lastOfLine = i + 1 == text.length || isLineEnd(i + 1);
        boolean literal = isLiteral(b) && !((b == ' ' || b == '\t') && lastOfLine);
        int width = literal && !isDangerousAtStart(b) ? 1 : 3;
        int room = lastOfLine ? MAX_LINE : MAX_LINE - 1;
        if (column + width > room) {
            put('=');
            breakLine();
        }
        if (literal && !(column == 0 && isDangerousAtStart(b))) {
            put(b);
            column++;
        } else {
            put('=');
            put(HEX.charAt(b >> 4));
            put(HEX.charAt(b & 0xF));
            column += 3;
        }
    }

    private static boolean isDangerousAtStart(int b) {
        return b == '.' || b == 'F';
    }

    private static boolean isLiteral(int b) {
        return b == '\t' || (Ascii.isPrintable(b) && b != '=');
    }

    private void breakLine() {
        put('\r');
        put('\n');
        column = 0;
    }

    private void put(int b) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        out[length++] = (byte) b;
    }
}
