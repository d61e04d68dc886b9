package com.logisav.mail.about;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of record that mails are written about: six that the product page names, and any of the host's own.
 *
 * <p>Immutable; equal by name.
 */
public final class MailableType implements Comparable<MailableType> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 64;

    /** A customer (client). */
    public static final MailableType CLIENT = new MailableType("client");
    /** A place where equipment stands (site). */
    public static final MailableType SITE = new MailableType("site");
    /** A visit of a technician (intervention). */
    public static final MailableType INTERVENTION = new MailableType("intervention");
    /** A quote (devis). */
    public static final MailableType QUOTE = new MailableType("quote");
    /** An invoice (facture). */
    public static final MailableType INVOICE = new MailableType("invoice");
    /** A sales opportunity (opportunité). */
    public static final MailableType OPPORTUNITY = new MailableType("opportunity");

    private final String name;

    private MailableType(String name) {
        this.name = name;
    }

    /**
     * The type of this name: one of the constants or one of the host's own.
     *
     * @param name lower-case letters, digits and single hyphens, such as {@code maintenance-contract}; at most 64 characters
     * @throws IllegalArgumentException for any other name
     */
    public static MailableType of(String name) {
        Objects.requireNonNull(name, "name");
        if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "a mailable type is named in lower-case letters, digits and single hyphens, such as maintenance-contract");
        }
        return new MailableType(name);
    }

    /** The six constants, unmodifiable. */
    public static List<MailableType> builtIn() {
        return List.of(CLIENT, SITE, INTERVENTION, QUOTE, INVOICE, OPPORTUNITY);
    }

    /** The name, as in a {@link MailableRef}. */
    public String name() {
        return name;
    }

    @Override
    public int compareTo(MailableType other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailableType that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
