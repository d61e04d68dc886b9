package com.logisav.mail.core.internal;

import com.logisav.mail.MailException;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * Reports failures of host code: for everybody which class failed and where, for DEBUG what it said. What a host's exception says may hold
 * addresses, subjects and names, and so may its stack trace, which begins with it.
 */
public final class FailureReport {

    private FailureReport() {}

    /** Something that somebody has to look at. */
    public static void error(Logger log, String what, Throwable failure) {
        log.error("{} {}", what, summary(failure));
        log.debug("In full: {}", what, failure);
    }

    /** Something that goes on all the same. */
    public static void warn(Logger log, String what, Throwable failure) {
        log.warn("{} {}", what, summary(failure));
        log.debug("In full: {}", what, failure);
    }

    /** Messages of our own, which are made for strangers; of all others the class, and the line that threw. */
    private static String summary(Throwable failure) {
        return Causes.of(failure).map(cause -> cause instanceof MailException ? cause.getMessage() : cause.getClass().getName() + place(cause))
            .collect(Collectors.joining(" <- "));
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
