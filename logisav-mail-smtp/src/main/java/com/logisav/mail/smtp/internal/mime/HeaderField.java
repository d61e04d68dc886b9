package com.logisav.mail.smtp.internal.mime;

import java.nio.charset.StandardCharsets;

/**
 * One header while it is written: unbreakable pieces, set on lines of at most 78 characters where they fit (RFC 5322, section 2.1.1).
 *
 * <p>The last door before the wire: a piece that is not printable ASCII is a defect of ours and never leaves.
 */
final class HeaderField {

    private static final int MAX_COLUMN = 78;

    private final StringBuilder text = new StringBuilder(MAX_COLUMN);
    private final int firstColumn;
    private int column;

    private HeaderField(String name) {
        text.append(name).append(':');
        firstColumn = text.length();
        column = firstColumn;
    }

    static HeaderField named(String name) {
        return new HeaderField(name);
    }

    /** Adds a piece after a space, on the next line where this one is full. */
    HeaderField piece(String piece) {
        if (!Ascii.isPrintable(piece)) {
            throw new IllegalStateException("a header is printable ASCII: " + text.substring(0, firstColumn));
        }
        if (column > firstColumn && column + 1 + piece.length() > MAX_COLUMN) {
            text.append("\r\n");
            column = 0;
        }
        text.append(' ').append(piece);
        column += 1 + piece.length();
        return this;
    }

    HeaderField pieces(Iterable<String> pieces) {
        pieces.forEach(this::piece);
        return this;
    }

    /** The header with its line end. */
    String line() {
        return text + "\r\n";
    }

    byte[] bytes() {
        return line().getBytes(StandardCharsets.US_ASCII);
    }
}
