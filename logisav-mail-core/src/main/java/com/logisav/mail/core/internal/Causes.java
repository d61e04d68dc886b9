package com.logisav.mail.core.internal;

import java.util.Objects;
import java.util.stream.Stream;

/** What an exception was caused by. */
public final class Causes {

    /** Far deeper than any honest chain; one that bites its tail ends here. */
    private static final int MAX = 10;

    private Causes() {}

    /** The exception itself, then its cause, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX);
    }
}
