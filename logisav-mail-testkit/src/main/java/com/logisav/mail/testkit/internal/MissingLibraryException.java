package com.logisav.mail.testkit.internal;

import java.io.Serial;

/** An optional library is not there; says what to add. */
public final class MissingLibraryException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingLibraryException(String missing) {
        super(missing);
    }
}
