package com.logisav.mail.receipt;

import com.logisav.mail.message.ReviewId;
import java.util.Objects;

/**
 * Names one attempt to send a review: the first, or a retry.
 *
 * @param review the review
 * @param number from 1
 */
public record AttemptId(ReviewId review, int number) {

    /** Checks the number. */
    public AttemptId {
        Objects.requireNonNull(review, "review");
        if (number < 1) {
            throw new IllegalArgumentException("attempts are numbered from 1");
        }
    }

    /** The attempt after this one. */
    public AttemptId next() {
        return new AttemptId(review, number + 1);
    }
}
