package com.logisav.mail.documents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A document's templates by language; the first that was registered stands in for languages that have none. */
final class LocalTemplates {

    private final Map<Locale, LocalTemplate> byLocale;

    LocalTemplates(Map<Locale, LocalTemplate> byLocale) {
        this.byLocale = new LinkedHashMap<>(byLocale);
    }

    LocalTemplate of(Locale locale) {
        LocalTemplate exact = byLocale.get(locale);
        LocalTemplate language = exact != null ? exact : byLocale.get(Locale.forLanguageTag(locale.getLanguage()));
        return language != null ? language : byLocale.values().iterator().next();
    }

    @Override
    public String toString() {
        return byLocale.keySet().toString();
    }
}
