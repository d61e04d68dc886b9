package com.logisav.examples.fieldservice.documents;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words as a language has them. */
public final class Formats {

    private static final String BUNDLE = "com.logisav.examples.fieldservice.documents.words";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private Formats(Locale locale) {
        // French is the root: what has no translation is read in French rather than in the language of the server.
        this.words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** Those of a language. */
    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** The word for a key. */
    public String word(String key) {
        return words.getString(key);
    }
}
