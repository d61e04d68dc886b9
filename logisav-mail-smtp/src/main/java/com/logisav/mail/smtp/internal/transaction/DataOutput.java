package com.logisav.mail.smtp.internal.transaction;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The way of a mail's bytes into the connection (RFC 5321, section 4.5.2): dots at the start of a line are doubled, and what a server could
 * read differently than we meant it stops the mail. That is a CR or LF that stands alone, with which two servers can be made to disagree on
 * where a mail ends, and a byte above 127, which needs a server that offers 8BITMIME. Our mails have neither.
 */
final class DataOutput extends FilterOutputStream {

    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = 0x2020202020202020L;

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
        int previous = last;
        for (int i = offset; i < end; i++) {
            if (previous != '\n' && previous != '\r') {
                i = nextSpecial(bytes, i, end);
                if (i == end) {
                    break;
                }
            }
            byte b = bytes[i];
            if (previous == '\n' && b == '.') {
                out.write(bytes, start, i - start);
                out.write('.');
                start = i;
            }
            check(previous, b);
            previous = b;
        }
        last = previous;
        out.write(bytes, start, end - start);
    }

    /** The first byte that is below the space, as CR and LF are, or above 127; or the end. Looks at eight at a time. */
    private static int nextSpecial(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long special = special((long) LONGS.get(bytes, i));
            if (special != 0) {
                return i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
            }
        }
        while (i < end && bytes[i] >= ' ') {
            i++;
        }
        return i;
    }

    /** The lowest bit that is set is in the first of the bytes that is special; higher ones mean nothing. */
    private static long special(long eight) {
        return (eight | (eight - SPACES)) & HIGH_BITS;
    }

    private static void check(int previous, byte b) {
        if ((b == '\n') != (previous == '\r')) {
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
