package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where default messages (S5) and letters (S6) are kept; per tenant.
 *
 * <p>Asked at draft, when letters are listed and chosen, at review for a letter's files, and by the configuration. On the caller's thread.
 * Safe for concurrent use. Only {@link #defaultMessage} must be implemented; a repository that can be edited implements {@link Editable}.
 *
 * <ul>
 * <li>TRE-01: a template of another tenant is never answered, opened, changed or removed.
 * <li>TRE-02: only the exact slot and locale is answered; the library asks for the record's locale, then its language, then
 * {@link Locale#ROOT}.
 * <li>TRE-03: an unknown slot or letter answers empty.
 * <li>TRE-04: null is never answered.
 * <li>TRE-05: a listed letter can be found, and each of its files opened with its own bytes, as often as asked, and nothing is left open.
 * <li>TRE-06: a letter is listed for each type that it is for, and for no other.
 * <li>TRE-07: a save with another version than the stored one changes nothing and is refused.
 * <li>TRE-08: what was saved is answered, whole and with a new version; older versions are listed, newest first.
 * <li>TRE-09: of several saves over the same version at once, exactly one succeeds.
 * <li>TRE-10: a letter is removed in the version that was read only, and is then neither found nor listed.
 * <li>TRE-11: asked by several threads at once, it answers what it answers one.
 * <li>TRE-12: a default message that is there is answered.
 * <li>TRE-13: to save or to remove a template changes no other.
 * </ul>
 */
@FunctionalInterface
public interface TemplateRepository {

    /**
     * The default message of a slot in exactly this locale.
     *
     * @param locale {@link Locale#ROOT} for the one used where a language has none
     * @return empty: none; where all are empty the draft opens without words
     */
    Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context);

    /**
     * The letters for a type, in all languages: the library keeps those in the record's language and those for all.
     *
     * @return in the order in which they are shown; empty: none
     */
    default List<LetterTemplate> letters(MailableType type, MailContext context) {
        return List.of();
    }

    /** The letter of this identifier. */
    default Optional<LetterTemplate> letter(String letterId, MailContext context) {
        return Optional.empty();
    }

    /**
     * The bytes of a file that a letter brings.
     *
     * @param letter as {@link #letter} answered it for this context; a repository of several tenants looks in the context's own
     * @return opened by the caller, more than once perhaps; nothing is open before
     * @throws IOException where they cannot be read; a blocking alert, never a mail without the file
     */
    default Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
        throw new FileNotFoundException("this repository keeps no files");
    }

    /** No templates at all. */
    static TemplateRepository none() {
        return (slot, locale, context) -> Optional.empty();
    }

    /**
     * A repository whose templates people can edit. Asked only after the permission was given, and with templates that have no errors.
     *
     * <p>It must keep, whole, names of 255 characters with accents, subjects of 199, and bodies of more than 64 KB.
     */
    interface Editable extends TemplateRepository {

        /**
         * Saves a default message over the state that was read, as one atomic step.
         *
         * @param expected the version that was read; empty for a new one
         * @return the saved state; empty: the stored version is another one, and nothing was changed
         */
        Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context);

        /** All saved states of a default message, newest first. */
        List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context);

        /** Every letter of the tenant, for all types and languages. */
        List<LetterTemplate> allLetters(MailContext context);

        /** Saves a letter over the state that was read, as one atomic step; answers like the save of a default message. */
        Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context);

        /**
         * Removes a letter in the state that was read.
         *
         * @return whether it was removed; false: the stored version is another one, or there is no such letter
         */
        boolean remove(String letterId, TemplateVersion expected, MailContext context);
    }
}
