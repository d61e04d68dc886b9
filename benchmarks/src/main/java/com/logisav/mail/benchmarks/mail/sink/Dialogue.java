package com.logisav.mail.benchmarks.mail.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is said in one connection (RFC 5321): takes bytes as they come and answers commands, many at once where they came at once (RFC 2920).
 *
 * <p>Of a mail it looks at the last five bytes of each read alone, so it costs next to nothing; a client that says something behind the
 * final dot before that was answered would not be understood, and none of ours does.
 */
final class Dialogue {

    private static final String HELLO =
        "250-sink.example\r\n250-PIPELINING\r\n250-SIZE 200000000\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n";
    private static final long END = 0x0D0A2E0D0AL;
    private static final long LINE_END = 0x0D0AL;
    private static final long FIVE_BYTES = 0xFF_FFFF_FFFFL;
    private static final int LONGEST_LINE = 4096;

    private final Counts counts;
    private final StringBuilder line = new StringBuilder();
    private boolean inMail;
    private long tail;
    private boolean ended;

    Dialogue(Counts counts) {
        this.counts = counts;
    }

    /** The client said goodbye or nonsense. */
    boolean isEnded() {
        return ended;
    }

    /** Takes all that was read; answers what is to be said now, often nothing. */
    byte[] take(ByteBuffer read) {
        StringBuilder replies = new StringBuilder();
        while (read.hasRemaining() && !ended) {
            if (inMail) {
                mail(read, replies);
            } else {
                command(read, replies);
            }
        }
        return replies.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void mail(ByteBuffer read, StringBuilder replies) {
        counts.bytes.add(read.remaining());
        read.position(Math.max(read.position(), read.limit() - 5));
        while (read.hasRemaining()) {
            tail = (tail << 8 | (read.get() & 0xFF)) & FIVE_BYTES;
        }
        if (tail == END) {
            inMail = false;
            counts.mails.increment();
            replies.append("250 2.0.0 Ok: queued as 4QzXyW0abcz1\r\n");
        }
    }

    private void command(ByteBuffer read, StringBuilder replies) {
        while (read.hasRemaining() && !inMail && !ended) {
            char c = (char) (read.get() & 0xFF);
            line.append(c);
            if (c == '\n') {
                counts.commands.increment();
                replies.append(reply(line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)));
                line.setLength(0);
            } else if (line.length() > LONGEST_LINE) {
                ended = true;
            }
        }
    }

    private String reply(String verb) {
        return switch (verb) {
            case "EHLO" -> HELLO;
            case "HELO" -> "250 sink.example\r\n";
            case "MAIL", "RSET", "NOOP" -> "250 2.0.0 Ok\r\n";
            case "RCPT" -> "250 2.1.5 Ok\r\n";
            case "DATA" -> {
                inMail = true;
                tail = LINE_END;
                yield "354 End data with <CR><LF>.<CR><LF>\r\n";
            }
            case "QUIT" -> {
                ended = true;
                yield "221 2.0.0 Bye\r\n";
            }
            default -> "502 5.5.2 Not here\r\n";
        };
    }
}
