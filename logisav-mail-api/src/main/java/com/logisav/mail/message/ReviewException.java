package com.logisav.mail.message;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.logisav.mail.draft.MailAlert;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A review cannot be sent: it is blocked, not there (any more), or not what was shown. Nothing was sent. */
public final class ReviewException extends MailException {

    private static final long serialVersionUID = 1L;

    private ReviewException(MailErrorCode code, String message, Map<String, ?> arguments) {
        super(code, message, arguments, null);
    }

    static ReviewException blocked(List<MailAlert> alerts) {
        String codes = alerts.stream().map(MailAlert::code).distinct().collect(Collectors.joining(", "));
        return new ReviewException(MailErrorCode.REVIEW_BLOCKED,
            "The review is blocked by " + codes + " and has frozen nothing. Ask isReady() first and show alerts().",
            Map.of("alerts", codes));
    }

    /** Unknown, expired, discarded, already gone after sending, or somebody else's. */
    public static ReviewException notFound() {
        return new ReviewException(MailErrorCode.REVIEW_NOT_FOUND,
            "There is no such review for this actor; it may have expired. Review the draft again.", Map.of());
    }

    /** What was shown is not what is frozen. */
    public static ReviewException digestMismatch() {
        return new ReviewException(MailErrorCode.REVIEW_DIGEST_MISMATCH,
            "The digest is not that of the review. Send review.id() with review.digest() of the same review.", Map.of());
    }
}
