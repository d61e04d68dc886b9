package com.logisav.mail.smtp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A password that nobody prints: {@link #toString} shows stars, and there is no way to read it. Immutable; equal by value. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * This password.
     *
     * @param value not empty, without line breaks or other control characters
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret is not empty and has no control characters");
        }
        return new Secret(value);
    }

    String reveal() {
        return value;
    }

    /** Takes the same time whether the first or the last character differs. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
