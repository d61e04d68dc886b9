package com.logisav.mail.receipt;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the journal remembers it: claimed before the first byte, with its outcome once it has ended. Immutable; equal by value.
 *
 * <p>An attempt without an end is in doubt for all its recipients: it may be under way, or its program may have died.
 */
public final class JournalEntry {

    private final AttemptId attempt;
    private final int place;
    private final Tenant tenant;
    private final String actorId;
    private final String actorName;
    private final Manifest manifest;
    private final List<EmailAddress> envelope;
    private final Instant startedAt;
    private final @Nullable Transmission transmission;
    private final @Nullable Instant finishedAt;

    JournalEntry(AttemptId attempt, int place, Tenant tenant, String actorId, String actorName, Manifest manifest,
        List<EmailAddress> envelope, Instant startedAt, @Nullable Transmission transmission, @Nullable Instant finishedAt) {
        this.attempt = Objects.requireNonNull(attempt, "attempt");
        this.place = checkedPlace(place);
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.actorId = Objects.requireNonNull(actorId, "actorId");
        this.actorName = Objects.requireNonNull(actorName, "actorName");
        this.manifest = Objects.requireNonNull(manifest, "manifest");
        this.envelope = List.copyOf(envelope);
        this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
        this.transmission = transmission;
        this.finishedAt = finishedAt;
    }

    /**
     * An attempt that begins now.
     *
     * @param place its place about the record, from 1
     * @throws IllegalArgumentException for a place below 1
     */
    public static JournalEntry started(AttemptId attempt, int place, Actor actor, OutgoingMail mail, Instant startedAt) {
        return new JournalEntry(attempt, place, actor.tenant(), actor.id(), actor.name(), mail.manifest(),
            mail.envelope().stream().map(Recipient::address).toList(), startedAt, null, null);
    }

    static int checkedPlace(int place) {
        if (place < 1) {
            throw new IllegalArgumentException("places are numbered from 1");
        }
        return place;
    }

    /** The same attempt, ended. */
    public JournalEntry finished(Transmission newTransmission, Instant newFinishedAt) {
        return new JournalEntry(attempt, place, tenant, actorId, actorName, manifest, envelope, startedAt,
            Objects.requireNonNull(newTransmission, "transmission"), Objects.requireNonNull(newFinishedAt, "finishedAt"));
    }

    /** This entry as plain values, for a journal that stores it; {@link JournalValues#read} is the way back. */
    public JournalValues values() {
        return JournalValues.of(this);
    }

    /** Which attempt. */
    public AttemptId attempt() {
        return attempt;
    }

    /**
     * Where it stands among the attempts about its record, all reviews together: one after the highest that was known to whoever claims it,
     * from 1. No two attempts about a record of a company have the same, and whoever took one
     * knew of all that are kept at lower ones.
     */
    public int place() {
        return place;
    }

    /** In which company. */
    public Tenant tenant() {
        return tenant;
    }

    /** Who sent. */
    public String actorId() {
        return actorId;
    }

    /** Who sent, for people. */
    public String actorName() {
        return actorName;
    }

    /** What was sent. */
    public Manifest manifest() {
        return manifest;
    }

    /** Whom the attempt was for, unmodifiable: all recipients, or those of a retry. */
    public List<EmailAddress> envelope() {
        return envelope;
    }

    /** When it was claimed. */
    public Instant startedAt() {
        return startedAt;
    }

    /** What the server took; empty while there is no end. */
    public Optional<Transmission> transmission() {
        return Optional.ofNullable(transmission);
    }

    /** When it ended; empty while it has not. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** Whether it has an end. */
    public boolean hasEnded() {
        return transmission != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalEntry that && that.attempt.equals(attempt) && that.place == place && that.tenant.equals(tenant)
            && that.actorId.equals(actorId) && that.actorName.equals(actorName) && that.manifest.equals(manifest) && that.envelope.equals(envelope)
            && that.startedAt.equals(startedAt) && Objects.equals(that.transmission, transmission) && Objects.equals(that.finishedAt, finishedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attempt, place, tenant, actorId, actorName, manifest, envelope, startedAt, transmission, finishedAt);
    }

    @Override
    public String toString() {
        return "JournalEntry[" + manifest + ", attempt " + attempt.number() + (hasEnded() ? "]" : ", no end]");
    }
}
