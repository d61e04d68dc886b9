package com.logisav.mail.testkit.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Something that a host may not have: there, or declared missing for a reason.
 *
 * <p>The rules that need what is missing are then not counted as passed: they show as aborted, with the reason, in the test report.
 *
 * @param <T> what it is
 */
public final class Declared<T> {

    private final @Nullable T value;
    private final String reason;

    private Declared(@Nullable T value, String reason) {
        this.value = value;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** It is there. */
    public static <T> Declared<T> having(T value) {
        return new Declared<>(Objects.requireNonNull(value, "value"), "");
    }

    /**
     * It is not there.
     *
     * @param reason what the test report says: "one company only", "letters bring no files"
     */
    public static <T> Declared<T> without(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("what is declared missing is missing for a reason");
        }
        return new Declared<>(null, reason);
    }

    boolean isThere() {
        return value != null;
    }

    /** The value; where it was declared missing, the test ends here and is reported as not run. */
    T orNotRun(String rule) {
        if (value == null) {
            throw new TestAbortedException(RuleBroken.number(rule) + " declared not to apply: " + reason);
        }
        return value;
    }
}
