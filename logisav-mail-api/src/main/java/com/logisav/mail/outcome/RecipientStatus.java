package com.logisav.mail.outcome;

/** What became of a recipient. Constants may be added; read one that you do not know as {@link #IN_DOUBT}. */
public enum RecipientStatus {
    /** The server took the mail for this recipient. Not: delivered. */
    ACCEPTED,
    /** The server, or the way to it, said "later" (4xx, connection failure before the final dot). */
    DEFERRED,
    /** The server said no (5xx). */
    REFUSED,
    /** The connection died after the final dot and before the reply: the server may have taken it (RFC 5321, section 4.2.5; RFC 1047). */
    IN_DOUBT,
    /** Never offered to a server, because of an account problem or a failure before. */
    NOT_TRIED,
    /** Held back on purpose, by a guard of a test system. */
    SUPPRESSED
}
