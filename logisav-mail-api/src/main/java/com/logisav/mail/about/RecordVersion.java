package com.logisav.mail.about;

import java.util.Objects;

/**
 * Which state of a record a draft was made from; compared for equality only, so a counter, a time or a hash will do.
 *
 * @param value the host's own mark, empty where the host has none (then no change is ever noticed)
 */
public record RecordVersion(String value) {

    private static final RecordVersion NONE = new RecordVersion("");

    /** Checks for null. */
    public RecordVersion {
        Objects.requireNonNull(value, "value");
    }

    /** The version with this mark. */
    public static RecordVersion of(String value) {
        return new RecordVersion(value);
    }

    /** The version with this number. */
    public static RecordVersion of(long value) {
        return new RecordVersion(Long.toString(value));
    }

    /** For hosts without versions: the alert "record changed since the draft" is then never raised. */
    public static RecordVersion none() {
        return NONE;
    }

    @Override
    public String toString() {
        return value;
    }
}
