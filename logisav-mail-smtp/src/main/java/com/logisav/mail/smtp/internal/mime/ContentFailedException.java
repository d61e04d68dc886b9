package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;

/**
 * A file of the mail could not be read. An {@code IOException} so that everything between the file and the socket lets it pass and drops
 * the connection; a class of its own because there it would look like a network failure.
 */
public final class ContentFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    ContentFailedException(Throwable cause) {
        super("A file of the mail could not be read.", cause);
    }

    /** The class of what the file's stream threw. */
    public String origin() {
        Throwable cause = getCause();
        return (cause == null ? this : cause).getClass().getName();
    }
}
