package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.core.DefaultMessages;
import com.logisav.mail.core.LogisavMail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whether every letter and default message of a host can be sent as it stands: for every type that it is for, in every language. Extend it
 * and supply the library over the host's own types and repository.
 *
 * <ul>
 * <li>LTC-01: there is a default message for each slot in each language, or one for all languages.
 * <li>LTC-02: no template holds a tag that cannot be read, or a field that one of its types lacks.
 * <li>LTC-03: merged with the samples of each type's catalogue, no field is left in the text.
 * <li>LTC-04: HTML comes through cleaning unchanged.
 * <li>LTC-05: the merged subject is there, and has fewer than 200 characters.
 * <li>LTC-06: both bodies are there: HTML, and a plain text that says something.
 * <li>LTC-07: every file that a letter brings can be opened.
 * </ul>
 *
 * <p>LTC-04 is about what a mail shows: each link still leads somewhere, each picture is there. Not told is that classes, identifiers,
 * comments, targets of links and styles that hide go, and that elements which may not stand where they do are moved, as a browser does.
 *
 * <p>All that is wrong is reported at once, letter by letter, with line and column.
 */
public abstract class LetterContract {

    private static final String RULES = "every letter and default message can be sent as it stands";

    /** The library over the host's own types and templates. */
    protected abstract LogisavMail library();

    /** Somebody who may read both configurations. */
    protected abstract Actor administrator();

    /** The languages that the host's records are in: each needs its default messages. Those in other languages are read all the same. */
    protected abstract List<Locale> locales();

    /**
     * The slots that need a default message.
     *
     * @return those of the product page and of the host's types, unless overridden
     */
    protected List<DefaultMessageSlot> slots() {
        return library().as(administrator()).defaultMessages().slots();
    }

    /** Whether templates are written in HTML; a host that writes plain text only answers false, and LTC-06 is then about the text alone. */
    protected boolean writesHtml() {
        return true;
    }

    @Test
    @DisplayName(RULES)
    void every_template_can_be_sent_as_it_stands() {
        LetterReport report = new LetterReport(writesHtml());
        slots().forEach(slot -> readDefaultMessages(slot, report));
        library().as(administrator()).letterTemplates().list().forEach(letter -> readLetter(letter, report));
        report.end(getClass().getName());
    }

    private void readDefaultMessages(DefaultMessageSlot slot, LetterReport report) {
        DefaultMessages messages = library().as(administrator()).defaultMessages();
        Set<Locale> asked = new LinkedHashSet<>();
        for (Locale locale : locales()) {
            List<Locale> chain = List.of(locale, Locale.forLanguageTag(locale.getLanguage()), Locale.ROOT);
            if (chain.stream().map(each -> messages.get(slot, each)).noneMatch(Optional::isPresent)) {
                report.template("default message " + slot)
                    .problem("LTC-01", "there is none in " + locale.toLanguageTag() + ", nor for all");
            }
            asked.addAll(chain);
        }
        // What answers in every language it is asked for is told once.
        Set<MessageText> read = new HashSet<>();
        Stream.concat(asked.stream(), others().filter(locale -> !asked.contains(locale))).forEach(locale -> messages.get(slot, locale)
            .filter(message -> read.add(message.text()) || asked.contains(locale)).ifPresent(message -> readMessage(message, report)));
    }

    /** Languages, and languages of countries, that the JDK knows. */
    private static Stream<Locale> others() {
        return Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getScript().isEmpty() && locale.getVariant().isEmpty() && !locale.hasExtensions())
            .sorted(Comparator.comparing(Locale::toLanguageTag));
    }

    private void readMessage(DefaultMessage message, LetterReport report) {
        report.template("default message " + message.slot() + ", " + LetterReport.language(message.locale()));
        report.source(message.text(), library().as(administrator()).defaultMessages().check(message));
        for (Actor reader : readers(message.locale())) {
            DefaultMessages messages = library().as(reader).defaultMessages();
            messages.fields(message.slot()).keySet().forEach(type -> report.merged(type, messages.preview(message, type)));
        }
    }

    private void readLetter(LetterTemplate letter, LetterReport report) {
        report.template("letter \"" + letter.id() + "\" (" + letter.name() + "), " + LetterReport.language(letter.locale()));
        report.source(letter.text(), library().as(administrator()).letterTemplates().check(letter));
        for (Actor reader : readers(letter.locale())) {
            var letters = library().as(reader).letterTemplates();
            letters.fields(letter.types()).keySet().forEach(type -> report.merged(type, letters.preview(letter, type)));
        }
        letter.files().forEach(file -> readFile(letter, file, report));
    }

    private void readFile(LetterTemplate letter, LetterFile file, LetterReport report) {
        try {
            library().as(administrator()).letterTemplates().copyFile(letter.id(), file.id(), OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            report.problem("LTC-07", "the file " + file.name().text() + " cannot be opened: " + e);
        }
    }

    /** A template for all languages is previewed in its reader's. */
    private List<Actor> readers(Locale locale) {
        if (!locale.equals(Locale.ROOT)) {
            return List.of(administrator());
        }
        List<Actor> readers = new ArrayList<>();
        locales().forEach(each -> readers.add(administrator().reading(each)));
        return readers;
    }
}
