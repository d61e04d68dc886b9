package com.logisav.mail.testkit.assertion;

import java.io.Serial;

/** Ends the comparison of one mail, where a sentence is about something that the mail does not have. */
final class MissingPart extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingPart(String failure) {
        super(failure);
    }
}
