package com.logisav.mail.core;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.core.RecordReader.Extraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares the merge fields of a {@link RecordType}, in the order that a field picker shows: the name in templates, what people call it in
 * French and in English, and where the value comes from.
 *
 * <p>A lambda that answers null says that this record has no value. A field that may have none is declared {@link #optional}; one that
 * should have a value and has none blocks the mail until a person has written it. Previews show a {@link #sample}, or an invented value of
 * the same kind. Not safe for concurrent use, and of no use after the declaration.
 *
 * @param <T> the host's class: the record's, or that of an element of one of its lists
 */
public final class RecordFields<T> {

    private static final BigDecimal NUMBER = BigDecimal.valueOf(12);
    private static final Money MONEY = Money.euros("1234.50");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final Instant DATE_TIME = Instant.parse("2026-11-24T09:30:00Z");

    private final FieldCatalog.Builder catalog = FieldCatalog.builder();
    private final Map<String, Extraction<T>> extractions = new LinkedHashMap<>();

    RecordFields() {}

    /** A text; blank is no value. In previews, the French label in guillemets. */
    public RecordFields<T> text(String name, String french, String english, Function<? super T, ? extends @Nullable String> value) {
        Objects.requireNonNull(value, "value");
        catalog.text(name, french, english, "«\u00a0" + french + "\u00a0»");
        return from(name, (record, place, zone) -> value.apply(record));
    }

    /** A number of any of Java's types, exactly as it prints. In previews, 12. */
    public RecordFields<T> number(String name, String french, String english, Function<? super T, ? extends @Nullable Number> value) {
        Objects.requireNonNull(value, "value");
        catalog.number(name, french, english, NUMBER);
        return from(name, (record, place, zone) -> exact(value.apply(record)));
    }

    /** An amount with its currency. In previews, 1 234,50 €. */
    public RecordFields<T> money(String name, String french, String english, Function<? super T, ? extends @Nullable Money> value) {
        Objects.requireNonNull(value, "value");
        catalog.money(name, french, english, MONEY);
        return from(name, (record, place, zone) -> value.apply(record));
    }

    /** An amount, always in this currency. */
    public RecordFields<T> money(
        String name, String french, String english, Function<? super T, ? extends @Nullable BigDecimal> amount, Currency currency) {
        Objects.requireNonNull(currency, "currency");
        return money(name, french, english, amount, record -> currency);
    }

    /** An amount, in the currency that the record says; no value where either is null. */
    public RecordFields<T> money(String name, String french, String english, Function<? super T, ? extends @Nullable BigDecimal> amount,
        Function<? super T, ? extends @Nullable Currency> currency) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        return money(name, french, english, record -> moneyOf(amount.apply(record), currency.apply(record)));
    }

    /** A day. In previews, 24 November 2026. */
    public RecordFields<T> date(String name, String french, String english, Function<? super T, ? extends @Nullable LocalDate> value) {
        Objects.requireNonNull(value, "value");
        catalog.date(name, french, english, DATE);
        return from(name, (record, place, zone) -> value.apply(record));
    }

    /** A moment, shown in the record's zone. In previews, 24 November 2026, 09:30 UTC. */
    public RecordFields<T> dateTime(String name, String french, String english, Function<? super T, ? extends @Nullable Instant> value) {
        Objects.requireNonNull(value, "value");
        catalog.dateTime(name, french, english, DATE_TIME);
        return from(name, (record, place, zone) -> value.apply(record));
    }

    /** A moment that the host keeps as a wall clock in the record's zone shows it. A time that a clock skips in spring is the one after. */
    public RecordFields<T> localDateTime(
        String name, String french, String english, Function<? super T, ? extends @Nullable LocalDateTime> value) {
        Objects.requireNonNull(value, "value");
        catalog.dateTime(name, french, english, DATE_TIME);
        return from(name, (record, place, zone) -> momentOf(value.apply(record), zone));
    }

    /** Yes or no. In previews, yes. */
    public RecordFields<T> flag(String name, String french, String english, Function<? super T, ? extends @Nullable Boolean> value) {
        Objects.requireNonNull(value, "value");
        catalog.flag(name, french, english, true);
        return from(name, (record, place, zone) -> value.apply(record));
    }

    /**
     * A list, in its own order; empty is a value, null is none. In previews it has one element, made of samples.
     *
     * @param elements the record's; a null among them is a defect
     * @param fields   declares the fields of an element; in a section of the list, templates see these alone
     */
    public <E> RecordFields<T> list(String name, String french, String english,
        Function<? super T, ? extends @Nullable Collection<? extends E>> elements, Consumer<? super RecordFields<E>> fields) {
        Objects.requireNonNull(elements, "elements");
        RecordFields<E> declared = new RecordFields<>();
        fields.accept(declared);
        RecordReader<E> reader = declared.reader();
        catalog.list(name, french, english, reader.catalog());
        return from(name, (record, place, zone) -> readAll(elements.apply(record), reader, place, zone));
    }

    /** The field declared last may have no value: it is then empty in the text, and nothing is blocked. */
    public RecordFields<T> optional() {
        catalog.optional();
        return this;
    }

    /**
     * The field declared last is previewed with this value.
     *
     * @param sample of the type that the field's {@link FieldKind} names, or for a number of any of Java's types
     * @throws IllegalArgumentException for a value of another type, and for a list: its elements have samples of their own
     */
    public RecordFields<T> sample(Object sample) {
        catalog.sample(sample instanceof Number number ? Objects.requireNonNull(exact(number)) : sample);
        return this;
    }

    RecordReader<T> reader() {
        return new RecordReader<>(catalog.build(), extractions);
    }

    private RecordFields<T> from(String name, Extraction<T> extraction) {
        extractions.put(name, extraction);
        return this;
    }

    private static @Nullable BigDecimal exact(@Nullable Number number) {
        return number == null || number instanceof BigDecimal ? (BigDecimal) number : new BigDecimal(number.toString());
    }

    private static @Nullable Money moneyOf(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Instant momentOf(@Nullable LocalDateTime wallClock, ZoneId zone) {
        return wallClock == null ? null : wallClock.atZone(zone).toInstant();
    }

    private static <E> @Nullable List<MergeFields> readAll(
        @Nullable Collection<? extends E> elements, RecordReader<E> reader, RecordPlace list, ZoneId zone) {
        if (elements == null) {
            return null;
        }
        List<MergeFields> values = new ArrayList<>();
        for (E element : elements) {
            RecordPlace place = list.element(values.size());
            if (element == null) {
                throw place.returnedNull("Leave it out of the list.");
            }
            values.add(reader.read(element, place, zone));
        }
        return values;
    }
}
