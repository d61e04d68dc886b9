package com.logisav.mail.testkit.assertion;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A sentence that says nothing of any mail: the test is wrong, and ends, where mails are being compared, too. */
final class MistakenSentence extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    MistakenSentence(String mistake) {
        super(mistake);
    }

    static <T> T unlessGiven(String sentence, @Nullable T argument) {
        if (argument == null) {
            throw new MistakenSentence(sentence + ": null says nothing");
        }
        return argument;
    }
}
