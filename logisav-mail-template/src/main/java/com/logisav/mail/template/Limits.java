package com.logisav.mail.template;

/** How much a template may be: enough for a letter with a logo in it, too little to keep a server busy. */
final class Limits {

    /** UTF-16 units of a body; images may stand in it as {@code data:} addresses. */
    static final int BODY = 1_000_000;
    /** UTF-16 units of a subject. */
    static final int SUBJECT = 1_000;
    /** Tags, right or wrong. */
    static final int TAGS = 5_000;
    /** Sections in sections. */
    static final int DEPTH = 10;
    /** UTF-16 units between the braces; a name has at most 100, character references take more. */
    static final int TAG = 300;
    /** UTF-16 units of a merged text. */
    static final int RESULT = 5_000_000;
    /** UTF-16 units of a template that is remembered: a long one is parsed anew each time, so that the memory of a cache is bounded. */
    static final int REMEMBERED = 100_000;

    private Limits() {}

    static int length(Escaping context) {
        return context == Escaping.SUBJECT ? SUBJECT : BODY;
    }
}
