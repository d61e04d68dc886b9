package com.logisav.mail.smtp.fault;

/** Where in a session a server may fail. The session goes through STARTTLS and AUTH to one mail. */
enum Step {
    CONNECT("connect"),
    GREETING("greeting"),
    EHLO("EHLO"),
    STARTTLS("STARTTLS"),
    HANDSHAKE("TLS handshake"),
    EHLO_AGAIN("EHLO in TLS"),
    AUTH("AUTH"),
    MAIL("MAIL"),
    FIRST_RCPT("RCPT 1 of 3"),
    SECOND_RCPT("RCPT 2 of 3"),
    LAST_RCPT("RCPT 3 of 3"),
    EACH_RCPT("RCPT, each"),
    DATA("DATA"),
    BODY("body"),
    END_OF_DATA("end of data"),
    QUIT("QUIT");

    final String title;

    Step(String title) {
        this.title = title;
    }

    boolean isAboutOneOfThree() {
        return this == FIRST_RCPT || this == SECOND_RCPT || this == LAST_RCPT;
    }

    /** The step of a recipient, counted from 0, where only that one fails. */
    static Step ofRecipient(int index) {
        return Step.values()[FIRST_RCPT.ordinal() + index];
    }
}
