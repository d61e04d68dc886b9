package com.logisav.mail.address;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An address that mail can be sent to (the addr-spec of RFC 5322, within the limits of RFC 5321).
 *
 * <p>{@link #of} is the only door from raw text: what passed it holds no control, line or paragraph separator, and its domain is known in
 * readable form and as A-labels. Immutable; equal when the {@link #normalized()} forms are equal, so {@code Compta@Client.FR} equals
 * {@code compta@client.fr} (RFC 5321 lets a server tell the case of local parts apart; none that matters does).
 */
public final class EmailAddress {

    private final String localPart;
    private final String domain;
    private final String asciiDomain;
    private final String normalized;

    private EmailAddress(String localPart, Domains.Domain domain) {
        this.localPart = localPart;
        this.domain = domain.readable();
        this.asciiDomain = domain.ascii();
        this.normalized = (localPart + "@" + asciiDomain).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an address.
     *
     * @param text one address without display name; white space around it is ignored; the domain readable ({@code café.fr}) or as A-labels
     * @throws InvalidAddressException naming the {@link AddressProblem}
     */
    public static EmailAddress of(String text) {
        Objects.requireNonNull(text, "text");
        String address = strip(text);
        AddressProblem problem = LocalParts.problemBeforeDomain(address);
        if (problem != null) {
            throw InvalidAddressException.of(problem, text);
        }
        int at = address.lastIndexOf('@');
        String localPart = address.substring(0, at);
        Domains.Domain domain = Domains.read(address.substring(at + 1), text);
        if (localPart.length() + 1 + domain.ascii().length() > LocalParts.MAX_ADDRESS) {
            throw InvalidAddressException.of(AddressProblem.ADDRESS_TOO_LONG, text);
        }
        return new EmailAddress(localPart, domain);
    }

    /** Why this text is not an address; empty where it is one. */
    public static Optional<AddressProblem> problemOf(String text) {
        try {
            of(text);
            return Optional.empty();
        } catch (InvalidAddressException e) {
            return Optional.of(e.problem());
        }
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (end > start && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Only what a form or a spreadsheet leaves around an address; a line break is not padding but an attack or a mistake. */
    private static boolean isPadding(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F';
    }

    /** What stands before the {@code @}, as it was written. */
    public String localPart() {
        return localPart;
    }

    /** The domain as a person reads it: {@code café.fr}. */
    public String domain() {
        return domain;
    }

    /** The domain as A-labels: {@code xn--caf-dma.fr}. */
    public String asciiDomain() {
        return asciiDomain;
    }

    /** The address as a person reads it. */
    public String readable() {
        return localPart + "@" + domain;
    }

    /** The address as it goes over the wire: ASCII only. */
    public String wire() {
        return localPart + "@" + asciiDomain;
    }

    /** The form by which addresses are compared: {@link #wire()} in lower case. */
    public String normalized() {
        return normalized;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && that.normalized.equals(normalized);
    }

    @Override
    public int hashCode() {
        return normalized.hashCode();
    }

    /** Made for logs: {@code EmailAddress[***@client.fr]}, the local part never shown. */
    @Override
    public String toString() {
        return "EmailAddress[***@" + asciiDomain + "]";
    }
}
