package com.logisav.mail.smtp.fault;

import java.util.List;

/** How many the mail goes to, and whether the server takes commands in groups. */
enum Mode {
    /** One command after the other. */
    ONE_BY_ONE(3, false, false, false),
    /** PIPELINING is offered; DATA waits for the recipients' replies. */
    GROUPED(3, true, false, false),
    /** PIPELINING is offered, and for one recipient DATA is in the group. */
    GROUPED_TO_ONE(1, true, false, false),
    /** As before, by a server that says 354 though it accepted nobody. */
    GROUPED_TO_ONE_LENIENT(1, true, true, false),
    /** One command after the other, on a connection that has carried a mail; the server does everything right on the next connection. */
    KEPT(3, false, false, true),
    /** The same with PIPELINING. */
    KEPT_GROUPED(3, true, false, true),
    /** The same with PIPELINING, to one. */
    KEPT_GROUPED_TO_ONE(1, true, false, true);

    final List<String> recipients;
    final boolean pipelining;
    final boolean lenient;
    final boolean kept;

    Mode(int recipients, boolean pipelining, boolean lenient, boolean kept) {
        this.recipients = List.of("marie@client.fr", "paul@client.fr", "luc@client.fr").subList(0, recipients);
        this.pipelining = pipelining;
        this.lenient = lenient;
        this.kept = kept;
    }

    /** Whether the way of sending can make a difference at a step. */
    boolean mattersAt(Step step) {
        if (step.isAboutOneOfThree() && recipients.size() == 1) {
            return false;
        }
        return switch (this) {
            case ONE_BY_ONE -> true;
            case GROUPED, GROUPED_TO_ONE, KEPT -> step.compareTo(Step.MAIL) >= 0;
            // What is in a group was said before the body, which is large, and the same in each of them.
            case KEPT_GROUPED, KEPT_GROUPED_TO_ONE -> step.compareTo(Step.MAIL) >= 0 && step != Step.BODY;
            case GROUPED_TO_ONE_LENIENT -> step == Step.MAIL || step == Step.EACH_RCPT;
        };
    }
}
