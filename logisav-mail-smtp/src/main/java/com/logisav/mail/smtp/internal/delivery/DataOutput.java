package com.logisav.mail.smtp.internal.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The way of a mail's bytes into the connection (RFC 5321, section 4.5.2): dots at the start of a line are doubled, and what a server could
 * read differently than we meant it stops the mail. That is a CR or LF that stands alone, with which two servers can be made to disagree on
 * where a mail ends, and a byte above 127, which needs a server that offers 8BITMIME. Our mails have neither.
 */
final class DataOutput extends FilterOutputStream {

    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;

    private int last = '\n';

    /**
     * A mail is about to begin.
     *
     * @param out buffered
     */
    DataOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int start = offset;
        int end = offset + length;
        ByteBuffer longs = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        int i = offset;
        while (i < end) {
            if (last != '\n' && last != '\r') {
                i = skipInnerBytes(longs, i, end);
            }
            byte b = bytes[i];
            if (last == '\n' && b == '.') {
                out.write(bytes, start, i - start);
                out.write('.');
                start = i;
            }
            check(b);
            last = b;
            i++;
        }
        out.write(bytes, start, end - start);
    }

    /** Past bytes that no line begins or ends with, eight at a time, as far as at least one is left to look at. */
    private static int skipInnerBytes(ByteBuffer bytes, int from, int end) {
        int i = from;
        while (i + Long.BYTES < end && isInner(bytes.getLong(i))) {
            i += Long.BYTES;
        }
        return i;
    }

    /** Whether none of the bytes is CR, LF or above 127. */
    private static boolean isInner(long eight) {
        return ((eight | zeroBytes(eight ^ '\r' * ONES) | zeroBytes(eight ^ '\n' * ONES)) & HIGH_BITS) == 0;
    }

    /** The high bit of each byte that is zero; where there are any, perhaps of some more. */
    private static long zeroBytes(long eight) {
        return (eight - ONES) & ~eight;
    }

    private void check(byte b) {
        if ((b == '\n') != (last == '\r')) {
            throw new IllegalStateException("a line of a mail ends with CRLF");
        }
        if (b < 0) {
            throw new IllegalStateException("a mail is 7-bit");
        }
    }

    /** The final dot, in one go with what was not written yet. */
    void end() throws IOException {
        if (last != '\n') {
            throw new IllegalStateException("a mail ends with a line end");
        }
        out.write(END);
        out.flush();
    }

    /** Not before the end: the last bytes of the mail and the dot are one packet then. */
    @Override
    public void flush() {
        // See above.
    }
}
