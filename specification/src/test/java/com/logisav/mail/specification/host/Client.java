package com.logisav.mail.specification.host;

import java.util.Locale;

/** A customer. */
public record Client(String id, String name, Locale locale) {

    static final Client LEFEVRE = new Client("C-1", "Boulangerie Lefèvre", Locale.FRANCE);
    static final Client SMITH = new Client("C-2", "Smith & Sons", Locale.UK);

    /** Called like this. */
    public Client named(String newName) {
        return new Client(id, newName, locale);
    }

    /** In this language. */
    public Client reading(Locale newLocale) {
        return new Client(id, name, newLocale);
    }

    String says(String french, String english) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
