package com.logisav.mail.content;

import java.util.Objects;

/**
 * What stands under a mail, added once at review; it belongs to the sender, not to the body.
 *
 * @param text for the plain-text part; empty to make it from the HTML
 * @param html for the HTML part, cleaned like any HTML; empty to make it from the text
 */
public record Signature(String text, String html) {

    private static final Signature NONE = new Signature("", "");

    /** Checks for null. */
    public Signature {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
    }

    /** No signature. */
    public static Signature none() {
        return NONE;
    }

    /** A signature in plain text; the HTML is made from it. */
    public static Signature text(String text) {
        return new Signature(text, "");
    }

    /** Whether there is nothing to add. */
    public boolean isEmpty() {
        return text.isBlank() && html.isBlank();
    }

    /** Lengths, no words. */
    @Override
    public String toString() {
        return "Signature[" + text.length() + "/" + html.length() + " characters]";
    }
}
