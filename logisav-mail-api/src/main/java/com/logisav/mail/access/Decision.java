package com.logisav.mail.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host's answer to a {@link PermissionRequest}. Immutable; equal by value. */
public final class Decision {

    private static final Decision ALLOWED = new Decision(true, null);
    private static final Decision DENIED = new Decision(false, null);

    private final boolean allowed;
    private final @Nullable String reason;

    private Decision(boolean allowed, @Nullable String reason) {
        this.allowed = allowed;
        this.reason = reason;
    }

    /** Yes. */
    public static Decision allowed() {
        return ALLOWED;
    }

    /** No, for no reason that the actor should read; the library words the refusal. */
    public static Decision denied() {
        return DENIED;
    }

    /**
     * No, and why.
     *
     * @param reason a sentence for the actor, in the actor's language; it must not reveal whether a record exists
     */
    public static Decision denied(String reason) {
        return new Decision(false, Objects.requireNonNull(reason, "reason"));
    }

    /** Whether the actor may. */
    public boolean isAllowed() {
        return allowed;
    }

    /** Why not, for the actor. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that && that.allowed == allowed && Objects.equals(that.reason, reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(allowed, reason);
    }

    @Override
    public String toString() {
        return allowed ? "Decision[allowed]" : "Decision[denied]";
    }
}
