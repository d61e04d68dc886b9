package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.outcome.ServerReply;
import java.util.regex.Pattern;

/** Joins the lines of a reply (RFC 5321, section 4.2.1): codes, which each line repeats, are kept once. */
final class ServerReplies {

    private static final Pattern LINE_CODE = Pattern.compile("(?m)^\\d{3}[- ]?");
    private static final Pattern REPEATED_ENHANCED_CODE = Pattern.compile("(?<=\\n)[245]\\.\\d{1,3}\\.\\d{1,3}(?=\\s)");

    private ServerReplies() {}

    static ServerReply parse(int code, String lines) {
        String texts = LINE_CODE.matcher(lines).replaceAll("");
        return ServerReply.of(code, REPEATED_ENHANCED_CODE.matcher(texts).replaceAll(""));
    }
}
