package com.logisav.mail.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one record has in its merge fields: plain values by name, not yet formatted. Immutable, and detached from the record.
 *
 * <p>Values are of the types that {@link FieldKind} names. A field that is absent has no value, and neither has one whose text is
 * blank: a customer's name of one space is a name that somebody still has to write.
 */
public final class MergeFields {

    private static final MergeFields EMPTY = new MergeFields(Map.of());

    private final Map<String, Object> values;

    private MergeFields(Map<String, Object> values) {
        this.values = values;
    }

    /** No values. */
    public static MergeFields empty() {
        return EMPTY;
    }

    /** Starts a set of values. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value of a field: a {@link String}, {@link BigDecimal}, {@link Money}, {@link LocalDate}, {@link Instant}, {@link Boolean} or list. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(FieldNames.canonical(name)));
    }

    /** The names that have a value, unmodifiable. */
    public Set<String> names() {
        return values.keySet();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MergeFields that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names alone: values are personal data. */
    @Override
    public String toString() {
        return "MergeFields" + values.keySet();
    }

    /** Collects values; a null value is no value. Not safe for concurrent use. */
    public static final class Builder {

        private final Map<String, Object> values = new LinkedHashMap<>();

        private Builder() {}

        /** A text; blank is no value. */
        public Builder text(String name, @Nullable String value) {
            return value(name, value);
        }

        /** A number. */
        public Builder number(String name, @Nullable BigDecimal value) {
            return value(name, value);
        }

        /** A number. */
        public Builder number(String name, long value) {
            return value(name, BigDecimal.valueOf(value));
        }

        /** An amount. */
        public Builder money(String name, @Nullable Money value) {
            return value(name, value);
        }

        /** A date. */
        public Builder date(String name, @Nullable LocalDate value) {
            return value(name, value);
        }

        /** A moment, shown in the record's zone. */
        public Builder dateTime(String name, @Nullable Instant value) {
            return value(name, value);
        }

        /** Yes or no. */
        public Builder flag(String name, @Nullable Boolean value) {
            return value(name, value);
        }

        /** A list; empty is a value. */
        public Builder list(String name, List<MergeFields> elements) {
            return value(name, elements);
        }

        /**
         * A value of any of the kinds.
         *
         * @throws IllegalArgumentException for a value of another type: no object is ever looked into
         */
        public Builder value(String name, @Nullable Object value) {
            String canonical = FieldNames.check(name);
            if (value == null || (value instanceof String text && text.isBlank())) {
                values.remove(canonical);
            } else {
                FieldNames.checkValue(name, kindOf(name, value), value);
                values.put(canonical, value instanceof List<?> elements ? List.copyOf(elements) : value);
            }
            return this;
        }

        private static FieldKind kindOf(String name, Object value) {
            if (value instanceof String) {
                return FieldKind.TEXT;
            } else if (value instanceof BigDecimal) {
                return FieldKind.NUMBER;
            } else if (value instanceof Money) {
                return FieldKind.MONEY;
            } else if (value instanceof LocalDate) {
                return FieldKind.DATE;
            } else if (value instanceof Instant) {
                return FieldKind.DATE_TIME;
            } else if (value instanceof Boolean) {
                return FieldKind.BOOLEAN;
            } else if (value instanceof List<?>) {
                return FieldKind.LIST;
            }
            throw new IllegalArgumentException("field " + name + " cannot hold a " + value.getClass().getName());
        }

        /** The values. */
        public MergeFields build() {
            return new MergeFields(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
        }
    }
}
