package com.logisav.mail.documents.internal.pdf;

/** A font that cannot be read, or may not be embedded; who prints makes words of it. */
final class UnusableFontException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String family;

    UnusableFontException(String family, Exception cause) {
        super("The font " + family + " cannot be used in documents", cause);
        this.family = family;
    }

    String family() {
        return family;
    }
}
