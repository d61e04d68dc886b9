package com.logisav.mail.content;

/** What a merge field holds, and so how it is shown in the record's language. */
public enum FieldKind {
    /** {@link String}. */
    TEXT,
    /** {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@link Money}. */
    MONEY,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}, shown in the record's zone. */
    DATE_TIME,
    /** {@link Boolean}; usable in sections, shown as yes or no. */
    BOOLEAN,
    /** A {@link java.util.List} of {@link MergeFields}; usable in sections only. */
    LIST
}
