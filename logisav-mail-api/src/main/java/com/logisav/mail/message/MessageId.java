package com.logisav.mail.message;

import com.logisav.mail.address.EmailAddress;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The identity of a mail (RFC 5322, section 3.6.4), fixed at review so that every attempt of the same mail carries the same. Immutable.
 *
 * @param left   the part before the {@code @}: a dot-atom in ASCII
 * @param domain the part after it, as A-labels
 */
public record MessageId(String left, String domain) {

    private static final Pattern LEFT = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /** Checks both parts: a forged one could end the header. */
    public MessageId {
        Objects.requireNonNull(domain, "domain");
        if (left.length() > 64 || !LEFT.matcher(left).matches() || EmailAddress.problemOf("x@" + domain).isPresent()
            || !domain.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException("a message id has a left part of letters, digits, - _ . and an ASCII domain");
        }
    }

    /** Reads the form with or without angle brackets. */
    public static MessageId of(String text) {
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        int at = bare.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("a message id has an @");
        }
        return new MessageId(bare.substring(0, at), bare.substring(at + 1));
    }

    /** As in the header: {@code <left@domain>}. */
    public String wire() {
        return "<" + left + "@" + domain + ">";
    }

    @Override
    public String toString() {
        return wire();
    }
}
