package com.logisav.mail.testkit.fault;

/** Where in a conversation a {@link ScriptedSmtpServer} has its turn. */
public enum SmtpStep {
    /** A client has connected. */
    GREETING,
    /** EHLO. */
    EHLO,
    /** STARTTLS. */
    STARTTLS,
    /** AUTH. */
    AUTH,
    /** MAIL FROM. */
    MAIL,
    /** RCPT TO. */
    RCPT,
    /** DATA. */
    DATA,
    /** The first byte of a mail was read. */
    BODY,
    /** The final dot was read. */
    END_OF_DATA,
    /** RSET. */
    RSET,
    /** QUIT. */
    QUIT
}
