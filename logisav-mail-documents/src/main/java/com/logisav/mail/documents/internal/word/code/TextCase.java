package com.logisav.mail.documents.internal.word.code;

import java.util.Locale;
import java.util.Optional;

/** What <code>\*</code> may ask for (ECMA-376 part 1, 17.16.4.3); the two about formatting change no letter. */
enum TextCase {
    UPPER,
    LOWER,
    /** The first letter of the first word. */
    FIRSTCAP,
    /** The first letter of each word. */
    CAPS,
    /** The formatting of the earlier result is kept, which it is in any case. */
    MERGEFORMAT,
    /** The formatting of the first letter of the instructions. */
    CHARFORMAT;

    static Optional<TextCase> named(String written) {
        for (TextCase each : values()) {
            if (each.name().equalsIgnoreCase(written)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    String apply(String text, Locale locale) {
        return switch (this) {
            case UPPER -> text.toUpperCase(locale);
            case LOWER -> text.toLowerCase(locale);
            case FIRSTCAP -> capitals(text, locale, false);
            case CAPS -> capitals(text, locale, true);
            case MERGEFORMAT, CHARFORMAT -> text;
        };
    }

    /** Letters that are capitals already stay so: a name such as McDonald is written by somebody who knew. */
    private static String capitals(String text, Locale locale, boolean eachWord) {
        StringBuilder out = new StringBuilder(text.length());
        boolean due = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String letter = Character.toString(text.codePointAt(i));
            boolean space = Character.isWhitespace(text.codePointAt(i)) || Character.isSpaceChar(text.codePointAt(i));
            out.append(due && !space ? letter.toUpperCase(locale) : letter);
            due = space ? due || eachWord : false;
        }
        return out.toString();
    }
}
