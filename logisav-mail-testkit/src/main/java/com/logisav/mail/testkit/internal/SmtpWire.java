package com.logisav.mail.testkit.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One end of an SMTP conversation, by lines; bytes as Latin-1, so that every byte stays what it is. */
public final class SmtpWire {

    private final Socket socket;
    private final InputStream in;

    /** At this end of a connection, which stays whoever's it is. */
    public SmtpWire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Says these lines, and ends the last one. */
    public void say(String lines) throws IOException {
        socket.getOutputStream().write((lines + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A line up to CRLF, and to nothing else (RFC 5321, section 2.3.8); null where the other end has gone. */
    public @Nullable String hear() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (last == '\r' && b == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return text.substring(0, text.length() - 1);
            }
            line.write(b);
            last = b;
        }
        return null;
    }

    /** Whether the other end says one more byte, whatever it is, or has gone. */
    public boolean hearsByte() throws IOException {
        return in.read() >= 0;
    }

    /**
     * A reply, all its lines.
     *
     * @throws IOException where the other end goes before the last of them
     */
    public String reply() throws IOException {
        StringBuilder reply = new StringBuilder();
        while (true) {
            String line = hear();
            if (line == null) {
                throw new IOException("the server has gone");
            }
            reply.append(reply.isEmpty() ? "" : "\r\n").append(line);
            if (line.length() < 4 || line.charAt(3) != '-') {
                return reply.toString();
            }
        }
    }
}
