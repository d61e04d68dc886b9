package com.logisav.mail.address;

import java.util.Objects;
import java.util.Optional;

/** Somebody whom the mail goes to: a mailbox, a role, and the reason why it is there. Immutable; equal by all three. */
public final class Recipient {

    private final Mailbox mailbox;
    private final RecipientRole role;
    private final String reason;

    private Recipient(Mailbox mailbox, RecipientRole role, String reason) {
        this.mailbox = Objects.requireNonNull(mailbox, "mailbox");
        this.role = Objects.requireNonNull(role, "role");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** A recipient in this role, for no stated reason. */
    public static Recipient of(RecipientRole role, Mailbox mailbox) {
        return new Recipient(mailbox, role, "");
    }

    /** The same recipient with a reason that a person can read ("contact de facturation"); empty for none. */
    public Recipient because(String newReason) {
        return new Recipient(mailbox, role, newReason);
    }

    /** The same recipient in another role. */
    public Recipient as(RecipientRole newRole) {
        return new Recipient(mailbox, newRole, reason);
    }

    /** Address and name. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Where mail goes. */
    public EmailAddress address() {
        return mailbox.address();
    }

    /** What people call it. */
    public Optional<String> name() {
        return mailbox.name();
    }

    /** The field it stands in. */
    public RecipientRole role() {
        return role;
    }

    /** Why it is there, in the actor's language. */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient that
            && that.mailbox.equals(mailbox) && that.role == role && that.reason.equals(reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mailbox, role, reason);
    }

    @Override
    public String toString() {
        return "Recipient[" + role + ", " + mailbox.address() + "]";
    }
}
