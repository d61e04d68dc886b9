package com.logisav.mail.message;

import com.logisav.mail.draft.MailAlert;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads before sending: ready or blocked, what will leave, and every alert. Immutable; holds no open resource.
 *
 * <p>A ready one names a frozen mail; sending takes its {@link #id()} and its {@link #digest()}, so that exactly what was shown is sent. A
 * blocked one has frozen nothing.
 */
public final class Review {

    private final @Nullable ReviewId id;
    private final @Nullable Instant expiresAt;
    private final @Nullable Manifest manifest;
    private final String digest;
    private final List<MailAlert> alerts;

    private Review(@Nullable ReviewId id, @Nullable Instant expiresAt, @Nullable Manifest manifest, String digest, List<MailAlert> alerts) {
        this.id = id;
        this.expiresAt = expiresAt;
        this.manifest = manifest;
        this.digest = digest;
        this.alerts = List.copyOf(alerts);
    }

    /**
     * A frozen mail, to be sent until it expires.
     *
     * @param digest SHA-256 over the manifest, in lower-case hex
     * @param alerts warnings only
     */
    public static Review ready(ReviewId id, Instant expiresAt, Manifest manifest, String digest, List<MailAlert> alerts) {
        if (alerts.stream().anyMatch(MailAlert::isBlocking)) {
            throw new IllegalArgumentException("a ready review has no blocking alert");
        }
        return new Review(Objects.requireNonNull(id, "id"), Objects.requireNonNull(expiresAt, "expiresAt"),
            Objects.requireNonNull(manifest, "manifest"), Objects.requireNonNull(digest, "digest"), alerts);
    }

    /** Nothing frozen; at least one of the alerts is blocking. */
    public static Review blocked(List<MailAlert> alerts) {
        if (alerts.stream().noneMatch(MailAlert::isBlocking)) {
            throw new IllegalArgumentException("a blocked review has a blocking alert");
        }
        return new Review(null, null, null, "", alerts);
    }

    /** Whether it can be sent. */
    public boolean isReady() {
        return id != null;
    }

    /** All alerts, blocking ones first, unmodifiable. */
    public List<MailAlert> alerts() {
        return alerts;
    }

    /** The alerts that keep it from being sent. */
    public List<MailAlert> blockingAlerts() {
        return alerts.stream().filter(MailAlert::isBlocking).toList();
    }

    /**
     * Names the frozen mail.
     *
     * @throws ReviewException with code {@code REVIEW_BLOCKED} where nothing was frozen
     */
    public ReviewId id() {
        return frozen(id);
    }

    /**
     * What will leave.
     *
     * @throws ReviewException with code {@code REVIEW_BLOCKED} where nothing was frozen
     */
    public Manifest manifest() {
        return frozen(manifest);
    }

    /**
     * SHA-256 over the manifest, in lower-case hex.
     *
     * @throws ReviewException with code {@code REVIEW_BLOCKED} where nothing was frozen
     */
    public String digest() {
        frozen(id);
        return digest;
    }

    /** Until when it can be sent; empty for a blocked one. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    private <T> T frozen(@Nullable T value) {
        if (value == null) {
            throw ReviewException.blocked(blockingAlerts());
        }
        return value;
    }

    @Override
    public String toString() {
        return "Review[" + (isReady() ? "ready, " + manifest : "blocked") + ", alerts=" + alerts + "]";
    }
}
