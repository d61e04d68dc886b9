package com.logisav.mail.access;

import com.logisav.mail.Worded;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mail about a record could be sent, answered before anybody composes: what a host asks to grey its button.
 *
 * <p>Immutable; equal by value. A status that a later version adds is never "available".
 */
public final class Availability implements Worded {

    /** What stands in the way, if anything. */
    public enum Status {
        /** Nothing. */
        AVAILABLE,
        /** Mail is not configured: the host has no transport for this sender. */
        NO_TRANSPORT,
        /** The actor has no identity to write under. */
        NO_SENDER_IDENTITY,
        /** The actor may not send mails about this record. */
        SENDING_NOT_PERMITTED
    }

    private static final Availability AVAILABLE = new Availability(Status.AVAILABLE, null);

    private final Status status;
    private final @Nullable String reason;

    private Availability(Status status, @Nullable String reason) {
        this.status = Objects.requireNonNull(status, "status");
        this.reason = reason;
    }

    /** Nothing stands in the way. */
    public static Availability available() {
        return AVAILABLE;
    }

    /** Something does; the library words it. */
    public static Availability not(Status status) {
        return new Availability(status, null);
    }

    /** Something does, and the host has a sentence for it, in the actor's language. */
    public static Availability not(Status status, Optional<String> reason) {
        return new Availability(status, reason.orElse(null));
    }

    /** Whether a mail could be sent. */
    public boolean isAvailable() {
        return status == Status.AVAILABLE;
    }

    /** What stands in the way. */
    public Status status() {
        return status;
    }

    @Override
    public String code() {
        return status.name();
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    public String text(Locale locale) {
        return reason != null ? reason : Worded.super.text(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Availability that && that.status == status && Objects.equals(that.reason, reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, reason);
    }

    @Override
    public String toString() {
        return "Availability[" + status + "]";
    }
}
