package com.logisav.mail.smtp;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be entered as a server: a name, also one of other than ASCII letters, or an address. */
final class HostNames {

    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)[0-9]+$");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(%[a-z0-9]+)?");

    /** With marks beside their letters. Asked before anything is normalized, which takes time by the square of a run of marks. */
    private static final int MAX_WRITTEN = 4 * 253;

    private HostNames() {}

    static Optional<String> problem(String host) {
        if (host.isEmpty()) {
            return Optional.of("is empty; it is the name of the mail server, such as smtp.example.fr");
        }
        if (host.contains("://") || host.contains("/")) {
            return Optional.of("is a web address; a mail server has a name alone, such as smtp.example.fr");
        }
        if (host.length() > MAX_WRITTEN) {
            return Optional.of("is too long for the name of a server");
        }
        try {
            String ascii = ascii(host);
            if (isMapped(host, ascii)) {
                return Optional.of("has letters that become others when it is looked up; write it as its owner does, as xn--... where it has such a form");
            }
            boolean valid = NAME.matcher(ascii).matches() || IPV6.matcher(ascii).matches();
            return valid ? Optional.empty() : Optional.of("is not the name of a server; it looks like smtp.example.fr, the port apart");
        } catch (IllegalArgumentException e) {
            return Optional.of("is not the name of a server");
        }
    }

    /** Whether it is a name, and no address. */
    static boolean isDomain(String host) {
        return problem(host).isEmpty() && !host.contains(":") && !NUMBER.matcher(host).find();
    }

    /**
     * Whether IDNA 2003, which the JDK has, reads other letters than were written: ß as ss, ς as σ, joiners and full-width letters not at all.
     * The password would go to whoever owns that other name.
     */
    private static boolean isMapped(String host, String ascii) {
        String written = Normalizer.normalize(host, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return !host.contains(":") && !IDN.toUnicode(written).equals(IDN.toUnicode(ascii));
    }

    /** As it is looked up and as certificates have it. */
    static String ascii(String host) {
        return host.contains(":") ? host.toLowerCase(Locale.ROOT) : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }
}
