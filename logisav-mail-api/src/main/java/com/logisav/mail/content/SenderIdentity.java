package com.logisav.mail.content;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which name an actor writes: From, where replies and bounces go, and the signature. Immutable; equal by value.
 */
public final class SenderIdentity {

    private final String id;
    private final Mailbox from;
    private final @Nullable Mailbox replyTo;
    private final @Nullable EmailAddress envelopeSender;
    private final Signature signature;

    private SenderIdentity(String id, Mailbox from, @Nullable Mailbox replyTo, @Nullable EmailAddress envelopeSender, Signature signature) {
        this.id = Objects.requireNonNull(id, "id");
        this.from = Objects.requireNonNull(from, "from");
        this.replyTo = replyTo;
        this.envelopeSender = envelopeSender;
        this.signature = Objects.requireNonNull(signature, "signature");
    }

    /**
     * An identity; replies and bounces go to From, no signature.
     *
     * @param id tells it from the actor's other identities, not blank
     */
    public static SenderIdentity of(String id, Mailbox from) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a sender identity's id is not blank");
        }
        return new SenderIdentity(id, from, null, null, Signature.none());
    }

    /** Replies go there: the actor's own mailbox, where From is the company's. */
    public SenderIdentity replyTo(Mailbox newReplyTo) {
        return new SenderIdentity(id, from, Objects.requireNonNull(newReplyTo, "replyTo"), envelopeSender, signature);
    }

    /** Bounces go there (MAIL FROM of RFC 5321). */
    public SenderIdentity envelopeSender(EmailAddress newEnvelopeSender) {
        return new SenderIdentity(id, from, replyTo, Objects.requireNonNull(newEnvelopeSender, "envelopeSender"), signature);
    }

    /** With this signature. */
    public SenderIdentity signature(Signature newSignature) {
        return new SenderIdentity(id, from, replyTo, envelopeSender, newSignature);
    }

    /** Tells it from the actor's other identities. */
    public String id() {
        return id;
    }

    /** The From header. */
    public Mailbox from() {
        return from;
    }

    /** The Reply-To header; empty where replies go to From. */
    public Optional<Mailbox> replyTo() {
        return Optional.ofNullable(replyTo);
    }

    /** Where bounces go; the From address where none was set. */
    public EmailAddress envelopeSender() {
        return envelopeSender == null ? from.address() : envelopeSender;
    }

    /** What stands under the mail. */
    public Signature signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SenderIdentity that && that.id.equals(id) && that.from.equals(from) && Objects.equals(that.replyTo, replyTo)
            && Objects.equals(that.envelopeSender, envelopeSender) && that.signature.equals(signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, from, replyTo, envelopeSender, signature);
    }

    @Override
    public String toString() {
        return "SenderIdentity[" + id + "]";
    }
}
