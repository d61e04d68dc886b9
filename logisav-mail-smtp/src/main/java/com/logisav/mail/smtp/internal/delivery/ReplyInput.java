package com.logisav.mail.smtp.internal.delivery;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the server says, handed out line by line, so that no reader holds more than the line it asked for. What is left over when TLS begins
 * was sent before it, by whoever: such a connection is not trusted (CVE-2021-38371 and its like).
 */
final class ReplyInput extends InputStream {

    /** Far above any reply; below what a server that never stops could do harm with. */
    private static final int LONGEST_REPLY = 64 * 1024;

    private final byte[] buffer = new byte[2048];
    private InputStream source;
    private int position;
    private int end;
    private int sinceCommand;

    ReplyInput(InputStream source) {
        this.source = source;
    }

    /** A command is on its way: its reply starts to count. */
    void expectReply() {
        sinceCommand = 0;
    }

    boolean hasUnread() throws IOException {
        return position < end || source.available() > 0;
    }

    /** Reads from TLS from now on. */
    void switchTo(InputStream encrypted) {
        source = encrypted;
    }

    boolean hasBuffered() {
        return position < end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, source.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        int lineEnd = position;
        while (lineEnd < end && buffer[lineEnd] != '\n') {
            lineEnd++;
        }
        int count = Math.min(length, Math.min(end, lineEnd + 1) - position);
        System.arraycopy(buffer, position, into, offset, count);
        position += count;
        count(count);
        return count;
    }

    private void count(int bytes) throws IOException {
        sinceCommand += bytes;
        if (sinceCommand > LONGEST_REPLY) {
            throw new IOException("the server's reply does not end");
        }
    }
}
