package com.logisav.mail.outcome;

import java.util.Objects;

/** How far a mail that is being sent has come. Immutable; equal by value. */
public final class SendProgress {

    private final SmtpPhase phase;
    private final long bytes;
    private final long total;

    private SendProgress(SmtpPhase phase, long bytes, long total) {
        this.phase = Objects.requireNonNull(phase, "phase");
        this.bytes = bytes;
        this.total = total;
    }

    /**
     * This far.
     *
     * @param bytes of the mail, handed to the connection so far
     * @param total bytes of the mail as it is sent, encoded
     */
    public static SendProgress of(SmtpPhase phase, long bytes, long total) {
        if (bytes < 0 || bytes > total) {
            throw new IllegalArgumentException("0 to " + total + " bytes can have been sent, not " + bytes);
        }
        return new SendProgress(phase, bytes, total);
    }

    /** The step that has begun. */
    public SmtpPhase phase() {
        return phase;
    }

    /** Bytes of the mail that were handed to the connection; the server may not have them all yet. */
    public long bytes() {
        return bytes;
    }

    /** Bytes of the mail, encoded: a third more than its files. */
    public long total() {
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SendProgress that && that.phase == phase && that.bytes == bytes && that.total == total;
    }

    @Override
    public int hashCode() {
        return Objects.hash(phase, bytes, total);
    }

    @Override
    public String toString() {
        return "SendProgress[" + phase + ", " + bytes + " of " + total + "]";
    }
}
