package com.logisav.mail.smtp.internal.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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

    /**
     * One line, without its end.
     *
     * @throws EOFException where the server ended before the line did: what was not said to its end was not said
     */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (position == end && !fill()) {
                throw new EOFException("the server closed the connection");
            }
            int from = position;
            int lineEnd = lineEnd();
            position = Math.min(end, lineEnd + 1);
            count(position - from);
            line.append(new String(buffer, from, lineEnd - from, StandardCharsets.ISO_8859_1));
            if (lineEnd < end) {
                return withoutCr(line);
            }
        }
    }

    private static String withoutCr(StringBuilder line) {
        int last = line.length() - 1;
        String ended = last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
        return new String(ended.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, source.read(buffer));
        return end > 0;
    }

    private int lineEnd() {
        int lineEnd = position;
        while (lineEnd < end && buffer[lineEnd] != '\n') {
            lineEnd++;
        }
        return lineEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == end && !fill()) {
            return -1;
        }
        int lineEnd = lineEnd();
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
