package com.logisav.mail.draft;

import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a draft's words came from before a person touched them; for explanation and history, trusted in nothing. Immutable. */
public final class Origin {

    /** Kinds of origin. */
    public enum Kind {
        /** No template: the words are the person's own. */
        WRITTEN,
        /** A default message; the template is the slot's name. */
        DEFAULT_MESSAGE,
        /** A letter; the template is its id. */
        LETTER
    }

    private static final Origin WRITTEN = new Origin(Kind.WRITTEN, "", null);

    private final Kind kind;
    private final String template;
    private final @Nullable String version;

    private Origin(Kind kind, String template, @Nullable String version) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.template = Objects.requireNonNull(template, "template");
        this.version = version;
    }

    /** No template. */
    public static Origin written() {
        return WRITTEN;
    }

    /** The default message of this slot in this state. */
    public static Origin defaultMessage(DefaultMessageSlot slot, Optional<TemplateVersion> version) {
        return new Origin(Kind.DEFAULT_MESSAGE, slot.name(), version.map(TemplateVersion::value).orElse(null));
    }

    /** This letter. */
    public static Origin letter(LetterTemplate letter) {
        return new Origin(Kind.LETTER, letter.id(), letter.version().map(TemplateVersion::value).orElse(null));
    }

    /** An origin that was stored as its parts. */
    public static Origin of(Kind kind, String template, Optional<String> version) {
        return kind == Kind.WRITTEN ? WRITTEN : new Origin(kind, template, version.orElse(null));
    }

    /** What kind. */
    public Kind kind() {
        return kind;
    }

    /** The slot's name or the letter's id; empty where written. */
    public String template() {
        return template;
    }

    /** The template's version, where it had one. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** Whether it is this letter. */
    public boolean isLetter() {
        return kind == Kind.LETTER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin that
            && that.kind == kind && that.template.equals(template) && Objects.equals(that.version, version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, template, version);
    }

    @Override
    public String toString() {
        return "Origin[" + kind + (template.isEmpty() ? "]" : " " + template + "]");
    }
}
