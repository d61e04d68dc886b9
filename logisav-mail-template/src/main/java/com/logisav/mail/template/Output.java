package com.logisav.mail.template;

/**
 * The merged text while it grows.
 *
 * <p>Two braces that come from different pieces, or both from a value, are parted by U+2060, which shows nothing and at which no line breaks:
 * no value, and no two values together, can look like a placeholder that was left. Only the template and this class write those.
 */
final class Output {

    private static final char WORD_JOINER = '\u2060';

    private final StringBuilder text = new StringBuilder();
    private final Escaping context;

    Output(Escaping context) {
        this.context = context;
    }

    void words(String words) {
        partBraces(words);
        text.append(words);
    }

    void placeholder(Tag tag) {
        words(tag.placeholder());
    }

    void value(String value, boolean insideMarkup) {
        String escaped = Escaper.escape(value, context, insideMarkup);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '{' && endsWithBrace()) {
                text.append(WORD_JOINER);
            }
            text.append(c);
        }
    }

    private void partBraces(String next) {
        if (next.startsWith("{") && endsWithBrace()) {
            text.append(WORD_JOINER);
        }
    }

    private boolean endsWithBrace() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '{';
    }

    boolean isFull() {
        return text.length() > Limits.RESULT;
    }

    String text() {
        return text.toString();
    }
}
