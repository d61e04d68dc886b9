package com.logisav.mail.documents.internal.word.opc;

import java.util.Optional;

/** The kinds of parts that hold text, and so fields. */
public enum Story {
    /** The text itself. */
    WORD_PART_TEXT("document.main+xml"),
    /** A header. */
    WORD_PART_HEADER("header+xml"),
    /** A footer. */
    WORD_PART_FOOTER("footer+xml"),
    /** All footnotes. */
    WORD_PART_FOOTNOTES("footnotes+xml"),
    /** All endnotes. */
    WORD_PART_ENDNOTES("endnotes+xml"),
    /** All comments. */
    WORD_PART_COMMENTS("comments+xml");

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final String ending;

    Story(String ending) {
        this.ending = ending;
    }

    static Optional<Story> ofType(String type) {
        for (Story each : values()) {
            if (type.equals(TYPE + each.ending)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
