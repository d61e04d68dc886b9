package com.logisav.mail.testkit.contract;

import java.nio.charset.StandardCharsets;

/** The headers of a message as they went over the wire. */
final class Headers {

    private Headers() {}

    /** Everything before the first empty line, each line after a line feed. */
    static String of(byte[] message) {
        String text = "\n" + new String(message, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
