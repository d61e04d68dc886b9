package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The rules of {@link TemplateRepository}: extend it, supply the repository and what is in it, and all rules are tests. One that people can
 * edit extends {@link EditableTemplateRepositoryContract}.
 */
public abstract class TemplateRepositoryContract extends TenantContract<TemplateRepository> {

    static final String TRE_01 = "TRE-01: a template of another tenant is never answered, opened, changed or removed";
    static final String TRE_04 = "TRE-04: null is never answered";
    static final String TRE_11 = "TRE-11: asked by several threads at once, it answers what it answers one";

    private static final String TRE_02 =
        "TRE-02: only the exact slot and locale is answered; the library asks for the record's locale, then its language, then Locale.ROOT";
    private static final String TRE_03 = "TRE-03: an unknown slot or letter answers empty";
    private static final String TRE_05 =
        "TRE-05: a listed letter can be found, and each of its files opened with its own bytes, as often as asked, and nothing is left"
            + " open";
    private static final String TRE_06 = "TRE-06: a letter is listed for each type that it is for, and for no other";
    private static final String TRE_12 = "TRE-12: a default message that is there is answered";

    /** The repository under test, holding {@link #message()} and {@link #letter()} for the actor's tenant. */
    protected abstract TemplateRepository repository();

    /** A default message that the actor's tenant has; the foreigner's has none with these words. */
    protected abstract DefaultMessage message();

    /**
     * A letter that the actor's tenant has and the foreigner's has not, with these words: limited to types, and bringing two files, neither
     * empty nor equal, where there are such letters.
     *
     * @return {@link Declared#without} where the repository keeps no letters
     */
    protected abstract Declared<LetterTemplate> letter();

    /**
     * A letter that the actor's tenant has, for all types.
     *
     * @return {@link Declared#without} where the repository keeps none
     */
    protected abstract Declared<LetterTemplate> letterForAllTypes();

    /** The bytes that a file of {@link #letter()} was stored with; missing unless a test says them. */
    protected Declared<byte[]> bytesOf(LetterFile file) {
        return Declared.without("the test says not what was stored in the letter's files: override bytesOf(..)");
    }

    @Override
    final TemplateRepository implementation() {
        return repository();
    }

    @Test
    @DisplayName(TRE_01)
    void answers_no_message_of_another_tenant() {
        MailContext foreigner = foreignContext(TRE_01);
        Optional<DefaultMessage> theirs = defaultMessage(message().slot(), message().locale(), foreigner);
        check(theirs.isEmpty() || !theirs.get().text().equals(message().text()), TRE_01, "defaultMessage(..) answered another tenant's");
    }

    @Test
    @DisplayName(TRE_01 + " [letters]")
    void answers_no_letter_of_another_tenant() {
        MailContext foreigner = foreignContext(TRE_01);
        LetterTemplate ours = letter().orNotRun(TRE_01);
        check(letter(ours.id(), foreigner).filter(theirs -> theirs.text().equals(ours.text())).isEmpty(), TRE_01,
            "letter(..) answered another tenant's");
        for (MailableType type : types()) {
            check(letters(type, foreigner).stream().noneMatch(theirs -> theirs.text().equals(ours.text())), TRE_01,
                "letters(..) listed another tenant's");
        }
    }

    @Test
    @DisplayName(TRE_01 + " [files]")
    void opens_no_file_of_another_tenant() throws IOException {
        MailContext foreigner = foreignContext(TRE_01);
        LetterTemplate ours = letterWithFiles(TRE_01);
        for (LetterFile file : ours.files()) {
            byte[] bytes = Bytes.of(opened(ours, file));
            check(!Arrays.equals(bytesFor(foreigner, ours, file), bytes), TRE_01, "open(..) gave the bytes of another tenant's letter");
        }
    }

    private byte @Nullable [] bytesFor(MailContext context, LetterTemplate letter, LetterFile file) {
        try {
            return Bytes.of(subject().open(letter, file, context));
        } catch (IOException | RuntimeException e) {
            // As it should be: they have no such letter.
            return null;
        }
    }

    @Test
    @DisplayName(TRE_02)
    void answers_the_exact_locale() {
        Locale known = message().locale();
        for (Locale locale : List.of(known, Locale.ROOT, Locale.FRENCH, Locale.FRANCE, Locale.CANADA_FRENCH, Locale.ENGLISH, Locale.UK,
            Locale.forLanguageTag("zu-ZA"), Locale.forLanguageTag(known.getLanguage() + "-AQ"))) {
            Optional<DefaultMessage> answer = defaultMessage(message().slot(), locale, context());
            check(answer.isEmpty() || answer.get().locale().equals(locale), TRE_02,
                "asked for " + locale.toLanguageTag() + ", defaultMessage(..) answered one in "
                    + answer.map(each -> each.locale().toLanguageTag()).orElse(""));
        }
    }

    @Test
    @DisplayName(TRE_02 + " [slots]")
    void answers_the_exact_slot() {
        List<DefaultMessageSlot> slots = new ArrayList<>(DefaultMessageSlot.builtIn());
        slots.add(message().slot());
        for (DefaultMessageSlot slot : slots) {
            Optional<DefaultMessage> answer = defaultMessage(slot, message().locale(), context());
            check(answer.isEmpty() || answer.get().slot().equals(slot), TRE_02,
                "asked for the slot " + slot + ", defaultMessage(..) answered one of " + answer.map(DefaultMessage::slot).orElse(slot));
        }
    }

    @Test
    @DisplayName(TRE_03)
    void answers_empty_for_the_unknown() {
        DefaultMessageSlot unknown = DefaultMessageSlot.of("contract-no-such-slot");
        check(defaultMessage(unknown, message().locale(), context()).isEmpty(), TRE_03,
            "defaultMessage(..) answered one for an unknown slot");
        for (String id : Oddities.identifiers()) {
            check(letter(id, context()).isEmpty(), TRE_03, "letter(..) answered one for an identifier that it never gave");
        }
    }

    @Test
    @DisplayName(TRE_04 + " [letters]")
    void answers_no_null_for_a_letter() throws IOException {
        LetterTemplate known = letter().orNotRun(TRE_04);
        LetterTemplate found = letter(known.id(), context()).orElse(known);
        for (LetterFile file : found.files()) {
            opened(found, file);
        }
    }

    @Test
    @DisplayName(TRE_04)
    void answers_no_null() {
        defaultMessage(message().slot(), message().locale(), context());
        defaultMessage(message().slot(), Locale.forLanguageTag("zu-ZA"), context());
        defaultMessage(DefaultMessageSlot.of("contract-no-such-slot"), Locale.ROOT, context());
        types().forEach(type -> letters(type, context()));
        letter("contract-no-such-letter", context());
    }

    @Test
    @DisplayName(TRE_05)
    void finds_and_opens_what_it_lists() throws IOException {
        LetterTemplate known = letter().orNotRun(TRE_05);
        List<LetterTemplate> listed = new ArrayList<>();
        types().forEach(type -> listed.addAll(letters(type, context())));
        check(listed.stream().anyMatch(letter -> letter.id().equals(known.id())), TRE_05,
            "letters(..) lists the letter of the contract nowhere");
        for (LetterTemplate letter : listed) {
            LetterTemplate found = letter(letter.id(), context())
                .orElseThrow(() -> broken(TRE_05, "letter(..) did not find a listed letter"));
            check(described(found).equals(described(letter)), TRE_05, "letter(..) found another letter than the one listed");
            for (LetterFile file : found.files()) {
                byte[] first = Bytes.of(opened(found, file));
                check(Arrays.equals(Bytes.of(opened(found, file)), first), TRE_05,
                    "a letter's file had other bytes when it was opened again");
            }
        }
    }

    @Test
    @DisplayName(TRE_05 + " [files]")
    void opens_each_file_with_bytes_of_its_own() throws IOException {
        LetterTemplate letter = letterWithFiles(TRE_05);
        List<byte[]> others = new ArrayList<>();
        for (LetterFile file : letter.files()) {
            byte[] bytes = Bytes.of(opened(letter, file));
            check(bytes.length > 0, TRE_05, "a letter's file was opened without a byte in it");
            check(others.stream().noneMatch(other -> Arrays.equals(other, bytes)), TRE_05, "two files of a letter have the same bytes");
            others.add(bytes);
        }
    }

    @Test
    @DisplayName(TRE_05 + " [bytes]")
    void opens_each_file_with_the_bytes_that_were_stored() throws IOException {
        LetterTemplate letter = letterWithFiles(TRE_05);
        for (LetterFile file : letter.files()) {
            byte[] stored = bytesOf(file).orNotRun(TRE_05);
            check(Arrays.equals(Bytes.of(opened(letter, file)), stored), TRE_05, "a letter's file has not the bytes that were stored");
        }
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(TRE_05 + " [open files]")
    void leaves_nothing_open() throws Exception {
        LetterTemplate letter = letterWithFiles(TRE_05);
        LetterFile file = letter.files().get(0);
        check(!OpenFiles.grow(() -> opened(letter, file)).orNotRun(TRE_05), TRE_05,
            "every open(..) left a file open before the content was opened");
        check(!OpenFiles.grow(() -> Bytes.of(opened(letter, file))).orNotRun(TRE_05), TRE_05,
            "every content that was read and closed left a file open");
    }

    final List<byte[]> filesOf(LetterTemplate letter) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (LetterFile file : letter.files()) {
            files.add(Bytes.of(opened(letter, file)));
        }
        return files;
    }

    final LetterTemplate letterWithFiles(String rule) {
        LetterTemplate known = letter().orNotRun(rule);
        LetterTemplate found = letter(known.id(), context()).orElse(known);
        return (found.files().isEmpty() ? Declared.<LetterTemplate>without("the letter of the contract brings no files")
            : Declared.having(found)).orNotRun(rule);
    }

    @Test
    @DisplayName(TRE_06)
    void lists_letters_for_their_types() {
        LetterTemplate known = letter().orNotRun(TRE_06);
        List<MailableType> listedFor = new ArrayList<>();
        for (MailableType type : types()) {
            for (LetterTemplate letter : letters(type, context())) {
                check(letter.isFor(type), TRE_06, "letters(..) for " + type + " listed one that is for " + letter.types());
                if (letter.id().equals(known.id())) {
                    listedFor.add(type);
                }
            }
        }
        // One that is listed nowhere breaks TRE-05.
        check(listedFor.isEmpty() || listedFor.containsAll(known.types()), TRE_06,
            "letters(..) listed one that is for " + known.types() + " for " + listedFor + " alone");
    }

    @Test
    @DisplayName(TRE_06 + " [all types]")
    void lists_a_letter_that_is_for_all_types_for_each() {
        LetterTemplate letter = letterForAllTypes().orNotRun(TRE_06);
        for (MailableType type : types()) {
            check(letters(type, context()).stream().anyMatch(listed -> listed.id().equals(letter.id())), TRE_06,
                "letters(..) for " + type + " did not list one that is for all types");
        }
    }

    @Test
    @DisplayName(TRE_11)
    void serves_many_threads() throws Exception {
        checkOnManyThreads(TRE_11, List.of(() -> describedMessage(context()), () -> describedLetters(context())));
    }

    @Test
    @DisplayName(TRE_11 + " [tenants]")
    void serves_tenants_on_many_threads() throws Exception {
        MailContext foreigner = foreignContext(TRE_11);
        checkOnManyThreads(TRE_11, List.of(() -> describedMessage(context()), () -> describedMessage(foreigner),
            () -> describedLetters(context()), () -> describedLetters(foreigner)));
    }

    private Optional<Object> describedMessage(MailContext context) {
        return defaultMessage(message().slot(), message().locale(), context).map(TemplateRepositoryContract::described);
    }

    private Object describedLetters(MailContext context) {
        return types().stream().flatMap(type -> letters(type, context).stream()).map(TemplateRepositoryContract::described).toList();
    }

    @Test
    @DisplayName(TRE_12)
    void answers_the_message() {
        check(defaultMessage(message().slot(), message().locale(), context()).filter(found -> found.text().equals(message().text()))
            .isPresent(),
            TRE_12, "defaultMessage(..) did not answer the message of the contract");
    }

    /** The types that letters are listed for: the six, those of the contract's letter, and one that no host has. */
    final List<MailableType> types() {
        List<MailableType> types = new ArrayList<>(MailableType.builtIn());
        types.add(MailableType.of("contract-type"));
        if (letter().isThere()) {
            types.addAll(letter().orNotRun(TRE_05).types());
        }
        return types.stream().distinct().toList();
    }

    final Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return notNull(TRE_04, "defaultMessage(..)", subject().defaultMessage(slot, locale, context));
    }

    final List<LetterTemplate> letters(MailableType type, MailContext context) {
        return noNulls(TRE_04, "letters(..)", subject().letters(type, context));
    }

    final Optional<LetterTemplate> letter(String id, MailContext context) {
        return notNull(TRE_04, "letter(..)", subject().letter(id, context));
    }

    private Content opened(LetterTemplate letter, LetterFile file) throws IOException {
        return notNull(TRE_04, "open(..)", subject().open(letter, file, context()));
    }

    /** The version by its mark alone: a column may hold its time less finely than the clock gave it. */
    static List<Object> described(DefaultMessage message) {
        return List.of(message.slot(), message.locale(), message.text(), message.version().map(TemplateVersion::value));
    }

    static List<Object> described(LetterTemplate letter) {
        return List.of(letter.id(), letter.name(), letter.text(), letter.types(), letter.locale(), letter.files(),
            letter.version().map(TemplateVersion::value));
    }
}
