package com.logisav.mail.documents.data;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares the fields of a document once, for the catalogue and for the values.
 *
 * @param <T> the document, or an element of one of its lists
 */
final class Declaration<T> {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final Instant MOMENT = Instant.parse("2026-11-24T09:30:00Z");

    private final FieldCatalog.Builder catalog = FieldCatalog.builder();
    private final Map<String, BiFunction<T, Locale, @Nullable Object>> values = new LinkedHashMap<>();

    FieldCatalog catalog() {
        return catalog.build();
    }

    MergeFields read(T thing, Locale locale) {
        MergeFields.Builder fields = MergeFields.builder();
        values.forEach((name, value) -> fields.value(name, value.apply(thing, locale)));
        return fields.build();
    }

    Declaration<T> text(String name, String french, String english, String sample, Function<T, @Nullable String> value) {
        return words(name, french, english, sample, (thing, locale) -> value.apply(thing));
    }

    /** A text in the document's language. */
    Declaration<T> words(String name, String french, String english, String sample, BiFunction<T, Locale, @Nullable String> value) {
        catalog.text(name, french, english, sample);
        return from(name, value);
    }

    Declaration<T> number(String name, String french, String english, String sample, Function<T, @Nullable BigDecimal> value) {
        catalog.number(name, french, english, new BigDecimal(sample));
        return from(name, (thing, locale) -> value.apply(thing));
    }

    Declaration<T> money(String name, String french, String english, String sample, Function<T, @Nullable Money> value) {
        catalog.money(name, french, english, Money.euros(sample));
        return from(name, (thing, locale) -> value.apply(thing));
    }

    Declaration<T> date(String name, String french, String english, Function<T, @Nullable LocalDate> value) {
        catalog.date(name, french, english, DATE);
        return from(name, (thing, locale) -> value.apply(thing));
    }

    Declaration<T> moment(String name, String french, String english, Function<T, @Nullable Instant> value) {
        catalog.dateTime(name, french, english, MOMENT);
        return from(name, (thing, locale) -> value.apply(thing));
    }

    Declaration<T> flag(String name, String french, String english, Function<T, Boolean> value) {
        catalog.flag(name, french, english, true);
        return from(name, (thing, locale) -> value.apply(thing));
    }

    <E> Declaration<T> list(String name, String french, String english, Function<T, List<E>> elements, Consumer<Declaration<E>> fields) {
        Declaration<E> element = new Declaration<>();
        fields.accept(element);
        catalog.list(name, french, english, element.catalog());
        return from(name, (thing, locale) -> elements.apply(thing).stream().map(each -> element.read(each, locale)).toList());
    }

    /** The field declared last may have no value. */
    Declaration<T> optional() {
        catalog.optional();
        return this;
    }

    private Declaration<T> from(String name, BiFunction<T, Locale, ? extends @Nullable Object> value) {
        values.put(name, value::apply);
        return this;
    }
}
