package com.logisav.mail.documents;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.FieldCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A document's templates by language; the first that was registered stands in for languages that have none.
 *
 * @param <T> what a template is once it was read
 */
final class LocalTemplates<T> {

    private final Map<Locale, T> byLocale;

    LocalTemplates(Map<Locale, T> byLocale) {
        this.byLocale = byLocale;
    }

    /** Parses all HTML templates; what is wrong with any of them is said at once. */
    static LocalTemplates<LocalTemplate> of(String key, Map<Locale, HtmlTemplate> templates, HouseStyle house, FieldCatalog catalog) {
        Map<Locale, FinishedTemplate> finished = new LinkedHashMap<>();
        templates.forEach((locale, template) -> finished.put(locale, FinishedTemplate.of(template, house)));
        house.templates(key).forEach((locale, template) -> finished.put(locale, FinishedTemplate.ofHouse(template, house)));
        List<String> problems = new ArrayList<>(templates.isEmpty() ? List.of("template(..) was not called") : List.of());
        finished.forEach((locale, template) -> template.problems().forEach(each -> problems.add(locale.toLanguageTag() + ", " + each)));
        if (!problems.isEmpty()) {
            throw InvalidConfigurationException.of("HtmlPdfRenderer " + key, problems);
        }
        Map<Locale, LocalTemplate> parsed = new LinkedHashMap<>();
        finished.forEach((locale, template) -> parsed.put(locale,
            LocalTemplate.of(key + " (" + locale.toLanguageTag() + ")", locale, template, catalog)));
        return new LocalTemplates<>(parsed);
    }

    /** The template for a record. */
    T of(MailContext context) {
        return Objects.requireNonNull(byLocale.get(chosen(context.recordLocale())));
    }

    /**
     * The context in which a document is written: where a language has no template and another one stands in, units, countries, dates and
     * amounts are of that one too. A template for all languages leaves them as they are.
     */
    MailContext written(MailContext context) {
        Locale chosen = chosen(context.recordLocale());
        boolean same = chosen.getLanguage().isEmpty() || chosen.getLanguage().equals(context.recordLocale().getLanguage());
        return same ? context : context.forRecord(chosen, context.recordZone());
    }

    private Locale chosen(Locale record) {
        Locale language = Locale.forLanguageTag(record.getLanguage());
        return Stream.of(record, language).filter(byLocale::containsKey).findFirst().orElseGet(() -> byLocale.keySet().iterator().next());
    }

    /** All of them, unmodifiable. */
    Collection<T> all() {
        return Collections.unmodifiableCollection(byLocale.values());
    }

    @Override
    public String toString() {
        return byLocale.keySet().toString();
    }
}
