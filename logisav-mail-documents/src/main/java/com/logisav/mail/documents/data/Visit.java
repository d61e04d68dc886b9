package com.logisav.mail.documents.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who was there, from when to when.
 *
 * @param technician who
 * @param start      shown in the record's zone
 * @param end        not before the start, which {@code build()} of the report checks
 */
public record Visit(String technician, Instant start, Instant end) {

    /** Checks for null. */
    public Visit {
        Objects.requireNonNull(technician, "technician");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /** How long. */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /** When, not who. */
    @Override
    public String toString() {
        return "Visit[" + start + ", " + duration() + "]";
    }
}
