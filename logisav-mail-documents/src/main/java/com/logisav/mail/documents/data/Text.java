package com.logisav.mail.documents.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a host's column holds: blank is no value. */
final class Text {

    private Text() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A number that people write in groups, and in small letters: {@code fr76 3000 6000}, {@code 900.000.017}. */
    static @Nullable String compact(@Nullable String text) {
        String value = orNull(text);
        return value == null ? null : value.replaceAll("[\\s\\p{Z}.-]", "").toUpperCase(Locale.ROOT);
    }
}
