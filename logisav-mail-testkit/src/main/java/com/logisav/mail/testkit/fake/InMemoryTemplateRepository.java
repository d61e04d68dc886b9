package com.logisav.mail.testkit.fake;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Default messages and letters in memory, by tenant, with every saved state of the messages. Safe for concurrent use. */
public final class InMemoryTemplateRepository implements TemplateRepository.Editable, Restorable {

    private static final String SOMEBODY = "test";

    private final Clock clock;
    private final Map<MessageKey, List<DefaultMessage>> messages = new LinkedHashMap<>();
    private final Map<LetterKey, LetterTemplate> letters = new LinkedHashMap<>();
    private final Map<FileKey, Content> files = new LinkedHashMap<>();
    private final Outage outage = new Outage();
    private int saves;

    private record MessageKey(Tenant tenant, DefaultMessageSlot slot, Locale locale) {}

    private record LetterKey(Tenant tenant, String id) {}

    private record FileKey(Tenant tenant, String letterId, String fileId) {}

    /** An empty repository; the clock says when something was saved. */
    public InMemoryTemplateRepository(Clock clock) {
        this.clock = clock;
    }

    /** Puts a default message in place of the one there is, whatever its version. */
    public synchronized DefaultMessage put(Tenant tenant, DefaultMessage message) {
        return store(tenant, message, SOMEBODY);
    }

    private DefaultMessage store(Tenant tenant, DefaultMessage message, String savedBy) {
        DefaultMessage saved = message.at(nextVersion(savedBy));
        messages.computeIfAbsent(new MessageKey(tenant, message.slot(), message.locale()), missing -> new ArrayList<>()).add(saved);
        return saved;
    }

    /** Puts a letter in place of the one there is, whatever its version. */
    public synchronized LetterTemplate put(Tenant tenant, LetterTemplate letter) {
        return store(tenant, letter, SOMEBODY);
    }

    private LetterTemplate store(Tenant tenant, LetterTemplate letter, String savedBy) {
        LetterTemplate saved = letter.at(nextVersion(savedBy));
        letters.put(new LetterKey(tenant, letter.id()), saved);
        return saved;
    }

    /** Puts a default message of the one company. */
    public DefaultMessage put(DefaultMessage message) {
        return put(Tenant.single(), message);
    }

    /** Puts a letter of the one company. */
    public LetterTemplate put(LetterTemplate letter) {
        return put(Tenant.single(), letter);
    }

    /** The bytes of a file that a letter brings; without them it cannot be opened. */
    public synchronized void putFile(Tenant tenant, LetterTemplate letter, LetterFile file, byte[] bytes) {
        files.put(new FileKey(tenant, letter.id(), file.id()), Content.of(bytes));
    }

    /** From now on every question throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on this letter is listed, and every other question about it throws this. */
    public void failFor(String letterId, RuntimeException failure) {
        outage.failFor(letterId, failure);
    }

    /** From now on questions are answered again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public synchronized Runnable remember() {
        Map<MessageKey, List<DefaultMessage>> messagesThen = new LinkedHashMap<>();
        messages.forEach((key, states) -> messagesThen.put(key, List.copyOf(states)));
        Map<LetterKey, LetterTemplate> lettersThen = new LinkedHashMap<>(letters);
        Map<FileKey, Content> filesThen = Map.copyOf(files);
        Runnable outageThen = outage.remember();
        return () -> {
            restore(messagesThen, lettersThen, filesThen);
            outageThen.run();
        };
    }

    /** Numbers of versions go on: what was read before is not mistaken for what is saved later. */
    private synchronized void restore(
        Map<MessageKey, List<DefaultMessage>> messagesThen, Map<LetterKey, LetterTemplate> lettersThen, Map<FileKey, Content> filesThen) {
        messages.clear();
        messagesThen.forEach((key, states) -> messages.put(key, new ArrayList<>(states)));
        letters.clear();
        letters.putAll(lettersThen);
        files.clear();
        files.putAll(filesThen);
    }

    @Override
    public synchronized Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        List<DefaultMessage> states = states(slot, locale, context);
        return states.isEmpty() ? Optional.empty() : Optional.of(states.get(states.size() - 1));
    }

    @Override
    public synchronized List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
        List<DefaultMessage> newestFirst = new ArrayList<>(states(slot, locale, context));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private List<DefaultMessage> states(DefaultMessageSlot slot, Locale locale, MailContext context) {
        outage.check();
        return messages.getOrDefault(new MessageKey(context.tenant(), slot, locale), List.of());
    }

    @Override
    public synchronized Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
        Optional<TemplateVersion> stored = defaultMessage(message.slot(), message.locale(), context).flatMap(DefaultMessage::version);
        if (!isSame(stored, expected)) {
            return Optional.empty();
        }
        return Optional.of(store(context.tenant(), message, context.actor().name()));
    }

    @Override
    public List<LetterTemplate> letters(MailableType type, MailContext context) {
        return allLetters(context).stream().filter(letter -> letter.isFor(type)).toList();
    }

    @Override
    public synchronized List<LetterTemplate> allLetters(MailContext context) {
        outage.check();
        return letters.entrySet().stream().filter(entry -> entry.getKey().tenant().equals(context.tenant())).map(Map.Entry::getValue)
            .toList();
    }

    @Override
    public synchronized Optional<LetterTemplate> letter(String letterId, MailContext context) {
        outage.check(letterId);
        return Optional.ofNullable(letters.get(new LetterKey(context.tenant(), letterId)));
    }

    @Override
    public synchronized Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
        outage.check(letter.id());
        Content content = files.get(new FileKey(context.tenant(), letter.id(), file.id()));
        if (content == null) {
            throw new FileNotFoundException("the letter has no such file");
        }
        return content;
    }

    @Override
    public synchronized Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
        if (!isSame(letter(letter.id(), context).flatMap(LetterTemplate::version), expected)) {
            return Optional.empty();
        }
        return Optional.of(store(context.tenant(), letter, context.actor().name()));
    }

    @Override
    public synchronized boolean remove(String letterId, TemplateVersion expected, MailContext context) {
        boolean asRead = isSame(letter(letterId, context).flatMap(LetterTemplate::version), Optional.of(expected));
        if (asRead) {
            letters.remove(new LetterKey(context.tenant(), letterId));
        }
        return asRead;
    }

    /** By the mark alone: times and names may be rounded on their way through a browser. */
    private static boolean isSame(Optional<TemplateVersion> stored, Optional<TemplateVersion> expected) {
        return stored.map(TemplateVersion::value).equals(expected.map(TemplateVersion::value));
    }

    private TemplateVersion nextVersion(String savedBy) {
        saves++;
        return new TemplateVersion(String.valueOf(saves), clock.instant(), savedBy);
    }
}
