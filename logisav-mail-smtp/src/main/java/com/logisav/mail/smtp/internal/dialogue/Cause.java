package com.logisav.mail.smtp.internal.dialogue;

/** What ended a transaction before its time, where it was not a reply. */
public enum Cause {
    /** Nothing: the last reply says it. */
    REPLY,
    /** The connection was refused, lost or too slow, or the server answered nonsense. */
    CONNECTION,
    /** The server's name is not known. */
    UNKNOWN_HOST,
    /** The server may not be connected to, or its name is not known. */
    FORBIDDEN_HOST,
    /** A file of the mail could not be read. */
    CONTENT,
    /** The host had no access token. */
    TOKEN,
    /** No connection became free in time. */
    BUSY,
    /** The caller cancelled, was interrupted, or its time was over. */
    GIVEN_UP
}
