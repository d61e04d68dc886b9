package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Default messages and letters of a host, which a test changes at will. */
final class HostTemplates implements TemplateRepository {

    private final Map<String, DefaultMessage> messages = new LinkedHashMap<>();
    final Map<String, LetterTemplate> letters = new LinkedHashMap<>();
    final Map<String, byte[]> files = new LinkedHashMap<>();

    void add(DefaultMessage message) {
        messages.put(message.slot() + "/" + message.locale(), message);
    }

    void removeMessages() {
        messages.clear();
    }

    void add(LetterTemplate letter) {
        letters.put(letter.id(), letter);
    }

    @Override
    public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return Optional.ofNullable(messages.get(slot + "/" + locale));
    }

    @Override
    public List<LetterTemplate> letters(MailableType type, MailContext context) {
        return List.copyOf(letters.values());
    }

    @Override
    public Optional<LetterTemplate> letter(String letterId, MailContext context) {
        return Optional.ofNullable(letters.get(letterId));
    }

    @Override
    public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
        byte[] content = files.get(file.id());
        if (content == null) {
            throw new IOException("gone");
        }
        return Content.of(content);
    }
}
