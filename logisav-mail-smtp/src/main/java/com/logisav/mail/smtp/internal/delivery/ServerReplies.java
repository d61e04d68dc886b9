package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.outcome.ServerReply;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the lines of a reply (RFC 5321, section 4.2.1): codes, which each line repeats, are kept once. */
final class ServerReplies {

    private static final Pattern LINE_CODE = Pattern.compile("(?m)^\\d{3}[- ]?");
    private static final Pattern REPEATED_ENHANCED_CODE = Pattern.compile("(?<=\\n)[245]\\.\\d{1,3}\\.\\d{1,3}(?=\\s)");

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
}
