package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.List;

/** What was said of one mail, and whether it held. The first that does not hold ends the test, unless mails are being compared. */
final class Sentences {

    private final SentMails all;
    private final OnFailure onFailure;
    private final List<String> lines = new ArrayList<>();
    private int held;

    private Sentences(SentMails all, OnFailure onFailure) {
        this.all = all;
        this.onFailure = onFailure;
    }

    /** What happens at a sentence that does not hold. */
    private enum OnFailure { THROW, GO_ON }

    /** Sentences that a test is made of. */
    static Sentences binding(SentMails all) {
        return new Sentences(all, OnFailure.THROW);
    }

    /** Sentences by which one mail is told from others. */
    static Sentences comparing(SentMails all) {
        return new Sentences(all, OnFailure.GO_ON);
    }

    /**
     * One more sentence.
     *
     * @param sentence what is so, if it holds: {@code To is [a@b.example]}
     * @param failure  what is not so, if it does not: {@code expected To to be ..}
     */
    void add(boolean holds, String sentence, String failure) {
        if (holds) {
            held++;
            lines.add("  holds  " + sentence);
        } else if (onFailure == OnFailure.GO_ON) {
            lines.add("  fails  " + failure.replace("\n", "\n         "));
        } else {
            throw all.failure(failure + before());
        }
    }

    /** A sentence about something that is not there, so that nothing more can be said of it. */
    AssertionError missing(String failure) {
        add(false, "", failure);
        return new MissingPart(failure);
    }

    private String before() {
        return lines.isEmpty() ? "" : "\nwhat was said before:\n" + String.join("\n", lines);
    }

    boolean allHold() {
        return held == lines.size();
    }

    int held() {
        return held;
    }

    /** How many of them hold, and each on a line of its own. */
    String report() {
        return held + " of " + lines.size() + " sentences hold" + lines(":\n");
    }

    /** Each on a line of its own after this; nothing where there is none. */
    String lines(String before) {
        return lines.isEmpty() ? "" : before + String.join("\n", lines);
    }
}
