package com.logisav.mail.outcome;

import com.logisav.mail.Worded;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.RecipientRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recipient: status, the server's reply, whether trying again is safe. Immutable.
 *
 * <p>{@link #code()} is finer than the status where the reply allows it ({@code RECIPIENT_UNKNOWN} for 550 5.1.1), so that the sentence can
 * say what to do.
 */
public final class RecipientOutcome implements Worded {

    private final EmailAddress address;
    private final RecipientRole role;
    private final RecipientStatus status;
    private final RetryAdvice retryAdvice;
    private final Instant at;
    private final @Nullable ServerReply reply;
    private final @Nullable Oversize oversize;

    /** Both in bytes. */
    private record Oversize(long length, long limit) {}

    private RecipientOutcome(EmailAddress address, RecipientRole role, RecipientStatus status, RetryAdvice retryAdvice, Instant at,
        @Nullable ServerReply reply, @Nullable Oversize oversize) {
        this.address = Objects.requireNonNull(address, "address");
        this.role = Objects.requireNonNull(role, "role");
        this.status = Objects.requireNonNull(status, "status");
        this.retryAdvice = Objects.requireNonNull(retryAdvice, "retryAdvice");
        this.at = Objects.requireNonNull(at, "at");
        this.reply = reply;
        this.oversize = oversize;
    }

    /** An outcome without a reply, with the advice that its status implies. */
    public static RecipientOutcome of(EmailAddress address, RecipientRole role, RecipientStatus status, Instant at) {
        return new RecipientOutcome(address, role, status, impliedAdvice(status), at, null, null);
    }

    /**
     * Refused without being offered: the mail is larger than what the server says it takes (RFC 1870).
     *
     * @param length bytes of the mail as it would have been sent
     * @param limit  the server's, in bytes
     */
    public static RecipientOutcome tooLarge(EmailAddress address, RecipientRole role, long length, long limit, Instant at) {
        return new RecipientOutcome(address, role, RecipientStatus.REFUSED, RetryAdvice.NONE, at, null, new Oversize(length, limit));
    }

    private static RetryAdvice impliedAdvice(RecipientStatus status) {
        return switch (status) {
            case ACCEPTED, REFUSED, SUPPRESSED -> RetryAdvice.NONE;
            case DEFERRED, NOT_TRIED -> RetryAdvice.SAFE;
            case IN_DOUBT -> RetryAdvice.RISKS_DUPLICATE;
        };
    }

    /** The same outcome with the server's reply. */
    public RecipientOutcome replied(ServerReply newReply) {
        return new RecipientOutcome(address, role, status, retryAdvice, at, Objects.requireNonNull(newReply, "reply"), oversize);
    }

    /** The same outcome with other advice: a message refused as too large, say, is not worth a retry although nothing was taken. */
    public RecipientOutcome advising(RetryAdvice newAdvice) {
        return new RecipientOutcome(address, role, status, newAdvice, at, reply, oversize);
    }

    /** The same outcome of the same address in another field, such as the one it stood in before a transport moved it. */
    public RecipientOutcome inRole(RecipientRole newRole) {
        return new RecipientOutcome(address, newRole, status, retryAdvice, at, reply, oversize);
    }

    /** Whom this is about. */
    public EmailAddress address() {
        return address;
    }

    /** The field the recipient stands in. */
    public RecipientRole role() {
        return role;
    }

    /** What became of it. */
    public RecipientStatus status() {
        return status;
    }

    /** Whether trying again is safe. */
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }

    /** When that was known. */
    public Instant at() {
        return at;
    }

    /** What the server said that decided it; empty where no reply was read. */
    public Optional<ServerReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** Whether nothing more can come of it: accepted, refused or suppressed. */
    public boolean isSettled() {
        return status == RecipientStatus.ACCEPTED || status == RecipientStatus.REFUSED || status == RecipientStatus.SUPPRESSED;
    }

    @Override
    public String code() {
        return oversize != null ? "RECIPIENT_MAIL_OVER_SERVER_LIMIT" : OutcomeCodes.codeOf(status, reply);
    }

    @Override
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("address", address.readable());
        arguments.put("reply", reply == null ? "" : (reply.code() + " " + reply.enhancedCode().orElse("") + " " + reply.text())
            .replace("  ", " ").strip());
        if (oversize != null) {
            arguments.put("length", oversize.length);
            arguments.put("limit", oversize.limit);
        }
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecipientOutcome that && that.address.equals(address) && that.role == role && that.status == status
            && that.retryAdvice == retryAdvice && that.at.equals(at) && Objects.equals(that.reply, reply)
            && Objects.equals(that.oversize, oversize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, role, status, at);
    }

    @Override
    public String toString() {
        return "RecipientOutcome[" + role + ", " + status + (reply == null ? "]" : ", " + reply + "]");
    }
}
