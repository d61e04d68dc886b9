package com.logisav.mail.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The merge fields of a type of record, known without any record: for a host's field picker, for the check of templates when they are saved,
 * and for previews with samples. Immutable; iterates in the order of declaration.
 */
public final class FieldCatalog {

    private static final FieldCatalog EMPTY = new FieldCatalog(Map.of());

    private final Map<String, MergeField> fields;

    private FieldCatalog(Map<String, MergeField> fields) {
        this.fields = fields;
    }

    /** No fields: templates for this type are plain words. */
    public static FieldCatalog empty() {
        return EMPTY;
    }

    /** Starts a catalogue. */
    public static Builder builder() {
        return new Builder();
    }

    /** All fields, unmodifiable, in the order of declaration. */
    public List<MergeField> fields() {
        return List.copyOf(fields.values());
    }

    /** The field of this name; composed and decomposed letters are the same. */
    public Optional<MergeField> find(String name) {
        return Optional.ofNullable(fields.get(FieldNames.canonical(name)));
    }

    /** A record made of samples: each field its sample, each list one element. */
    public MergeFields samples() {
        MergeFields.Builder samples = MergeFields.builder();
        for (MergeField field : fields.values()) {
            Object sample = field.kind() == FieldKind.LIST ? List.of(field.elements().samples()) : field.sample().orElse(null);
            samples.value(field.name(), sample);
        }
        return samples.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldCatalog that && that.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "FieldCatalog" + fields.keySet();
    }

    /** Declares fields, in the order that a field picker shows. Not safe for concurrent use. */
    public static final class Builder {

        private final Map<String, MergeField> fields = new LinkedHashMap<>();
        private @Nullable String last;

        private Builder() {}

        /** A {@link FieldKind#TEXT} field. */
        public Builder text(String name, String french, String english, String sample) {
            return add(name, FieldKind.TEXT, french, english, sample);
        }

        /** A {@link FieldKind#NUMBER} field. */
        public Builder number(String name, String french, String english, BigDecimal sample) {
            return add(name, FieldKind.NUMBER, french, english, sample);
        }

        /** A {@link FieldKind#MONEY} field. */
        public Builder money(String name, String french, String english, Money sample) {
            return add(name, FieldKind.MONEY, french, english, sample);
        }

        /** A {@link FieldKind#DATE} field. */
        public Builder date(String name, String french, String english, LocalDate sample) {
            return add(name, FieldKind.DATE, french, english, sample);
        }

        /** A {@link FieldKind#DATE_TIME} field. */
        public Builder dateTime(String name, String french, String english, Instant sample) {
            return add(name, FieldKind.DATE_TIME, french, english, sample);
        }

        /** A {@link FieldKind#BOOLEAN} field. */
        public Builder flag(String name, String french, String english, boolean sample) {
            return add(name, FieldKind.BOOLEAN, french, english, sample);
        }

        /** A {@link FieldKind#LIST} field, whose elements have these fields. */
        public Builder list(String name, String french, String english, Consumer<Builder> elements) {
            Builder nested = new Builder();
            elements.accept(nested);
            return list(name, french, english, nested.build());
        }

        /** A {@link FieldKind#LIST} field, whose elements have the fields of this catalogue. */
        public Builder list(String name, String french, String english, FieldCatalog elements) {
            return put(new MergeField(name, FieldKind.LIST, french, english, false, null, elements));
        }

        /** The field declared last may have no value. */
        public Builder optional() {
            return changeLast("optional()", MergeField::asOptional);
        }

        /**
         * The field declared last is previewed with this value.
         *
         * @param sample of the type that the field's {@link FieldKind} names
         * @throws IllegalArgumentException for a value of another type, and for a list: its elements have samples of their own
         */
        public Builder sample(Object sample) {
            return changeLast("sample()", field -> field.withSample(sample));
        }

        private Builder changeLast(String call, UnaryOperator<MergeField> change) {
            if (last == null) {
                throw new IllegalStateException(call + " follows the field that it is about");
            }
            fields.computeIfPresent(last, (name, field) -> change.apply(field));
            return this;
        }

        /** The catalogue. */
        public FieldCatalog build() {
            return new FieldCatalog(new LinkedHashMap<>(fields));
        }

        private Builder add(String name, FieldKind kind, String french, String english, Object sample) {
            return put(new MergeField(name, kind, french, english, false, null, EMPTY).withSample(sample));
        }

        private Builder put(MergeField field) {
            if (fields.putIfAbsent(field.name(), field) != null) {
                throw new IllegalArgumentException("field " + field.name() + " is declared twice");
            }
            last = field.name();
            return this;
        }
    }
}
