package com.logisav.mail.content;

import java.util.Objects;

/**
 * Subject and body together: what a template holds, what a letter replaces.
 *
 * @param subject one line
 * @param body    text or HTML
 */
public record MessageText(String subject, MessageBody body) {

    private static final MessageText EMPTY = new MessageText("", MessageBody.empty());

    /** Checks for null. */
    public MessageText {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
    }

    /** No words at all. */
    public static MessageText empty() {
        return EMPTY;
    }

    /** Lengths, no words. */
    @Override
    public String toString() {
        return "MessageText[subject of " + subject.length() + " characters, " + body + "]";
    }
}
