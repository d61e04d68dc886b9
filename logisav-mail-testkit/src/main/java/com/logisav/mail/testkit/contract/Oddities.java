package com.logisav.mail.testkit.contract;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a browser, an attacker or another version may send in place of an identifier, and the library hands on: no NUL is among it. */
final class Oddities {

    private Oddities() {}

    /** Identifiers that nothing has. */
    static List<String> identifiers() {
        return List.of(UUID.randomUUID().toString(), "", " ", "-1", "../../etc/passwd", "C:\\windows\\win.ini", "' OR '1'='1", "%", "*",
            "é\uD83D\uDE00", "x".repeat(300));
    }

    /** The text in upper case, or in lower case where that is its own; the same text where it has no letters. */
    static String inOtherCase(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }
}
