package com.logisav.mail.outcome;

/** How far a check of mail settings goes, and each thing that it finds out on the way. No check goes further than the last. */
public enum CheckStage {
    /** Somebody answers at the server's port. */
    CONNECT,
    /** It speaks SMTP: greeting and EHLO. Comes after {@link #TLS} where encryption begins with the first byte. */
    GREETING,
    /** The connection is encrypted, and the certificate proves the server's name; left out where the settings want no encryption. */
    TLS,
    /** The server lets the account in; left out where the settings have no account. */
    AUTH,
    /** The server takes mails from the sender (MAIL FROM). */
    MAIL,
    /** The server takes mails for a recipient (RCPT TO). Nothing is sent to it. */
    RCPT
}
