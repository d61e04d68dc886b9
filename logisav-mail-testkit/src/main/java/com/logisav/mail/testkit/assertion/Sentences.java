package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was said of one mail, and whether it held. The first that does not hold ends the test, unless mails are being compared. */
final class Sentences {

    private final Optional<Function<String, AssertionError>> ending;
    private final List<Supplier<String>> lines = new ArrayList<>();
    private int held;

    private Sentences(Optional<Function<String, AssertionError>> ending) {
        this.ending = ending;
    }

    /** Sentences that a test is made of; the first that does not hold ends it with this. */
    static Sentences binding(Function<String, AssertionError> ending) {
        return new Sentences(Optional.of(ending));
    }

    /** Sentences by which one mail is told from others. */
    static Sentences comparing() {
        return new Sentences(Optional.empty());
    }

    /**
     * One more sentence.
     *
     * @param sentence what is so, if it holds: {@code To is [a@b.example]}
     * @param failure  what is not so, if it does not: {@code expected To to be ..}; asked only where it is shown
     */
    void add(boolean holds, String sentence, Supplier<String> failure) {
        if (holds) {
            held++;
            lines.add(() -> "  holds  " + sentence);
        } else if (ending.isPresent()) {
            throw ending.get().apply(failure.get() + before());
        } else {
            lines.add(() -> "  fails  " + failure.get().replace("\n", "\n         "));
        }
    }

    /** A sentence about something that is not there, so that nothing more can be said of it. */
    AssertionError missing(String failure) {
        add(false, "", () -> failure);
        return new MissingPart(failure);
    }

    private String before() {
        return lines("\nwhat was said before:\n");
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
        return lines.isEmpty() ? "" : before + lines.stream().map(Supplier::get).collect(Collectors.joining("\n"));
    }
}
