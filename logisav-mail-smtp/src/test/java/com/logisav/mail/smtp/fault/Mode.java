package com.logisav.mail.smtp.fault;

import java.util.List;

/** How many the mail goes to, and whether the server takes commands in groups. */
enum Mode {
    /** One command after the other. */
    ONE_BY_ONE(3, false, false),
    /** PIPELINING is offered; DATA waits for the recipients' replies. */
    GROUPED(3, true, false),
    /** PIPELINING is offered, and for one recipient DATA is in the group. */
    GROUPED_TO_ONE(1, true, false),
    /** As before, by a server that says 354 though it accepted nobody. */
    GROUPED_TO_ONE_LENIENT(1, true, true);

    final List<String> recipients;
    final boolean pipelining;
    final boolean lenient;

    Mode(int recipients, boolean pipelining, boolean lenient) {
        this.recipients = List.of("marie@client.fr", "paul@client.fr", "luc@client.fr").subList(0, recipients);
        this.pipelining = pipelining;
        this.lenient = lenient;
    }

    /** Whether the way of sending can make a difference at a step. */
    boolean mattersAt(Step step) {
        if (step.isAboutOneOfThree() && recipients.size() == 1) {
            return false;
        }
        return switch (this) {
            case ONE_BY_ONE -> true;
            case GROUPED, GROUPED_TO_ONE -> step.compareTo(Step.MAIL) >= 0;
            case GROUPED_TO_ONE_LENIENT -> step == Step.MAIL || step == Step.EACH_RCPT;
        };
    }
}
