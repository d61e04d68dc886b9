package com.logisav.mail.receipt;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/**
 * No recipient of the review may be tried again without risking a duplicate: each was accepted, refused or is in doubt, or got the same in
 * another mail since. Nothing was sent.
 */
public final class NothingToRetryException extends MailException {

    private static final long serialVersionUID = 1L;

    private NothingToRetryException() {
        super(MailErrorCode.NOTHING_TO_RETRY,
            "Every recipient was accepted, refused for good, is in doubt, or got the same in another mail since. Use sendAgain to send a new mail on purpose.", Map.of(), null);
    }

    /** The one there is. */
    public static NothingToRetryException create() {
        return new NothingToRetryException();
    }
}
