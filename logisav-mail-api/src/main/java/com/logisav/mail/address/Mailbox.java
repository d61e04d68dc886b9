package com.logisav.mail.address;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;

/**
 * An address with a display name (the mailbox of RFC 5322, section 3.4). Immutable; equal by address and name.
 *
 * <p>A display name is a label: whatever could pass for an address or end a header ({@code @ < >} in any width, control and invisible
 * characters, line separators) is taken out of it, white space is folded, and more than 120 characters are cut. A name of which nothing is left is no name.
 */
public final class Mailbox {

    private static final int MAX_NAME = 120;
    /** With marks beside their letters. */
    private static final int MAX_WRITTEN = 10 * MAX_NAME;
    private static final int JOINER = 0x200D;
    /** The three signs, and their full-width and small forms, which look like them. */
    private static final String ADDRESS_SIGNS = "@<>\uFF20\uFF1C\uFF1E\uFE6B\uFE64\uFE65";

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
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(c -> isLabel(c) && !Character.isWhitespace(c) ? c : ' ').forEach(kept::appendCodePoint);
        // Cut first: normalizing takes time by the square of a run of marks.
        String written = cut(trimmed(kept.toString().replaceAll(" +", " ")), MAX_WRITTEN);
        return trimmed(cut(trimmed(Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll(" +", " ")), MAX_NAME));
    }

    private static String cut(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))));
    }

    /** Without spaces and joiners at the ends: a joiner with nothing to join is an invisible name. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return Character.isSpaceChar(c) || c == JOINER;
    }

    private static boolean isLabel(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                 Character.UNASSIGNED, Character.PRIVATE_USE -> codePoint == JOINER;
            default -> ADDRESS_SIGNS.indexOf(codePoint) < 0;
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
