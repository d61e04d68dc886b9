package com.logisav.mail.smtp.fault;

/** In which way a server fails. */
enum Fault {
    TRANSIENT("4xx"),
    PERMANENT("5xx"),
    CLOSE("close"),
    RESET("reset"),
    SILENCE("silence"),
    GARBAGE("garbage"),
    DRIP("a byte a second");

    final String title;

    Fault(String title) {
        this.title = title;
    }

    /** Whether the client has to give up by itself. */
    boolean isEndless() {
        return this == SILENCE || this == DRIP;
    }

    boolean isReply() {
        return this == TRANSIENT || this == PERMANENT;
    }
}
