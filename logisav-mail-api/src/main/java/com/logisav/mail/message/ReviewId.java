package com.logisav.mail.message;

import java.util.Objects;

/**
 * Names a frozen mail. Unguessable, and of use only to the tenant and actor who reviewed it.
 *
 * @param value the token
 */
public record ReviewId(String value) {

    /** Checks that there is one. */
    public ReviewId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a review id is not blank");
        }
    }

    /** The id with this value. */
    public static ReviewId of(String value) {
        return new ReviewId(value);
    }

    /** The first characters, enough to tell reviews apart in a log. */
    @Override
    public String toString() {
        return "ReviewId[" + value.substring(0, Math.min(6, value.length())) + "…]";
    }
}
