package com.logisav.mail.address;

import java.util.Objects;
import java.util.Optional;

/**
 * A recipient as a host's records have it: the address raw, perhaps not an address at all. What a {@code RecipientResolver} answers.
 *
 * <p>Immutable; nothing is checked here, so that an address with a typing error becomes an alert instead of being lost.
 */
public final class ProposedRecipient {

    private final RecipientRole role;
    private final String address;
    private final String name;
    private final String reason;
    private final boolean preselected;

    private ProposedRecipient(RecipientRole role, String address, String name, String reason, boolean preselected) {
        this.role = Objects.requireNonNull(role, "role");
        this.address = Objects.requireNonNull(address, "address");
        this.name = Objects.requireNonNull(name, "name");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.preselected = preselected;
    }

    /** A recipient in this role, preselected. */
    public static ProposedRecipient of(RecipientRole role, String address) {
        return new ProposedRecipient(role, address, "", "", true);
    }

    /** A recipient in To, preselected. */
    public static ProposedRecipient to(String address) {
        return of(RecipientRole.TO, address);
    }

    /** A recipient in Cc, preselected. */
    public static ProposedRecipient cc(String address) {
        return of(RecipientRole.CC, address);
    }

    /** A recipient in Bcc, preselected. */
    public static ProposedRecipient bcc(String address) {
        return of(RecipientRole.BCC, address);
    }

    /** A recipient that the host has parsed already. */
    public static ProposedRecipient of(Recipient parsed) {
        return new ProposedRecipient(parsed.role(), parsed.address().readable(), parsed.name().orElse(""), parsed.reason().orElse(""), true);
    }

    /** With a display name. */
    public ProposedRecipient named(String newName) {
        return new ProposedRecipient(role, address, newName, reason, preselected);
    }

    /** With a reason that a person can read, in the actor's language: "contact de facturation". */
    public ProposedRecipient because(String newReason) {
        return new ProposedRecipient(role, address, name, newReason, preselected);
    }

    /** Offered to the user, not filled in. */
    public ProposedRecipient offeredOnly() {
        return new ProposedRecipient(role, address, name, reason, false);
    }

    /**
     * The recipient, where the raw text is an address.
     *
     * @throws InvalidAddressException where it is not
     */
    public Recipient parse() {
        return Recipient.of(role, Mailbox.of(address).named(name)).because(reason);
    }

    /** The field it is proposed for. */
    public RecipientRole role() {
        return role;
    }

    /** The address as the host's record has it. */
    public String address() {
        return address;
    }

    /** The display name, not cleaned. */
    public Optional<String> name() {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Why it is proposed. */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    /** Whether the draft opens with it filled in. */
    public boolean isPreselected() {
        return preselected;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProposedRecipient that && that.role == role && that.address.equals(address)
            && that.name.equals(name) && that.reason.equals(reason) && that.preselected == preselected;
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, address, name, reason, preselected);
    }

    @Override
    public String toString() {
        return "ProposedRecipient[" + role + (preselected ? "" : ", offered only") + "]";
    }
}
