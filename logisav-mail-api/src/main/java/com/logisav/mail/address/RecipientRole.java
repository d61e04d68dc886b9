package com.logisav.mail.address;

/** The field that a recipient stands in (RFC 5322, section 3.6.3). */
public enum RecipientRole {
    /** Addressed. */
    TO,
    /** Informed, seen by all. */
    CC,
    /** Informed, seen by nobody: in the envelope only, never on the wire. */
    BCC
}
