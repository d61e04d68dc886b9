package com.logisav.mail.smtp.internal.dialogue;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads replies (RFC 5321, section 4.2.1) and joins their lines: codes, which each line repeats, are kept once. */
final class ServerReplies {

    private static final Pattern LINE_CODE = Pattern.compile("(?m)^\\d{3}[- ]?");
    private static final Pattern REPEATED_ENHANCED_CODE = Pattern.compile("(?<=\\n)[245]\\.\\d{1,3}\\.\\d{1,3}(?=\\s)");
    private static final int CODE = 3;

    /** What SMTP servers turn strangers away with, and other protocols do not answer to EHLO. */
    private static final Set<Integer> TURNED_AWAY = Set.of(450, 451, 521, 550, 554);

    private ServerReplies() {}

    static ServerReply parse(int code, String lines) {
        String texts = LINE_CODE.matcher(lines).replaceAll("");
        return ServerReply.of(code, REPEATED_ENHANCED_CODE.matcher(texts).replaceAll(""));
    }

    /**
     * The reply of somebody who has not shown yet that he speaks SMTP: without its text, unless it shows that. Whoever may enter a server
     * must not read through us what other services say (FTP, too, greets with 220).
     */
    static ServerReply ofStranger(int code, String lines) {
        ServerReply reply = parse(code, lines);
        boolean speaksSmtp = reply.enhancedCode().isPresent() || TURNED_AWAY.contains(code);
        return speaksSmtp ? reply : ServerReply.of(code, "");
    }

    /**
     * The next reply.
     *
     * @throws IOException where there is none, or what there is is none
     */
    static ServerReply read(WireSocket socket) throws IOException {
        String line = socket.line();
        int code = code(line);
        if (isLast(line)) {
            return ServerReply.of(code, line.substring(Math.min(line.length(), CODE + 1)));
        }
        StringBuilder lines = new StringBuilder(line);
        while (!isLast(line)) {
            line = socket.line();
            if (code(line) != code) {
                throw new IOException("the lines of the server's reply contradict each other");
            }
            lines.append('\n').append(line);
        }
        return parse(code, lines.toString());
    }

    private static boolean isLast(String line) {
        return line.length() == CODE || line.charAt(CODE) == ' ';
    }

    private static int code(String line) throws IOException {
        char separator = line.length() > CODE ? line.charAt(CODE) : ' ';
        boolean wellFormed = line.length() >= CODE && (separator == ' ' || separator == '-');
        int code = wellFormed ? number(line) : 0;
        if (code < 200 || code > 599) {
            throw new IOException("the server's reply is none of SMTP");
        }
        return code;
    }

    private static int number(String line) {
        int number = 0;
        for (int i = 0; i < CODE; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
