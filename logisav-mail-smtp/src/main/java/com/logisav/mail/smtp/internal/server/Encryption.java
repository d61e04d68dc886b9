package com.logisav.mail.smtp.internal.server;

/** How the connection is protected. */
public enum Encryption {
    /** STARTTLS (RFC 3207), or nothing is sent. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS,
    /** None. */
    NONE
}
