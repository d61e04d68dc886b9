package com.logisav.mail.outcome;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One SMTP transaction, for support and for finding a mail in a server's log. Immutable; holds no address. */
public final class SmtpTransaction {

    private final String host;
    private final int port;
    private final SmtpPhase phase;
    private final Instant startedAt;
    private final Instant endedAt;
    private final @Nullable String tlsProtocol;
    private final @Nullable String tlsCipher;
    private final @Nullable String queueId;
    private final @Nullable String sha256;

    private SmtpTransaction(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.phase = builder.phase;
        this.startedAt = builder.startedAt;
        this.endedAt = builder.endedAt;
        this.tlsProtocol = builder.tlsProtocol;
        this.tlsCipher = builder.tlsCipher;
        this.queueId = builder.queueId;
        this.sha256 = builder.sha256;
    }

    /** Starts a transaction with this server; it has ended when it started, in phase CONNECT, until said otherwise. */
    public static Builder builder(String host, int port, Instant startedAt) {
        return new Builder(host, port, startedAt);
    }

    /** The server's name, as configured. */
    public String host() {
        return host;
    }

    /** The server's port. */
    public int port() {
        return port;
    }

    /** How far it came. */
    public SmtpPhase phase() {
        return phase;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it ended. */
    public Instant endedAt() {
        return endedAt;
    }

    /** For example {@code TLSv1.3}; empty for plain text. */
    public Optional<String> tlsProtocol() {
        return Optional.ofNullable(tlsProtocol);
    }

    /** The cipher suite; empty for plain text. */
    public Optional<String> tlsCipher() {
        return Optional.ofNullable(tlsCipher);
    }

    /** The server's name for the mail, where its reply held one that we know how to read. */
    public Optional<String> queueId() {
        return Optional.ofNullable(queueId);
    }

    /** SHA-256 of the message's bytes as they were sent, before dot-stuffing, in lower-case hex; empty where they were not all sent. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmtpTransaction that && that.host.equals(host) && that.port == port && that.phase == phase
            && that.startedAt.equals(startedAt) && that.endedAt.equals(endedAt) && Objects.equals(that.tlsProtocol, tlsProtocol)
            && Objects.equals(that.tlsCipher, tlsCipher) && Objects.equals(that.queueId, queueId) && Objects.equals(that.sha256, sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port, phase, startedAt, endedAt, tlsProtocol, tlsCipher, queueId, sha256);
    }

    @Override
    public String toString() {
        return "SmtpTransaction[" + host + ":" + port + ", " + phase + (queueId == null ? "]" : ", queued as " + queueId + "]");
    }

    /** Collects what is learnt on the way. Not safe for concurrent use. */
    public static final class Builder {

        private final String host;
        private final int port;
        private final Instant startedAt;
        private SmtpPhase phase = SmtpPhase.CONNECT;
        private Instant endedAt;
        private @Nullable String tlsProtocol;
        private @Nullable String tlsCipher;
        private @Nullable String queueId;
        private @Nullable String sha256;

        private Builder(String host, int port, Instant startedAt) {
            this.host = Objects.requireNonNull(host, "host");
            this.port = port;
            this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
            this.endedAt = startedAt;
        }

        /** How far it came, and when it ended there. */
        public Builder reached(SmtpPhase newPhase, Instant newEndedAt) {
            this.phase = newPhase;
            this.endedAt = newEndedAt;
            return this;
        }

        /** Protocol and cipher suite. */
        public Builder tls(String protocol, String cipher) {
            this.tlsProtocol = protocol;
            this.tlsCipher = cipher;
            return this;
        }

        /** The server's name for the mail. */
        public Builder queueId(String newQueueId) {
            this.queueId = newQueueId;
            return this;
        }

        /** The hash of the bytes sent. */
        public Builder sha256(String newSha256) {
            this.sha256 = newSha256;
            return this;
        }

        /** The transaction. */
        public SmtpTransaction build() {
            return new SmtpTransaction(this);
        }
    }
}
