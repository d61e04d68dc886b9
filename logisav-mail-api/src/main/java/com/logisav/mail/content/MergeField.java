package com.logisav.mail.content;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that templates may name: what a field picker shows and what a template is checked against. Immutable; equal by value.
 *
 * <p>Made by {@link FieldCatalog.Builder}.
 */
public final class MergeField {

    private final String name;
    private final FieldKind kind;
    private final String french;
    private final String english;
    private final boolean optional;
    private final @Nullable Object sample;
    private final FieldCatalog elements;

    MergeField(String name, FieldKind kind, String french, String english, boolean optional, @Nullable Object sample, FieldCatalog elements) {
        this.name = FieldNames.check(name);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.french = Objects.requireNonNull(french, "french");
        this.english = Objects.requireNonNull(english, "english");
        this.optional = optional;
        this.sample = sample;
        this.elements = elements;
    }

    /**
     * Whether a field may be called this: segments of letters (and marks) of any script, digits and underscores, single dots between them,
     * at most 100 UTF-16 units in all. For hosts whose users name fields, and for the template parser.
     */
    public static boolean isName(String text) {
        return FieldNames.isName(text);
    }

    MergeField asOptional() {
        return new MergeField(name, kind, french, english, true, sample, elements);
    }

    MergeField withSample(Object newSample) {
        if (kind == FieldKind.LIST) {
            throw new IllegalArgumentException("list " + name + " has no sample of its own: its elements have");
        }
        FieldNames.checkValue(name, kind, newSample);
        return new MergeField(name, kind, french, english, optional, newSample, elements);
    }

    /** The name in a template, such as {@code invoice.number}; in Unicode normalization form C, which names are compared in. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public FieldKind kind() {
        return kind;
    }

    /** What people call it. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    /** Whether a record may have no value for it; a field that is not optional and has none blocks the mail until a person writes it. */
    public boolean isOptional() {
        return optional;
    }

    /** A value to preview templates with, of the type that {@link FieldKind} names; empty for lists, whose elements have samples. */
    public Optional<Object> sample() {
        return Optional.ofNullable(sample);
    }

    /** For a list, the fields of an element; empty for any other kind. */
    public FieldCatalog elements() {
        return elements;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MergeField that && that.name.equals(name) && that.kind == kind && that.french.equals(french)
            && that.english.equals(english) && that.optional == optional && Objects.equals(that.sample, sample) && that.elements.equals(elements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, french, english, optional, sample, elements);
    }

    @Override
    public String toString() {
        return "MergeField[" + name + ", " + kind + (optional ? ", optional]" : "]");
    }
}
