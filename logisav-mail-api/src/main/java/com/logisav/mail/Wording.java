package com.logisav.mail;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the sentences for people come from: a pattern for a code in a language.
 *
 * <p>A pattern is plain text with names in braces, filled from {@link Worded#arguments()}: <code>{file}</code>; <code>{limit:bytes}</code> for
 * a number of bytes in the units of the language (Mo, MB); <code>{problem:words}</code> for the sentence of the code that the argument holds;
 * <code>{types:type}</code> and <code>{slot:slot}</code> for what people call the types and slots that it names, which are the patterns {@code
 * TYPE_INVOICE} and {@code SLOT_OTHER}, or {@code TYPE_MAINTENANCE_CONTRACT} for one of the host's own.
 * An unknown name stays as it is. What stands in brackets, <code>[ ({reply})]</code>, is left out where a value in it is absent or empty.
 * Apostrophes need no doubling.
 *
 * <p>A host with a language or a tone of its own answers what it has and leaves the rest to the library:
 * <pre>{@code
 * Wording ours = (code, locale) -> Optional.ofNullable(texts.get(code));
 * String sentence = ours.orElse(Wording.builtIn()).text(alert, locale);
 * }</pre>
 * Implementations must be safe for concurrent use.
 */
@FunctionalInterface
public interface Wording {

    /**
     * The pattern for a code.
     *
     * @param code   {@link Worded#code()}
     * @param locale the reader's
     * @return empty: this wording does not have it
     */
    Optional<String> pattern(String code, Locale locale);

    /** The library's own sentences, in French and English. */
    static Wording builtIn() {
        return BuiltInWording.INSTANCE;
    }

    /**
     * This wording, and another one for what it does not have.
     *
     * @param fallback asked where this one answers empty
     */
    default Wording orElse(Wording fallback) {
        Objects.requireNonNull(fallback, "fallback");
        return (code, locale) -> pattern(code, locale).or(() -> fallback.pattern(code, locale));
    }

    /**
     * The sentence for a thing.
     *
     * @return the filled pattern; the bare code where there is no pattern, so that nothing is ever shown empty
     */
    default String text(Worded thing, Locale locale) {
        return pattern(thing.code(), locale)
            .map(pattern -> new PatternFiller(this, thing.arguments(), locale).fill(pattern))
            .orElse(thing.code());
    }
}
