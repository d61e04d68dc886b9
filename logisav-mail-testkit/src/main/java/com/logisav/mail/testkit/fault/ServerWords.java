package com.logisav.mail.testkit.fault;

import java.util.Locale;
import java.util.Objects;

/** What servers say. */
final class ServerWords {

    private ServerWords() {}

    /**
     * These words, which are one line of printable characters and tabs, as RFC 5321 (section 4.2.1) has it: who reads a second line takes
     * it for another reply. Characters other than ASCII are kept (RFC 6531, section 3.7.4).
     *
     * @throws IllegalArgumentException for a line break or another control character; says which and where
     */
    static String line(String words) {
        Objects.requireNonNull(words, "text");
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            if (Character.isISOControl(each) && each != '\t') {
                throw new IllegalArgumentException("what a server says is one line without control characters, and here is "
                    + String.format(Locale.ROOT, "U+%04X", (int) each) + " after \"" + words.substring(0, i) + "\"");
            }
        }
        return words;
    }
}
