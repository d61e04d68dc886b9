package com.logisav.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The library, or a part of it, was put together with things missing or contradicting each other; names all of them at once.
 *
 * <p>Mostly a developer's to read, when the application starts: {@link #getMessage()} and {@link #problems()} name calls and fields, in
 * English, and people are told no more than what could not be built. Where people enter the values themselves, as in a form for a mail
 * server, {@link #text} says in their language what is wrong with each.
 */
public final class InvalidConfigurationException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final transient List<Worded> entered;

    private InvalidConfigurationException(String what, List<String> problems, List<? extends Worded> entered) {
        super(MailErrorCode.CONFIGURATION_INVALID, what + " cannot be built: " + String.join("; ", problems) + ".",
            Map.of("what", what, "problems", String.join("; ", problems)), null);
        this.problems = List.copyOf(problems);
        this.entered = List.copyOf(entered);
    }

    /**
     * All that is wrong.
     *
     * @param what     what was being built, such as {@code LogisavMail}
     * @param problems each a clause that names the missing call or the contradiction; not empty
     */
    public static InvalidConfigurationException of(String what, List<String> problems) {
        return of(what, problems, List.of());
    }

    /**
     * All that is wrong, part of it in what a person entered.
     *
     * @param what     what was being built, such as {@code SmtpSettings}
     * @param problems each a clause for developers; not empty
     * @param entered  those of them that the person can mend, in words; may be empty
     */
    public static InvalidConfigurationException of(String what, List<String> problems, List<? extends Worded> entered) {
        return new InvalidConfigurationException(what, problems, entered);
    }

    /** Each problem, unmodifiable, in the order of the builder's methods; for developers, in English. */
    public List<String> problems() {
        return problems;
    }

    /** What the person entered wrongly, a line each; where that is not it, that the administrator should know. */
    @Override
    public String text(Locale locale) {
        return entered.isEmpty() ? super.text(locale)
            : entered.stream().map(each -> each.text(locale)).collect(Collectors.joining("\n"));
    }
}
