package com.logisav.mail.smtp.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the server says, as Angus Mail hears it: line by line, without what must not be repeated. Angus Mail logs what it does not understand
 * and puts replies into exceptions, so it is told nothing to begin with.
 */
final class RedactingInput extends InputStream {

    private final InputStream source;
    private Redaction redaction = Redaction.none();
    private byte[] line = {};
    private int position;

    RedactingInput(InputStream source) {
        this.source = source;
    }

    /** From here on, not to be repeated. */
    void keep(Redaction newRedaction) {
        redaction = newRedaction;
    }

    @Override
    public int read() throws IOException {
        return position == line.length && !fill() ? -1 : line[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == line.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = source.read();
        while (last >= 0 && last != '\n') {
            bytes.write(last);
            last = source.read();
        }
        if (last == '\n') {
            bytes.write(last);
        }
        line = redaction.without(bytes.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        position = 0;
        return line.length > 0;
    }
}
