package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.TypeWiring;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.spi.TemplateRepository;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration of default messages (S5): what one actor may see and change of it.
 *
 * <p>Each method asks the host's permissions before anything is read or written ({@link Permission#READ_DEFAULT_MESSAGES}, for
 * {@link #save(DefaultMessage)} {@link Permission#WRITE_DEFAULT_MESSAGES}), about the slot where there is one, and throws
 * {@link NotPermittedException} where the actor may not; only {@link #mayConfigure} and {@link #mayChange} never throw. Everything is of
 * the actor's tenant. A slot that is none of {@link #slots} is a {@link TemplateException}. Safe for concurrent use.
 */
public final class DefaultMessages {

    private final Wiring wiring;
    private final TemplateDesk desk;

    DefaultMessages(Wiring wiring, PermissionGate gate, MailContext context) {
        this.wiring = wiring;
        this.desk = new TemplateDesk(wiring, gate, context, Permission.READ_DEFAULT_MESSAGES, Permission.WRITE_DEFAULT_MESSAGES);
    }

    /** Whether the actor may see the configuration: what a host asks to show or hide its menu. */
    public boolean mayConfigure() {
        return desk.mayRead();
    }

    /** Whether the actor may change messages, and the host's repository lets them be changed: what a host asks to grey "save". */
    public boolean mayChange() {
        return desk.mayWrite();
    }

    /** The product page's four slots, then those of the host's types; unmodifiable. */
    public List<DefaultMessageSlot> slots() {
        desk.requireRead();
        return List.copyOf(known());
    }

    /**
     * The message of a slot in exactly this locale, for editing: none of another language stands in for it.
     *
     * @param locale {@link Locale#ROOT} for the one used where a language has none
     * @return with the version to save over; empty: there is none
     */
    public Optional<DefaultMessage> get(DefaultMessageSlot slot, Locale locale) {
        requireRead(slot);
        HostCalls calls = calls(slot, locale);
        Optional<DefaultMessage> found = calls.ask("Return Optional.empty() where there is no default message.",
            () -> desk.repository().defaultMessage(slot, locale, desk.context()));
        found.ifPresent(message -> refuseOther(message, slot, locale, calls));
        return found;
    }

    /** The merge fields that a message of this slot may name, by the types that open with it: for a field picker. */
    public Map<MailableType, FieldCatalog> fields(DefaultMessageSlot slot) {
        requireRead(slot);
        return Collections.unmodifiableMap(wiring.fieldsOf(slot));
    }

    /**
     * All that is wrong with a message, at once: errors keep it from being saved, warnings do not. A field that no type of the slot has is
     * an error, one that only some have a warning; so is HTML that mails may not hold, which is taken out when the message is saved.
     */
    public List<TemplateProblem> check(DefaultMessage message) {
        requireRead(message.slot());
        return desk.check(message.text(), wiring.fieldsOf(message.slot()));
    }

    /**
     * The words that a draft about a record made of samples would open with, in the message's language, or the actor's where it is for all.
     *
     * @param type one that opens with the message's slot
     * @throws IllegalArgumentException for any other type
     */
    public MessageText preview(DefaultMessage message, MailableType type) {
        requireRead(message.slot());
        return desk.preview(message.text(), type, wiring.fieldsOf(message.slot()), message.locale());
    }

    /** Saves a message over the version that it carries: that of {@link #get}, kept by {@link DefaultMessage#saying}. */
    public DefaultMessage save(DefaultMessage message) {
        return save(message, message.version());
    }

    /**
     * Saves a message. HTML is stored without what mails may not hold, as {@link #check} warned, since an editor will show it to others.
     *
     * @param versionRead the version that was read; empty where there was none
     * @return as stored, with its new version
     * @throws TemplateException with its errors; where somebody else saved in between; where the host's templates cannot be changed.
     *     Nothing was changed
     */
    public DefaultMessage save(DefaultMessage message, Optional<TemplateVersion> versionRead) {
        DefaultMessageSlot slot = message.slot();
        desk.requireWrite(slot.name());
        refuseUnknown(slot);
        TemplateRepository.Editable repository = desk.editable();
        MessageText text = desk.storable(
            message.text(), wiring.fieldsOf(slot), errors -> TemplateException.invalid(slot, message.locale(), errors));
        DefaultMessage storable = message.saying(text.subject(), text.body());
        HostCalls calls = calls(slot, message.locale());
        DefaultMessage saved = calls.ask("Return Optional.empty() where the stored version is another one.",
            () -> repository.save(storable, versionRead, desk.context())).orElseThrow(() -> TemplateException.changed(slot, message.locale()));
        refuseOther(saved, slot, message.locale(), calls);
        return saved;
    }

    /** All saved states of a message, newest first; only the present one where the host's repository keeps no others. */
    public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale) {
        if (!(desk.repository() instanceof TemplateRepository.Editable editable)) {
            return get(slot, locale).stream().toList();
        }
        requireRead(slot);
        HostCalls calls = calls(slot, locale);
        List<DefaultMessage> versions = calls.askList(() -> editable.versions(slot, locale, desk.context()));
        versions.forEach(message -> refuseOther(message, slot, locale, calls));
        return versions;
    }

    private void requireRead(DefaultMessageSlot slot) {
        desk.requireRead(slot.name());
        refuseUnknown(slot);
    }

    /** A slot may come from a browser; what no mail ever opens with is not to be filled. */
    private void refuseUnknown(DefaultMessageSlot slot) {
        if (!known().contains(slot)) {
            throw TemplateException.notFound(slot);
        }
    }

    private Set<DefaultMessageSlot> known() {
        Set<DefaultMessageSlot> slots = new LinkedHashSet<>(DefaultMessageSlot.builtIn());
        wiring.types().values().stream().map(TypeWiring::slot).forEach(slots::add);
        return slots;
    }

    private HostCalls calls(DefaultMessageSlot slot, Locale locale) {
        return desk.calls("default message " + name(slot, locale));
    }

    private static String name(DefaultMessageSlot slot, Locale locale) {
        return locale.equals(Locale.ROOT) ? slot.name() : slot + " (" + locale.toLanguageTag() + ")";
    }

    private static void refuseOther(DefaultMessage message, DefaultMessageSlot slot, Locale locale, HostCalls calls) {
        if (!message.slot().equals(slot) || !message.locale().equals(locale)) {
            throw calls.defect(
                "answered the default message " + name(message.slot(), message.locale()) + ". Answer the one that was asked for.");
        }
    }
}
