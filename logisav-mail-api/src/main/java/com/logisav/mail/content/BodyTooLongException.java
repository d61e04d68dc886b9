package com.logisav.mail.content;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/** A body has more characters than can be cleaned and sent, nearly always because of large images pasted into it. The sentence names both numbers. */
public final class BodyTooLongException extends MailException {

    private static final long serialVersionUID = 1L;

    private BodyTooLongException(int value, int limit) {
        super(MailErrorCode.BODY_TOO_LONG, "a body of " + value + " characters, where " + limit + " are allowed. Attach large images as files.",
            Map.of("value", value, "limit", limit), null);
    }

    /**
     * A refusal.
     *
     * @param value characters that the body has
     * @param limit characters that it may have
     */
    public static BodyTooLongException of(int value, int limit) {
        return new BodyTooLongException(value, limit);
    }
}
