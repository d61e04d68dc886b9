package com.logisav.mail.content;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a compose window opens with: subject and body with merge fields, for a slot and a language. Immutable; equal by value.
 */
public final class DefaultMessage {

    private final DefaultMessageSlot slot;
    private final Locale locale;
    private final MessageText text;
    private final @Nullable TemplateVersion version;

    private DefaultMessage(DefaultMessageSlot slot, Locale locale, MessageText text, @Nullable TemplateVersion version) {
        this.slot = Objects.requireNonNull(slot, "slot");
        this.locale = Objects.requireNonNull(locale, "locale");
        this.text = Objects.requireNonNull(text, "text");
        this.version = version;
    }

    /**
     * A default message that has not been saved.
     *
     * @param locale {@link Locale#ROOT} for the one used where a language has none
     */
    public static DefaultMessage of(DefaultMessageSlot slot, Locale locale, String subject, MessageBody body) {
        return new DefaultMessage(slot, locale, new MessageText(subject, body), null);
    }

    /** The same message as this saved state; for repositories. */
    public DefaultMessage at(TemplateVersion newVersion) {
        return new DefaultMessage(slot, locale, text, Objects.requireNonNull(newVersion, "version"));
    }

    /** The same message with other words, keeping the version that was read. */
    public DefaultMessage saying(String subject, MessageBody body) {
        return new DefaultMessage(slot, locale, new MessageText(subject, body), version);
    }

    /** For which mails. */
    public DefaultMessageSlot slot() {
        return slot;
    }

    /** In which language; {@link Locale#ROOT} for the one used where a language has none. */
    public Locale locale() {
        return locale;
    }

    /** Subject and body, not merged. */
    public MessageText text() {
        return text;
    }

    /** Which saved state; empty where it was never saved, or the repository has no versions. */
    public Optional<TemplateVersion> version() {
        return Optional.ofNullable(version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultMessage that && that.slot.equals(slot) && that.locale.equals(locale) && that.text.equals(text)
            && Objects.equals(that.version, version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(slot, locale, text, version);
    }

    @Override
    public String toString() {
        return "DefaultMessage[" + slot + ", " + locale.toLanguageTag() + "]";
    }
}
