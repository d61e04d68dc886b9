package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Templates of one tenant, as a host would keep them. */
final class InMemoryTemplates implements TemplateRepository.Editable {

    private final List<DefaultMessage> messages = new ArrayList<>();
    private final List<LetterTemplate> letters = new ArrayList<>();
    private int saves;

    private TemplateVersion nextVersion() {
        return new TemplateVersion(Integer.toString(++saves), Instant.parse("2026-11-24T09:00:00Z").plusSeconds(saves), "Admin");
    }

    @Override
    public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return versions(slot, locale, context).stream().findFirst();
    }

    @Override
    public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return messages.stream().filter(message -> message.slot().equals(slot) && message.locale().equals(locale)).toList();
    }

    @Override
    public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
        if (!defaultMessage(message.slot(), message.locale(), context).flatMap(DefaultMessage::version).equals(expected)) {
            return Optional.empty();
        }
        messages.add(0, message.at(nextVersion()));
        return Optional.of(messages.get(0));
    }

    @Override
    public List<LetterTemplate> letters(MailableType type, MailContext context) {
        return letters.stream().filter(letter -> letter.isFor(type)).toList();
    }

    @Override
    public List<LetterTemplate> allLetters(MailContext context) {
        return List.copyOf(letters);
    }

    @Override
    public Optional<LetterTemplate> letter(String letterId, MailContext context) {
        return letters.stream().filter(letter -> letter.id().equals(letterId)).findFirst();
    }

    @Override
    public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
        if (!letter(letter.id(), context).flatMap(LetterTemplate::version).equals(expected)) {
            return Optional.empty();
        }
        letters.removeIf(other -> other.id().equals(letter.id()));
        letters.add(letter.at(nextVersion()));
        return letter(letter.id(), context);
    }

    @Override
    public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
        return letters.removeIf(letter -> letter.id().equals(letterId) && letter.version().equals(Optional.of(expected)));
    }
}
