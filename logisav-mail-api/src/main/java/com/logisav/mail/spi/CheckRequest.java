package com.logisav.mail.spi;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.CheckStage;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a check of mail settings is to find out: under which identity, how far, for whom, within which time. Immutable; equal by value. */
public final class CheckRequest {

    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final SenderIdentity sender;
    private final CheckStage depth;
    private final @Nullable EmailAddress recipient;
    private final Duration limit;

    private CheckRequest(SenderIdentity sender, CheckStage depth, @Nullable EmailAddress recipient, Duration limit) {
        this.sender = Objects.requireNonNull(sender, "sender");
        this.depth = Objects.requireNonNull(depth, "depth");
        this.recipient = recipient;
        this.limit = limit;
    }

    /** As far as a check can go, with the sender's own address for a recipient, within 20 seconds. */
    public static CheckRequest of(SenderIdentity sender) {
        return new CheckRequest(sender, CheckStage.RCPT, null, USUAL);
    }

    /** No further than this stage. */
    public CheckRequest upTo(CheckStage newDepth) {
        return new CheckRequest(sender, newDepth, recipient, limit);
    }

    /** The recipient to ask the server about; it gets nothing. */
    public CheckRequest to(EmailAddress newRecipient) {
        return new CheckRequest(sender, depth, Objects.requireNonNull(newRecipient, "recipient"), limit);
    }

    /**
     * All together in this time.
     *
     * @param newLimit above zero, two minutes at most
     */
    public CheckRequest within(Duration newLimit) {
        if (newLimit.isNegative() || newLimit.isZero() || newLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a check has a limit above zero and up to " + LONGEST + ", not " + newLimit);
        }
        return new CheckRequest(sender, depth, recipient, newLimit);
    }

    /** The identity whose settings are checked. */
    public SenderIdentity sender() {
        return sender;
    }

    /** The last stage. */
    public CheckStage depth() {
        return depth;
    }

    /** Whom the server is asked about; the sender's From address unless another was set. */
    public EmailAddress recipient() {
        return recipient == null ? sender.from().address() : recipient;
    }

    /** For all together. */
    public Duration limit() {
        return limit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckRequest that && that.sender.equals(sender) && that.depth == depth && Objects.equals(that.recipient, recipient)
            && that.limit.equals(limit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sender, depth, recipient, limit);
    }

    @Override
    public String toString() {
        return "CheckRequest[" + depth + ", " + limit + "]";
    }
}
