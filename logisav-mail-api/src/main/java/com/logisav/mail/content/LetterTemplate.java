package com.logisav.mail.content;

import com.logisav.mail.about.MailableType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter to choose from a list ("courrier type"): it replaces subject and body of a draft, and may bring files. Immutable; equal by value.
 */
public final class LetterTemplate {

    private final String id;
    private final String name;
    private final MessageText text;
    private final Set<MailableType> types;
    private final Locale locale;
    private final List<LetterFile> files;
    private final @Nullable TemplateVersion version;

    private LetterTemplate(String id, String name, MessageText text, Set<MailableType> types, Locale locale, List<LetterFile> files,
        @Nullable TemplateVersion version) {
        this.id = id;
        this.name = name;
        this.text = text;
        this.types = types;
        this.locale = locale;
        this.files = files;
        this.version = version;
    }

    /**
     * A letter for every type and language, without files.
     *
     * @param id   the repository's identifier, not blank
     * @param name what the list shows: "Relance de facture impayée"
     */
    public static LetterTemplate of(String id, String name, String subject, MessageBody body) {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a letter's id and name are not blank");
        }
        return new LetterTemplate(id, name, new MessageText(subject, body), Set.of(), Locale.ROOT, List.of(), null);
    }

    /** For these types only; none for all. */
    public LetterTemplate forTypes(MailableType... newTypes) {
        return new LetterTemplate(id, name, text, Set.copyOf(List.of(newTypes)), locale, files, version);
    }

    /** In this language; {@link Locale#ROOT} for all. */
    public LetterTemplate in(Locale newLocale) {
        return new LetterTemplate(id, name, text, types, Objects.requireNonNull(newLocale, "locale"), files, version);
    }

    /** Bringing these files. */
    public LetterTemplate bringing(LetterFile... newFiles) {
        return new LetterTemplate(id, name, text, types, locale, List.of(newFiles), version);
    }

    /** The same letter with other words, keeping the version that was read. */
    public LetterTemplate saying(String subject, MessageBody body) {
        return new LetterTemplate(id, name, new MessageText(subject, body), types, locale, files, version);
    }

    /** The same letter as this saved state; for repositories. */
    public LetterTemplate at(TemplateVersion newVersion) {
        return new LetterTemplate(id, name, text, types, locale, files, Objects.requireNonNull(newVersion, "version"));
    }

    /** The repository's identifier. */
    public String id() {
        return id;
    }

    /** What the list shows. */
    public String name() {
        return name;
    }

    /** Subject and body, not merged. */
    public MessageText text() {
        return text;
    }

    /** The types it is for, unmodifiable; empty for all. */
    public Set<MailableType> types() {
        return types;
    }

    /** Whether it is for this type. */
    public boolean isFor(MailableType type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Its language; {@link Locale#ROOT} for all. */
    public Locale locale() {
        return locale;
    }

    /** The files it brings, unmodifiable. */
    public List<LetterFile> files() {
        return files;
    }

    /** Which saved state; empty where it was never saved, or the repository has no versions. */
    public Optional<TemplateVersion> version() {
        return Optional.ofNullable(version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LetterTemplate that && that.id.equals(id) && that.name.equals(name) && that.text.equals(text)
            && that.types.equals(types) && that.locale.equals(locale) && that.files.equals(files) && Objects.equals(that.version, version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, text, types, locale, files, version);
    }

    @Override
    public String toString() {
        return "LetterTemplate[" + id + "]";
    }
}
