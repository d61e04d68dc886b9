package com.logisav.mail.documents.internal.word.xml;

/**
 * Finds the next tag of a source that a parser found well-formed. StAX says what a tag is, but not where exactly: its offsets count a line end
 * of two characters as one, and are wrong behind the end of a buffer.
 */
final class TagCursor {

    private final String source;
    private int start;
    private int end;

    TagCursor(String source) {
        this.source = source;
    }

    /**
     * Moves behind the next tag.
     *
     * @return false where there is none, or a declaration that no part may have
     */
    boolean next() {
        int at = source.indexOf('<', end);
        while (at >= 0) {
            if (source.startsWith("<!--", at)) {
                at = behind("-->", at + 4);
            } else if (source.startsWith("<![CDATA[", at)) {
                at = behind("]]>", at + 9);
            } else if (source.startsWith("<?", at)) {
                at = behind("?>", at + 2);
            } else {
                start = at;
                end = tagEnd(at);
                return end > 0 && !source.startsWith("<!", at);
            }
            at = at < 0 ? at : source.indexOf('<', at);
        }
        return false;
    }

    private int behind(String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    /** A greater-than sign may stand in the value of an attribute. */
    private int tagEnd(int at) {
        char quote = 0;
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the tag is an element of its own, without content. */
    boolean isEmptyElement() {
        return source.charAt(end - 2) == '/';
    }

    /** Whether the tag is about the element of this name, prefix included. */
    boolean isOf(String qualifiedName) {
        int from = start + (source.charAt(start + 1) == '/' ? 2 : 1);
        int behind = from + qualifiedName.length();
        return source.startsWith(qualifiedName, from) && behind < end && " \t\r\n/>".indexOf(source.charAt(behind)) >= 0;
    }
}
