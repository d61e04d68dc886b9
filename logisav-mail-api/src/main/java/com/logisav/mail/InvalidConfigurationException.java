package com.logisav.mail;

import java.util.List;
import java.util.Map;

/** The library, or a part of it, was put together with things missing or contradicting each other; names all of them at once. */
public final class InvalidConfigurationException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    private InvalidConfigurationException(String what, List<String> problems) {
        super(MailErrorCode.CONFIGURATION_INVALID, what + " cannot be built: " + String.join("; ", problems) + ".",
            Map.of("what", what, "problems", String.join("; ", problems)), null);
        this.problems = List.copyOf(problems);
    }

    /**
     * All that is wrong.
     *
     * @param what     what was being built, such as {@code LogisavMail}
     * @param problems each a clause that names the missing call or the contradiction; not empty
     */
    public static InvalidConfigurationException of(String what, List<String> problems) {
        return new InvalidConfigurationException(what, problems);
    }

    /** Each problem, unmodifiable, in the order of the builder's methods. */
    public List<String> problems() {
        return problems;
    }
}
