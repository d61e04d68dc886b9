package com.logisav.mail.smtp;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be entered as a server: a name, also one of other than ASCII letters, or an address. */
final class HostNames {

    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(%[a-z0-9]+)?");

    private HostNames() {}

    static Optional<String> problem(String host) {
        if (host.isEmpty()) {
            return Optional.of("is empty; it is the name of the mail server, such as smtp.example.fr");
        }
        if (host.contains("://") || host.contains("/")) {
            return Optional.of("is a web address; a mail server has a name alone, such as smtp.example.fr");
        }
        try {
            String ascii = ascii(host);
            boolean valid = NAME.matcher(ascii).matches() || IPV6.matcher(ascii).matches();
            return valid ? Optional.empty() : Optional.of("is not the name of a server; it looks like smtp.example.fr, the port apart");
        } catch (IllegalArgumentException e) {
            return Optional.of("is not the name of a server");
        }
    }

    /** As it is looked up and as certificates have it. */
    static String ascii(String host) {
        return host.contains(":") ? host.toLowerCase(Locale.ROOT) : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }
}
