package com.logisav.mail.template;

/**
 * What a template is parsed from; equal sources give equal templates.
 *
 * @param text    as it was written
 * @param context where its values land
 */
record Source(String text, Escaping context) {

    private static final int SNIPPET = 60;

    boolean isHtml() {
        return context == Escaping.HTML;
    }

    boolean isTooLong() {
        return text.length() > Limits.length(context);
    }

    /** What stands between two offsets, on one line and not too long for a sentence. */
    String snippet(int start, int end) {
        return snippet(text.substring(start, end));
    }

    /** On one line, and not longer than a sentence about it bears. */
    static String snippet(String written) {
        String line = Escaper.oneLine(written);
        if (line.length() <= SNIPPET) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(SNIPPET - 2)) ? SNIPPET - 2 : SNIPPET - 1;
        return line.substring(0, cut) + "…";
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Source[" + context + ", " + text.length() + " characters]";
    }
}
