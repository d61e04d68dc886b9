package com.logisav.mail;

import java.util.Locale;
import java.util.Map;

/**
 * Something that a person may have to read: a stable code, the facts, and a sentence made of both.
 *
 * <p>Implemented by every exception, alert, refusal and outcome of the library. The code never changes its meaning; the sentence may be
 * worded better in any version, so programs compare codes and people read texts.
 */
public interface Worded {

    /**
     * The stable code, upper case with underscores, unique over the whole library.
     *
     * @return for example {@code NO_RECIPIENT}
     */
    String code();

    /**
     * The facts that the sentence is made of, by name.
     *
     * <p>They may hold addresses and file names: they are for the person who writes the mail, not for a log.
     *
     * @return unmodifiable; values are text, numbers or booleans, never null
     */
    Map<String, Object> arguments();

    /**
     * The sentence in the language asked for, as {@link Wording#builtIn()} words it.
     *
     * @param locale French and English are there; any other language reads English
     * @return one or two sentences: what happened to which thing, and what to do
     */
    default String text(Locale locale) {
        return Wording.builtIn().text(this, locale);
    }
}
