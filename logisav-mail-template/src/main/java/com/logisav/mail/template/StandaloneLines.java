package com.logisav.mail.template;

/**
 * In plain text a line that holds one section tag and nothing else vanishes with its line break: whoever writes
 * <pre>
 * {{#lines}}
 * - {{label}}
 * {{/lines}}
 * </pre>
 * wants one line for each element, not three.
 */
final class StandaloneLines {

    private final Source source;

    StandaloneLines(Source source) {
        this.source = source;
    }

    /** The offset at which the words before this tag end. */
    int start(Tag tag) {
        return vanishes(tag) ? blankStart(tag) : tag.start();
    }

    /** The offset at which the words behind this tag begin. */
    int end(Tag tag) {
        return vanishes(tag) ? behindLineBreak(blankEnd(tag)) : tag.end();
    }

    private boolean vanishes(Tag tag) {
        if (source.context() != Escaping.TEXT || tag.kind() == Tag.Kind.VALUE) {
            return false;
        }
        int start = blankStart(tag);
        int end = blankEnd(tag);
        return (start == 0 || isBreak(start - 1)) && (end == source.text().length() || isBreak(end));
    }

    private int blankStart(Tag tag) {
        int start = tag.start();
        while (start > 0 && isBlank(start - 1)) {
            start--;
        }
        return start;
    }

    private int blankEnd(Tag tag) {
        int end = tag.end();
        while (end < source.text().length() && isBlank(end)) {
            end++;
        }
        return end;
    }

    private int behindLineBreak(int at) {
        if (at == source.text().length()) {
            return at;
        }
        return source.text().startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private boolean isBlank(int at) {
        return source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t';
    }

    private boolean isBreak(int at) {
        return source.text().charAt(at) == '\n' || source.text().charAt(at) == '\r';
    }
}
