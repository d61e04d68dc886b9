package com.logisav.mail.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part after the {@code @}: a host name, readable and as A-labels.
 *
 * <p>The JDK's {@link IDN} follows IDNA 2003, which maps ß to ss and ς to σ and drops joiners, where IDNA 2008 keeps them: the same text
 * names two domains (measured: faß.de becomes fass.de). Such a name is refused unless it is written as an A-label, and so is any other whose
 * letters IDNA would replace or drop (compatibility forms such as full-width letters, variation selectors).
 */
final class Domains {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int MAX_DOMAIN = 253;
    /** With marks beside their letters. Asked before anything is normalized, which takes time by the square of a run of marks. */
    private static final int MAX_WRITTEN = 4 * MAX_DOMAIN;

    private Domains() {}

    record Domain(String readable, String ascii) {}

    static Domain read(String domain, String wholeText) {
        if (domain.startsWith("[")) {
            throw InvalidAddressException.of(AddressProblem.ADDRESS_DOMAIN_INCOMPLETE, wholeText);
        }
        if (domain.length() > MAX_WRITTEN) {
            throw InvalidAddressException.of(AddressProblem.ADDRESS_TOO_LONG, wholeText);
        }
        String folded = Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (isAmbiguous(folded)) {
            throw InvalidAddressException.of(AddressProblem.ADDRESS_DOMAIN_AMBIGUOUS, wholeText);
        }
        String ascii = toAscii(folded, wholeText);
        AddressProblem problem = isMapped(folded, ascii) ? AddressProblem.ADDRESS_DOMAIN_AMBIGUOUS : problemOf(ascii);
        if (problem != null) {
            throw InvalidAddressException.of(problem, wholeText);
        }
        return new Domain(toReadable(ascii), ascii);
    }

    private static boolean isAmbiguous(String folded) {
        boolean mapped = folded.codePoints().anyMatch(c -> c == 0xDF || c == 0x1E9E || c == 0x3C2 || c == 0x200C || c == 0x200D);
        return mapped || !Normalizer.normalize(folded, Normalizer.Form.NFKC).equals(folded) || folded.indexOf('\u3002') >= 0;
    }

    /** Whether IDNA reads other letters than were written; A-labels are compared by what they stand for. */
    private static boolean isMapped(String folded, String ascii) {
        return !IDN.toUnicode(folded).equalsIgnoreCase(IDN.toUnicode(ascii));
    }

    private static String toAscii(String folded, String wholeText) {
        try {
            return IDN.toASCII(folded, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw InvalidAddressException.of(AddressProblem.ADDRESS_DOMAIN_SYNTAX, wholeText);
        }
    }

    private static @Nullable AddressProblem problemOf(String ascii) {
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return AddressProblem.ADDRESS_DOMAIN_SYNTAX;
            }
        }
        if (ascii.length() > MAX_DOMAIN) {
            return AddressProblem.ADDRESS_TOO_LONG;
        }
        boolean complete = labels.length > 1 ? !NUMBER.matcher(labels[labels.length - 1]).matches() : ascii.equals("localhost");
        return complete ? null : AddressProblem.ADDRESS_DOMAIN_INCOMPLETE;
    }

    /** The readable form, unless reading it back would name another domain. */
    private static String toReadable(String ascii) {
        String readable = IDN.toUnicode(ascii);
        try {
            boolean same = !isAmbiguous(readable) && IDN.toASCII(readable, IDN.USE_STD3_ASCII_RULES).equalsIgnoreCase(ascii);
            return same ? readable : ascii;
        } catch (IllegalArgumentException e) {
            return ascii;
        }
    }
}
