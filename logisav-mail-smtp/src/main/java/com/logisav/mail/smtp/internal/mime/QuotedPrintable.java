package com.logisav.mail.smtp.internal.mime;

import java.io.ByteArrayOutputStream;

/**
 * Quoted-printable (RFC 2045, section 6.7) for text with CRLF line ends. A dot and an "F" at the start of a line are encoded too: then no
 * line depends on a server that undoes dot-stuffing, and none is taken for the start of a mail by a mailbox file ("From ").
 */
final class QuotedPrintable {

    private static final int MAX_LINE = 76;
    private static final String HEX = "0123456789ABCDEF";

    private final byte[] text;
    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        this.out = new ByteArrayOutputStream(text.length + text.length / 8 + 2);
    }

    /** The encoded text and a CRLF, which belongs to the boundary that follows and not to the text (RFC 2046, section 5.1.1). */
    static byte[] encode(byte[] text) {
        return new QuotedPrintable(text).encode();
    }

    private byte[] encode() {
        for (int i = 0; i < text.length; i++) {
            if (isLineEnd(i)) {
                breakLine();
                i++;
            } else {
                write(text[i] & 0xFF, i);
            }
        }
        breakLine();
        return out.toByteArray();
    }

    private boolean isLineEnd(int i) {
        return i + 1 < text.length && text[i] == '\r' && text[i + 1] == '\n';
    }

    private void write(int b, int i) {
        boolean lastOfLine = i + 1 == text.length || isLineEnd(i + 1);
        boolean literal = isLiteral(b) && !((b == ' ' || b == '\t') && lastOfLine);
        int width = literal && !isDangerousAtStart(b) ? 1 : 3;
        int room = lastOfLine ? MAX_LINE : MAX_LINE - 1;
        if (column + width > room) {
            out.write('=');
            breakLine();
        }
        if (literal && !(column == 0 && isDangerousAtStart(b))) {
            out.write(b);
            column++;
        } else {
            out.write('=');
            out.write(HEX.charAt(b >> 4));
            out.write(HEX.charAt(b & 0xF));
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
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
