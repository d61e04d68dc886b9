package com.logisav.mail.smtp.internal.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The way of a mail's bytes into the connection (RFC 5321, section 4.5.2): dots at the start of a line are doubled, and a CR or LF that
 * stands alone, with which two servers can be made to disagree on where a mail ends, stops the mail. Ours have neither, so blocks pass as
 * they are.
 */
final class DataOutput extends FilterOutputStream {

    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);

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
        for (int i = offset; i < offset + length; i++) {
            byte b = bytes[i];
            if (last == '\n' && b == '.') {
                out.write(bytes, start, i - start);
                out.write('.');
                start = i;
            }
            if ((b == '\n') != (last == '\r')) {
                throw new IllegalStateException("a line of a mail ends with CRLF");
            }
            last = b;
        }
        out.write(bytes, start, offset + length - start);
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
