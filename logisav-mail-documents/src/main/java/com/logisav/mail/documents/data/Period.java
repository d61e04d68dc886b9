package com.logisav.mail.documents.data;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A span of days, both included: BG-14 (BT-73, BT-74) of a document, BG-26 (BT-134, BT-135) of a line.
 *
 * @param start the first day
 * @param end   the last day; not before the first, which {@code build()} of the document checks (BR-29, BR-30)
 */
public record Period(LocalDate start, LocalDate end) {

    /** Checks for null. */
    public Period {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}
