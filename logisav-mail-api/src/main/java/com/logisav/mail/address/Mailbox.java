package com.logisav.mail.address;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;

/**
 * An address with a display name (the mailbox of RFC 5322, section 3.4). Immutable; equal by address and name.
 *
 * <p>A display name is a label: whatever could pass for an address or end a header ({@code @ < >}, control and invisible characters, line
 * separators) is taken out of it, white space is folded, and more than 120 characters are cut. A name of which nothing is left is no name.
 */
public final class Mailbox {

    private static final int MAX_NAME = 120;

    private final EmailAddress address;
    private final String name;

    private Mailbox(EmailAddress address, String name) {
        this.address = Objects.requireNonNull(address, "address");
        this.name = name;
    }

    /** A mailbox without a name. */
    public static Mailbox of(EmailAddress address) {
        return new Mailbox(address, "");
    }

    /** A mailbox without a name, from raw text. */
    public static Mailbox of(String address) {
        return new Mailbox(EmailAddress.of(address), "");
    }

    /** The same mailbox with this display name, cleaned; an empty one takes the name away. */
    public Mailbox named(String newName) {
        return new Mailbox(address, clean(newName));
    }

    private static String clean(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder();
        nfc.codePoints().map(c -> isLabel(c) ? c : ' ').forEach(kept::appendCodePoint);
        String folded = kept.toString().strip().replaceAll("\\s+", " ");
        int end = folded.offsetByCodePoints(0, Math.min(MAX_NAME, folded.codePointCount(0, folded.length())));
        return folded.substring(0, end).strip();
    }

    private static boolean isLabel(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                 Character.UNASSIGNED, Character.PRIVATE_USE -> codePoint == 0x200D;
            default -> codePoint != '@' && codePoint != '<' && codePoint != '>';
        };
    }

    /** Where mail goes. */
    public EmailAddress address() {
        return address;
    }

    /** What people call it. */
    public Optional<String> name() {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mailbox that && that.address.equals(address) && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, name);
    }

    /** Made for logs: no name, no local part. */
    @Override
    public String toString() {
        return "Mailbox[" + address + "]";
    }
}
