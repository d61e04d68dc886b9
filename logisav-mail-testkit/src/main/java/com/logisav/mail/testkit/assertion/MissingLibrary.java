package com.logisav.mail.testkit.assertion;

import java.io.Serial;

/**
 * Nobody here can tell whether a sentence holds; says what to add. It is false of no mail, so where mails are being compared the test ends.
 */
final class MissingLibrary extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingLibrary(IllegalStateException whatToAdd) {
        super(whatToAdd.getMessage(), whatToAdd);
    }
}
