package com.logisav.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that could not be done: a stable code, what happened to which thing, what to do.
 *
 * <p>{@link #getMessage()} is for the developer and the log of a stranger: {@code [CODE] what happened. What to do.}, in English, without
 * addresses, subjects, bodies or secrets. {@link #text} is for the person in front of the screen. What the business must handle in the
 * ordinary course (an alert, a refused recipient) is a value, not an exception.
 */
public abstract class MailException extends RuntimeException implements Worded {

    private static final long serialVersionUID = 1L;

    private final MailErrorCode errorCode;
    private final transient Map<String, Object> arguments;

    /**
     * For the exceptions of this library; a host has no reason to make its own.
     *
     * @param errorCode what kind of failure
     * @param message   what happened and what to do, for developers, without personal data
     * @param arguments the facts for the sentence
     * @param cause     what was caught, or null
     */
    protected MailException(MailErrorCode errorCode, String message, Map<String, ?> arguments, @Nullable Throwable cause) {
        super("[" + errorCode + "] " + message, cause);
        this.errorCode = Objects.requireNonNull(errorCode, "errorCode");
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** What kind of failure this is, for programs. */
    public final MailErrorCode errorCode() {
        return errorCode;
    }

    @Override
    public String code() {
        return errorCode.name();
    }

    @Override
    public final Map<String, Object> arguments() {
        return arguments;
    }
}
