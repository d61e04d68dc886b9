package com.logisav.mail.smtp;

import com.logisav.mail.Worded;
import java.util.Map;

/**
 * A value of a form for mail settings that cannot be, in words for the person who entered it.
 *
 * @param code      of a sentence
 * @param arguments what the sentence repeats of the form; never a password
 */
record EnteredWrongly(String code, Map<String, Object> arguments) implements Worded {

    EnteredWrongly {
        arguments = Map.copyOf(arguments);
    }

    static EnteredWrongly host(String host) {
        return host.isEmpty() ? new EnteredWrongly("SETTINGS_HOST_MISSING", Map.of())
            : new EnteredWrongly("SETTINGS_HOST_INVALID", Map.of("host", host));
    }

    /** As text: a port has no thousands. */
    static EnteredWrongly port(int port) {
        return new EnteredWrongly("SETTINGS_PORT_INVALID", Map.of("port", String.valueOf(port)));
    }

    static EnteredWrongly user() {
        return new EnteredWrongly("SETTINGS_USER_INVALID", Map.of());
    }

    /** The code, no words. */
    @Override
    public String toString() {
        return code;
    }
}
