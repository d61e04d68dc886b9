package com.logisav.mail.outcome;

/** How far an SMTP transaction came, in the order of the protocol (RFC 5321, section 3). */
public enum SmtpPhase {
    /** Opening the connection. */
    CONNECT,
    /** Waiting for 220. */
    GREETING,
    /** EHLO or HELO. */
    EHLO,
    /** STARTTLS and the handshake. */
    TLS,
    /** AUTH. */
    AUTH,
    /** MAIL FROM. */
    MAIL,
    /** RCPT TO. */
    RCPT,
    /** DATA, waiting for 354. */
    DATA,
    /** The message's bytes. */
    BODY,
    /** The final dot was written, or may have been; waiting for the reply. */
    END_OF_DATA,
    /** A reply to the final dot was read. */
    DONE
}
