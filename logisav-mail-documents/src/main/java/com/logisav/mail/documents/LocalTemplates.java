package com.logisav.mail.documents;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.content.FieldCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A document's templates by language; the first that was registered stands in for languages that have none. */
final class LocalTemplates {

    private final Map<Locale, LocalTemplate> byLocale;

    private LocalTemplates(Map<Locale, LocalTemplate> byLocale) {
        this.byLocale = byLocale;
    }

    /** Parses all; what is wrong with any of them is said at once. */
    static LocalTemplates of(String key, Map<Locale, HtmlTemplate> templates, HouseStyle house, FieldCatalog catalog) {
        Map<Locale, FinishedTemplate> finished = new LinkedHashMap<>();
        templates.forEach((locale, template) -> finished.put(locale, FinishedTemplate.of(template, house)));
        List<String> problems = new ArrayList<>(templates.isEmpty() ? List.of("template(..) was not called") : List.of());
        finished.forEach((locale, template) -> template.problems().forEach(each -> problems.add(locale.toLanguageTag() + ", " + each)));
        if (!problems.isEmpty()) {
            throw InvalidConfigurationException.of("HtmlPdfRenderer " + key, problems);
        }
        Map<Locale, LocalTemplate> parsed = new LinkedHashMap<>();
        finished.forEach((locale, template) -> parsed.put(locale,
            LocalTemplate.of(key + " (" + locale.toLanguageTag() + ")", locale, template, catalog)));
        return new LocalTemplates(parsed);
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
