package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link TemplateRepository.Editable}, besides those of every repository. The tests save letters and messages, in the
 * foreigner's tenant too: names of up to 255 characters, subjects of up to 199, bodies of more than 64 KB, with accents, and a message
 * without a word. Beside the message of {@link #savedSlot} and {@link #savedLocale} they save one for {@link #otherSlot} and one in
 * {@link #otherLocale}, and over the letter that the contract was given.
 */
public abstract class EditableTemplateRepositoryContract extends TemplateRepositoryContract {

    private static final String TRE_07 = "TRE-07: a save with another version than the stored one changes nothing and is refused";
    private static final String TRE_08 =
        "TRE-08: what was saved is answered, whole and with a new version; older versions are listed, newest first";
    private static final String TRE_09 = "TRE-09: of several saves over the same version at once, exactly one succeeds";
    private static final String TRE_10 =
        "TRE-10: a letter is removed in the version that was read only, and is then neither found nor listed";
    private static final String TRE_13 = "TRE-13: to save or to remove a template changes no other";

    private static final int LONG_NAME = 255;
    private static final int LONG_SUBJECT = 199;
    /** Longer than what a column for 64 KB holds, whatever its character set. */
    private static final int LONG_BODY = 70_000;
    private static final TemplateVersion UNKNOWN_VERSION = new TemplateVersion("contract-no-such-version", Instant.EPOCH, "nobody");

    private static final List<DefaultMessageSlot> OTHER_SLOTS = List.of(DefaultMessageSlot.QUOTE, DefaultMessageSlot.INVOICE);
    private static final List<Locale> OTHER_LOCALES = List.of(Locale.forLanguageTag("ia"), Locale.forLanguageTag("io"));

    @Override
    protected abstract TemplateRepository.Editable repository();

    /** The slot in which these tests save default messages. */
    protected DefaultMessageSlot savedSlot() {
        return DefaultMessageSlot.OTHER;
    }

    /** The language in which these tests save default messages, where nothing else depends on it. */
    protected Locale savedLocale() {
        return Locale.forLanguageTag("eo");
    }

    /** Saved by the test itself. */
    @Override
    protected Declared<LetterTemplate> letterForAllTypes() {
        return Declared.having(saved(LetterTemplate.of("contract-" + UUID.randomUUID(), "Courrier", "first", MessageBody.text("first"))));
    }

    private TemplateRepository.Editable editable() {
        return (TemplateRepository.Editable) subject();
    }

    @Test
    @DisplayName(TRE_01 + " [administration]")
    void administers_no_template_of_another_tenant() {
        MailContext foreigner = foreignContext(TRE_01);
        DefaultMessage ours = saved("ours");
        LetterTemplate letter = saved(newLetter());
        check(versions(foreigner).stream().noneMatch(theirs -> theirs.text().equals(ours.text())), TRE_01,
            "versions(..) listed another tenant's");
        check(allLetters(foreigner).stream().noneMatch(theirs -> theirs.id().equals(letter.id())), TRE_01,
            "allLetters(..) listed another tenant's");
        check(!editable().remove(letter.id(), versionOf(letter.version()), foreigner), TRE_01,
            "remove(..) removed another tenant's letter");
        check(letter(letter.id(), context()).isPresent(), TRE_01, "a letter is gone after another tenant's remove(..)");
    }

    @Test
    @DisplayName(TRE_01 + " [saves]")
    void saves_over_no_template_of_another_tenant() {
        MailContext foreigner = foreignContext(TRE_01);
        DefaultMessage message = saved("ours");
        for (Optional<TemplateVersion> expected : List.of(Optional.<TemplateVersion>empty(), message.version())) {
            quietly(() -> editable().save(words("theirs"), expected, foreigner));
        }
        check(current().map(DefaultMessage::text).equals(Optional.of(message.text())), TRE_01,
            "save(..) changed another tenant's default message");
        LetterTemplate letter = saved(newLetter());
        for (Optional<TemplateVersion> expected : List.of(Optional.<TemplateVersion>empty(), letter.version())) {
            quietly(() -> editable().save(letter.saying("theirs", MessageBody.text("theirs")), expected, foreigner));
        }
        check(letter(letter.id(), context()).map(LetterTemplate::text).equals(Optional.of(letter.text())), TRE_01,
            "save(..) changed another tenant's letter");
    }

    private static void quietly(Runnable save) {
        try {
            save.run();
        } catch (RuntimeException e) {
            // Identifiers may be unique over all tenants: then theirs cannot be saved, and ours must stay all the same.
            return;
        }
    }

    @Test
    @DisplayName(TRE_04 + " [administration]")
    void answers_an_administrator_no_null() {
        save(saved("first"), Optional.of(UNKNOWN_VERSION));
        versions(context());
        save(saved(newLetter()), Optional.of(UNKNOWN_VERSION));
        allLetters(context());
    }

    @Test
    @DisplayName(TRE_07)
    void refuses_a_save_over_another_version() {
        DefaultMessage read = saved("first");
        DefaultMessage current = saved("second");
        for (Optional<TemplateVersion> expected : othersThanStored(read.version())) {
            check(save(words("third"), expected).isEmpty(), TRE_07, "save(..) of a default message was not refused");
            check(current().map(DefaultMessage::text).equals(Optional.of(current.text())), TRE_07,
                "a refused save(..) changed the message");
        }
        check(versions(context()).get(0).text().equals(current.text()), TRE_07, "a refused save(..) is listed among the versions");
    }

    @Test
    @DisplayName(TRE_07 + " [letters]")
    void refuses_a_save_of_a_letter_over_another_version() {
        LetterTemplate fresh = newLetter();
        check(save(fresh, Optional.of(UNKNOWN_VERSION)).isEmpty(), TRE_07, "save(..) over a letter that is not there was not refused");
        check(letter(fresh.id(), context()).isEmpty(), TRE_07, "a refused save(..) made a letter");
        LetterTemplate read = saved(fresh);
        saved(read.saying("second", MessageBody.text("second")), read.version());
        for (Optional<TemplateVersion> expected : othersThanStored(read.version())) {
            check(save(read.saying("third", MessageBody.text("third")), expected).isEmpty(), TRE_07,
                "save(..) of a letter was not refused");
            check(letter(fresh.id(), context()).filter(found -> found.text().subject().equals("second")).isPresent(), TRE_07,
                "a refused save(..) changed the letter");
        }
    }

    @Test
    @DisplayName(TRE_08)
    void answers_what_was_saved() {
        DefaultMessage first = saved("first");
        DefaultMessage second = saved("second");
        check(!isSame(first.version(), second.version()), TRE_08, "two saved states have the same version");
        current().ifPresent(answer -> checkSaved(versionOf(answer.version()), versionOf(second.version())));
        check(current().map(TemplateRepositoryContract::described).equals(Optional.of(described(second))), TRE_08,
            "defaultMessage(..) does not answer what was saved last, with its version");
        List<DefaultMessage> versions = versions(context());
        check(versions.size() >= 2, TRE_08, "versions(..) does not list both of two saved states");
        check(described(versions.get(0)).equals(described(second)) && described(versions.get(1)).equals(described(first)), TRE_08,
            "versions(..) does not begin with what was saved last, and then what was saved before");
    }

    @Test
    @DisplayName(TRE_08 + " [letters]")
    void answers_the_letter_that_was_saved() {
        LetterTemplate fresh = newLetter();
        LetterTemplate first = saved(fresh);
        check(first.text().equals(fresh.text()) && first.types().equals(fresh.types()) && first.locale().equals(fresh.locale())
            && first.name().equals(fresh.name()), TRE_08, "save(..) answered another letter than the one saved");
        LetterTemplate second = saved(first.saying("second", MessageBody.html("<p>second</p>")), first.version());
        check(!isSame(first.version(), second.version()), TRE_08, "two saved states of a letter have the same version");
        letter(fresh.id(), context()).ifPresent(answer -> checkSaved(versionOf(answer.version()), versionOf(second.version())));
        for (List<LetterTemplate> listed : List.of(letters(MailableType.INVOICE, context()), allLetters(context()))) {
            List<LetterTemplate> same = listed.stream().filter(letter -> letter.id().equals(fresh.id())).toList();
            check(same.size() == 1 && described(same.get(0)).equals(described(second)), TRE_08,
                "a saved letter is not listed once, as saved last");
        }
    }

    @Test
    @DisplayName(TRE_08 + " [long texts]")
    void keeps_long_texts_whole() {
        MessageBody body = MessageBody.text(accented(LONG_BODY));
        DefaultMessage message = DefaultMessage.of(savedSlot(), savedLocale(), accented(LONG_SUBJECT), body);
        check(save(message, current().flatMap(DefaultMessage::version)).isPresent(), TRE_08, "save(..) of a long message was refused");
        check(current().map(DefaultMessage::text).equals(Optional.of(message.text())), TRE_08,
            "defaultMessage(..) does not answer a long message as it was saved");
        LetterTemplate letter = LetterTemplate.of("contract-" + UUID.randomUUID(), accented(LONG_NAME), accented(LONG_SUBJECT),
            MessageBody.html("<p>" + accented(LONG_BODY) + "</p>"));
        saved(letter);
        check(letter(letter.id(), context()).filter(found -> found.name().equals(letter.name()) && found.text().equals(letter.text()))
            .isPresent(), TRE_08, "letter(..) does not answer a letter with a long name, subject and body as it was saved");
    }

    @Test
    @DisplayName(TRE_08 + " [no words]")
    void keeps_a_message_without_words() {
        DefaultMessage message = DefaultMessage.of(savedSlot(), savedLocale(), "", MessageBody.empty());
        check(save(message, current().flatMap(DefaultMessage::version)).isPresent(), TRE_08,
            "save(..) of a message without words was refused");
        check(current().map(DefaultMessage::text).equals(Optional.of(message.text())), TRE_08,
            "defaultMessage(..) does not answer a message without words as it was saved");
    }

    private static String accented(int length) {
        return "Été — ça coûte 3 €; ".repeat(1 + length / 20).substring(0, length - 1) + "é";
    }

    private static boolean isSame(Optional<TemplateVersion> one, Optional<TemplateVersion> other) {
        return one.map(TemplateVersion::value).equals(other.map(TemplateVersion::value));
    }

    /** To the second: not every column holds times as finely as a clock gives them. */
    private void checkSaved(TemplateVersion answered, TemplateVersion saved) {
        Duration apart = Duration.between(saved.savedAt(), answered.savedAt()).abs();
        check(apart.compareTo(Duration.ofSeconds(1)) <= 0 && answered.savedBy().equals(saved.savedBy()), TRE_08,
            "what was saved by \"" + saved.savedBy() + "\" at " + saved.savedAt() + " is answered as saved by \"" + answered.savedBy()
                + "\" at " + answered.savedAt());
    }

    @Test
    @DisplayName(TRE_09)
    void grants_one_of_many_saves() throws Exception {
        Optional<TemplateVersion> read = saved("first").version();
        List<Optional<DefaultMessage>> answers = Together.run(thread -> () -> save(words("by thread " + thread), read));
        long granted = answers.stream().filter(Optional::isPresent).count();
        check(granted == 1, TRE_09, "of " + Together.THREADS + " saves over one version " + granted + " succeeded");
        LetterTemplate letter = saved(newLetter());
        long letters = Together.run(thread -> () -> save(letter.saying("by thread " + thread, MessageBody.empty()), letter.version()))
            .stream().filter(Optional::isPresent).count();
        check(letters == 1, TRE_09, "of " + Together.THREADS + " saves over one version of a letter " + letters + " succeeded");
    }

    @Test
    @DisplayName(TRE_10)
    void removes_a_letter_in_the_version_that_was_read() {
        LetterTemplate read = saved(newLetter());
        LetterTemplate current = saved(read.saying("second", MessageBody.empty()), read.version());
        check(!editable().remove(read.id(), versionOf(read.version()), context()), TRE_10,
            "remove(..) in an older version was not refused");
        check(letter(read.id(), context()).isPresent(), TRE_10, "a refused remove(..) removed the letter");
        check(editable().remove(read.id(), versionOf(current.version()), context()), TRE_10,
            "remove(..) in the stored version was refused");
        check(letter(read.id(), context()).isEmpty(), TRE_10, "a removed letter is found");
        check(allLetters(context()).stream().noneMatch(letter -> letter.id().equals(read.id()))
            && letters(MailableType.INVOICE, context()).stream().noneMatch(letter -> letter.id().equals(read.id())), TRE_10,
            "a removed letter is listed");
        check(!editable().remove(read.id(), versionOf(current.version()), context()), TRE_10, "remove(..) of what is gone answered true");
    }

    @Test
    @DisplayName(TRE_08 + " [files]")
    void keeps_the_files_of_a_letter_that_is_saved() throws IOException {
        LetterTemplate letter = letterWithFiles(TRE_08);
        List<byte[]> files = filesOf(letter);
        LetterTemplate saved = saved(letter.saying("saved by a contract", MessageBody.text("saved by a contract")), letter.version());
        check(saved.files().equals(letter.files()), TRE_08, "save(..) answered a letter with other files than the one saved");
        LetterTemplate found = letter(letter.id(), context()).orElse(saved);
        check(found.files().equals(letter.files()) && Arrays.deepEquals(filesOf(found).toArray(), files.toArray()), TRE_08,
            "a letter that was saved with other words has other files");
    }

    @Test
    @DisplayName(TRE_13)
    void leaves_other_messages_alone() {
        List.of(DefaultMessage.of(otherSlot(), savedLocale(), "neighbour", MessageBody.text("of another slot")),
            DefaultMessage.of(savedSlot(), otherLocale(), "neighbour", MessageBody.text("in another language"))).forEach(this::saved);
        saved("first");
        Object before = described(message -> !isSavedHere(message), letter -> true);
        saved("second");
        check(described(message -> !isSavedHere(message), letter -> true).equals(before), TRE_13,
            "save(..) of a default message changed another template");
        check(versions(context()).stream().allMatch(this::isSavedHere), TRE_13,
            "versions(..) lists those of another slot or language");
    }

    @Test
    @DisplayName(TRE_13 + " [letters]")
    void leaves_other_letters_alone() {
        saved(newLetter());
        LetterTemplate letter = saved(newLetter());
        Object before = described(message -> true, other -> !other.id().equals(letter.id()));
        LetterTemplate second = saved(letter.saying("second", MessageBody.text("second")), letter.version());
        check(described(message -> true, other -> !other.id().equals(letter.id())).equals(before), TRE_13,
            "save(..) of a letter changed another template");
        check(editable().remove(letter.id(), versionOf(second.version()), context()), TRE_10,
            "remove(..) in the stored version was refused");
        check(described(message -> true, other -> !other.id().equals(letter.id())).equals(before), TRE_13,
            "remove(..) of a letter changed or removed another template");
    }

    /** Another slot, in which these tests save a message beside the one of {@link #savedSlot}. */
    protected DefaultMessageSlot otherSlot() {
        return OTHER_SLOTS.stream().filter(slot -> !slot.equals(savedSlot())).findFirst().orElseThrow();
    }

    /** Another language, in which these tests save a message beside the one in {@link #savedLocale}. */
    protected Locale otherLocale() {
        return OTHER_LOCALES.stream().filter(locale -> !locale.equals(savedLocale())).findFirst().orElseThrow();
    }

    private boolean isSavedHere(DefaultMessage message) {
        return message.slot().equals(savedSlot()) && message.locale().equals(savedLocale());
    }

    /** The templates that these tests can see and that are meant, as they are now. */
    private Object described(Predicate<DefaultMessage> messages, Predicate<LetterTemplate> letters) {
        List<Locale> locales = List.of(savedLocale(), otherLocale(), message().locale(), Locale.ROOT);
        Stream<List<Object>> meant = Stream.of(savedSlot(), otherSlot(), message().slot()).flatMap(slot -> locales.stream()
            .flatMap(locale -> defaultMessage(slot, locale, context()).stream())).filter(messages)
            .map(TemplateRepositoryContract::described);
        return Stream.concat(meant, allLetters(context()).stream().filter(letters).map(TemplateRepositoryContract::described)).toList();
    }

    private static List<Optional<TemplateVersion>> othersThanStored(Optional<TemplateVersion> older) {
        return List.of(Optional.empty(), older, Optional.of(UNKNOWN_VERSION));
    }

    private DefaultMessage words(String subject) {
        return DefaultMessage.of(savedSlot(), savedLocale(), subject, MessageBody.html("<p>" + subject + "</p>"));
    }

    private static LetterTemplate newLetter() {
        return LetterTemplate.of("contract-" + UUID.randomUUID(), "Relance (été)", "first", MessageBody.text("first"))
            .forTypes(MailableType.INVOICE, MailableType.QUOTE).in(Locale.FRENCH);
    }

    private Optional<DefaultMessage> current() {
        return defaultMessage(savedSlot(), savedLocale(), context());
    }

    private Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected) {
        return notNull(TRE_04, "save(..) of a default message", editable().save(message, expected, context()));
    }

    private Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected) {
        return notNull(TRE_04, "save(..) of a letter", editable().save(letter, expected, context()));
    }

    private DefaultMessage saved(String subject) {
        return saved(words(subject));
    }

    private DefaultMessage saved(DefaultMessage message) {
        Optional<TemplateVersion> expected = defaultMessage(message.slot(), message.locale(), context()).flatMap(DefaultMessage::version);
        return save(message, expected).orElseThrow(() -> broken(TRE_08, "save(..) over the stored version was refused"));
    }

    private LetterTemplate saved(LetterTemplate letter) {
        return saved(letter, Optional.empty());
    }

    private LetterTemplate saved(LetterTemplate letter, Optional<TemplateVersion> expected) {
        return save(letter, expected).orElseThrow(() -> broken(TRE_08, "save(..) of a letter over the stored version was refused"));
    }

    private TemplateVersion versionOf(Optional<TemplateVersion> version) {
        return version.orElseThrow(() -> broken(TRE_08, "a saved state has no version"));
    }

    private List<DefaultMessage> versions(MailContext context) {
        return noNulls(TRE_04, "versions(..)", editable().versions(savedSlot(), savedLocale(), context));
    }

    private List<LetterTemplate> allLetters(MailContext context) {
        return noNulls(TRE_04, "allLetters(..)", editable().allLetters(context));
    }
}
