package com.logisav.mail.core.internal.html;

/**
 * A piece of a {@code style} attribute.
 *
 * @param kind what it is
 * @param text as it is written again: strings without their quotes, a function's name without its bracket
 */
record CssToken(Kind kind, String text) {

    /** Kinds of CSS Syntax Level 3, as far as declarations need them. */
    enum Kind {
        /** A name. */
        IDENT,
        /** A name with an opening bracket; the bracket belongs to it. */
        FUNCTION,
        /** {@code #} with what follows. */
        HASH,
        /** A number with its unit or per cent sign. */
        NUMBER,
        /** A quoted text. */
        STRING,
        /** White space or a comment. */
        SPACE,
        /** Any other single character, a backslash too: only those that are named may stay. */
        DELIM,
        /** A string that does not end. */
        BAD
    }

    boolean is(char delimiter) {
        return kind == Kind.DELIM && text.charAt(0) == delimiter;
    }
}
