package com.logisav.examples.fieldservice.mail;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Default messages and letters of all companies, with all their versions. */
public final class MessageLibrary implements TemplateRepository.Editable {

    private record MessageKey(Tenant tenant, DefaultMessageSlot slot, Locale locale) {}

    private record LetterKey(Tenant tenant, String id) {}

    private final Versioned<MessageKey, DefaultMessage> messages = new Versioned<>(DefaultMessage::version);
    private final Versioned<LetterKey, LetterTemplate> letters = new Versioned<>(LetterTemplate::version);
    private final Map<LetterKey, byte[]> files = new ConcurrentHashMap<>();
    private final Clock clock;

    /** An empty library. */
    public MessageLibrary(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return messages.find(new MessageKey(context.tenant(), slot, locale));
    }

    @Override
    public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
        return messages.save(new MessageKey(context.tenant(), message.slot(), message.locale()), expected,
            number -> message.at(version(number, context)));
    }

    @Override
    public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return messages.versions(new MessageKey(context.tenant(), slot, locale));
    }

    @Override
    public List<LetterTemplate> letters(MailableType type, MailContext context) {
        return allLetters(context).stream().filter(letter -> letter.isFor(type)).toList();
    }

    @Override
    public List<LetterTemplate> allLetters(MailContext context) {
        return letters.all(key -> key.tenant().equals(context.tenant()));
    }

    @Override
    public Optional<LetterTemplate> letter(String letterId, MailContext context) {
        return letters.find(new LetterKey(context.tenant(), letterId));
    }

    @Override
    public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
        return letters.save(new LetterKey(context.tenant(), letter.id()), expected, number -> letter.at(version(number, context)));
    }

    @Override
    public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
        return letters.remove(new LetterKey(context.tenant(), letterId), expected);
    }

    /** Stores the bytes of a file that letters bring. */
    public void store(Tenant tenant, String fileId, byte[] bytes) {
        files.put(new LetterKey(tenant, fileId), bytes.clone());
    }

    @Override
    public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
        byte[] bytes = files.get(new LetterKey(context.tenant(), file.id()));
        if (bytes == null) {
            throw new FileNotFoundException("no letter file " + file.id());
        }
        return Content.of(bytes);
    }

    private TemplateVersion version(int number, MailContext context) {
        return new TemplateVersion(Integer.toString(number), clock.instant(), context.actor().name());
    }
}
