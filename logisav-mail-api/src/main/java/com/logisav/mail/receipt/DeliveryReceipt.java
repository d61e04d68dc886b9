package com.logisav.mail.receipt;

import com.logisav.mail.message.Manifest;
import com.logisav.mail.outcome.Transmission;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What left, and what the server took of it. It never says "delivered": no server can know. Immutable. */
public final class DeliveryReceipt {

    private final AttemptId attempt;
    private final Manifest manifest;
    private final Transmission transmission;
    private final Instant finishedAt;
    private final @Nullable Throwable journalFailure;

    private DeliveryReceipt(AttemptId attempt, Manifest manifest, Transmission transmission, Instant finishedAt,
        @Nullable Throwable journalFailure) {
        this.attempt = Objects.requireNonNull(attempt, "attempt");
        this.manifest = Objects.requireNonNull(manifest, "manifest");
        this.transmission = Objects.requireNonNull(transmission, "transmission");
        this.finishedAt = Objects.requireNonNull(finishedAt, "finishedAt");
        this.journalFailure = journalFailure;
    }

    /** The receipt of an attempt that has ended. */
    public static DeliveryReceipt of(AttemptId attempt, Manifest manifest, Transmission transmission, Instant finishedAt) {
        return new DeliveryReceipt(attempt, manifest, transmission, finishedAt, null);
    }

    /** The same receipt, which the journal failed to remember. */
    public DeliveryReceipt notRemembered(Throwable failure) {
        return new DeliveryReceipt(attempt, manifest, transmission, finishedAt, Objects.requireNonNull(failure, "failure"));
    }

    /** Which attempt. */
    public AttemptId attempt() {
        return attempt;
    }

    /** What left. */
    public Manifest manifest() {
        return manifest;
    }

    /** What the server took. */
    public Transmission transmission() {
        return transmission;
    }

    /** When the attempt ended. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** What the journal threw when it was to remember this; the mail's outcome stands all the same. Empty in the ordinary course. */
    public Optional<Throwable> journalFailure() {
        return Optional.ofNullable(journalFailure);
    }

    /** Whether every recipient of the attempt was accepted. */
    public boolean isAccepted() {
        return transmission.isAccepted();
    }

    @Override
    public String toString() {
        return "DeliveryReceipt[" + manifest + ", " + transmission + "]";
    }
}
