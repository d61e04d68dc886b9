package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The administration of letter templates ("courriers types", S6): what one actor may see and change of it. Choosing a letter for a draft is
 * another thing, see {@link Composer#letters}.
 *
 * <p>Each method asks the host's permissions before anything is read or written ({@link Permission#READ_LETTERS}, for
 * {@link #save(LetterTemplate)} and {@link #remove} {@link Permission#WRITE_LETTERS}), about the letter's identifier where there is one,
 * and throws {@link NotPermittedException} where the actor may not; only {@link #mayConfigure} and {@link #mayChange} never throw.
 * Everything is of the actor's tenant. Safe for concurrent use.
 */
public final class LetterTemplates {

    private final Wiring wiring;
    private final TemplateDesk desk;

    LetterTemplates(Wiring wiring, PermissionGate gate, MailContext context) {
        this.wiring = wiring;
        this.desk = new TemplateDesk(wiring, gate, context, Permission.READ_LETTERS, Permission.WRITE_LETTERS);
    }

    /** Whether the actor may see the administration: what a host asks to show or hide its menu. */
    public boolean mayConfigure() {
        return desk.mayRead();
    }

    /** Whether the actor may change letters, and the host's repository lets them be changed: what a host asks to grey "save". */
    public boolean mayChange() {
        return desk.mayWrite();
    }

    /** All letters, for all types and languages, in the host's order. */
    public List<LetterTemplate> list() {
        desk.requireRead();
        HostCalls calls = desk.calls("letters");
        if (desk.repository() instanceof TemplateRepository.Editable editable) {
            return calls.askList(() -> editable.allLetters(desk.context()));
        }
        Map<String, LetterTemplate> letters = new LinkedHashMap<>();
        wiring.types().keySet().forEach(type -> calls.askList(() -> desk.repository().letters(type, desk.context()))
            .forEach(letter -> letters.putIfAbsent(letter.id(), letter)));
        return List.copyOf(letters.values());
    }

    /**
     * The letter of this identifier, for editing.
     *
     * @return with the version to save over; empty: there is none
     */
    public Optional<LetterTemplate> get(String letterId) {
        desk.requireRead(letterId);
        return find(letterId);
    }

    /**
     * The merge fields that a letter for these types may name, by type: for a field picker.
     *
     * @param types {@link LetterTemplate#types()}; empty for all
     */
    public Map<MailableType, FieldCatalog> fields(Set<MailableType> types) {
        desk.requireRead();
        return Collections.unmodifiableMap(fieldsOf(types));
    }

    /**
     * All that is wrong with a letter, at once: errors keep it from being saved, warnings do not. A field that none of its types has is an
     * error, one that only some have a warning; so is HTML that mails may not hold, which is taken out when the letter is saved.
     */
    public List<TemplateProblem> check(LetterTemplate letter) {
        desk.requireRead(letter.id());
        return desk.check(letter.text(), fieldsOf(letter.types()));
    }

    /**
     * The words that the letter would put into a draft about a record made of samples, in its language, or the actor's where it is for all.
     *
     * @param type one that the letter is for
     * @throws IllegalArgumentException for any other type
     */
    public MessageText preview(LetterTemplate letter, MailableType type) {
        desk.requireRead(letter.id());
        return desk.preview(letter.text(), type, fieldsOf(letter.types()), letter.locale());
    }

    /**
     * Writes the bytes of a file that a letter brings, for a person to look at.
     *
     * @param fileId {@link LetterFile#id()}
     * @param out    stays open
     * @throws TemplateException where there is no such letter, or it brings no such file
     * @throws IOException       where the host cannot read the file, or {@code out} takes no more
     */
    public void copyFile(String letterId, String fileId, OutputStream out) throws IOException {
        desk.requireRead(letterId);
        LetterTemplate letter = find(letterId).orElseThrow(() -> TemplateException.notFound(letterId));
        LetterFile file = letter.files().stream().filter(each -> each.id().equals(fileId)).findFirst()
            .orElseThrow(() -> TemplateException.notFound(letterId));
        calls(letterId).copy(() -> desk.repository().open(letter, file, desk.context()), out);
    }

    /** Saves a letter over the version that it carries: that of {@link #get}, kept by {@link LetterTemplate#saying}. */
    public LetterTemplate save(LetterTemplate letter) {
        return save(letter, letter.version());
    }

    /**
     * Saves a letter. HTML is stored without what mails may not hold, as {@link #check} warned, since an editor will show it to others.
     *
     * @param versionRead the version that was read; empty where the letter is new
     * @return as stored, with its new version
     * @throws TemplateException with its errors; where somebody else saved in between; where the host's templates cannot be changed.
     *     Nothing was changed
     */
    public LetterTemplate save(LetterTemplate letter, Optional<TemplateVersion> versionRead) {
        desk.requireWrite(letter.id());
        TemplateRepository.Editable repository = desk.editable();
        MessageText text = desk.storable(
            letter.text(), fieldsOf(letter.types()), errors -> TemplateException.invalid(letter.name(), errors));
        LetterTemplate storable = letter.saying(text.subject(), text.body());
        HostCalls calls = calls(letter.id());
        LetterTemplate saved = calls.ask("Return Optional.empty() where the stored version is another one.",
            () -> repository.save(storable, versionRead, desk.context())).orElseThrow(() -> TemplateException.changed(letter.name()));
        refuseOther(saved, letter.id(), calls);
        return saved;
    }

    /**
     * Removes a letter. Drafts that were made with it keep their words; a file that it brought can no longer be sent.
     *
     * @param versionRead the version that was read
     * @throws TemplateException where it is not there (any more); where somebody else saved in between; where the host's templates cannot
     *     be changed
     */
    public void remove(String letterId, TemplateVersion versionRead) {
        desk.requireWrite(letterId);
        TemplateRepository.Editable repository = desk.editable();
        if (!HostCalls.isAsked(letterId) || !calls(letterId).ask("", () -> repository.remove(letterId, versionRead, desk.context()))) {
            throw find(letterId).map(letter -> TemplateException.changed(letter.name()))
                .orElseGet(() -> TemplateException.notFound(letterId));
        }
    }

    private Optional<LetterTemplate> find(String letterId) {
        if (!HostCalls.isAsked(letterId)) {
            return Optional.empty();
        }
        HostCalls calls = calls(letterId);
        Optional<LetterTemplate> found =
            calls.ask("Return Optional.empty() for an unknown letter.", () -> desk.repository().letter(letterId, desk.context()));
        found.ifPresent(letter -> refuseOther(letter, letterId, calls));
        return found;
    }

    private Map<MailableType, FieldCatalog> fieldsOf(Set<MailableType> types) {
        Map<MailableType, FieldCatalog> fields = new LinkedHashMap<>();
        wiring.types().values().stream().filter(type -> types.isEmpty() || types.contains(type.type()))
            .forEach(type -> fields.put(type.type(), type.fields()));
        return fields;
    }

    private HostCalls calls(String letterId) {
        return desk.calls("letter " + letterId);
    }

    private static void refuseOther(LetterTemplate letter, String letterId, HostCalls calls) {
        if (!letter.id().equals(letterId)) {
            throw calls.defect("answered the letter " + letter.id() + ". Answer the one that was asked for.");
        }
    }
}
