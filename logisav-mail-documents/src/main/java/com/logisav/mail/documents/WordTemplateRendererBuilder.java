package com.logisav.mail.documents;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.Limits;
import com.logisav.mail.documents.internal.word.ParsedTemplate;
import com.logisav.mail.documents.internal.word.field.RepeatMark;
import com.logisav.mail.documents.internal.word.merge.TemplateRules;
import com.logisav.mail.template.Escaping;
import com.logisav.mail.template.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Puts a {@link WordTemplateRenderer} together. Not safe for concurrent use. */
public final class WordTemplateRendererBuilder {

    /** The check of names wants to know who has the fields; here there is only one who could. */
    private static final MailableType DOCUMENT = MailableType.of("document");

    private final String key;
    private final FieldCatalog catalog;
    private final Map<Locale, WordTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Content> pictures = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<RepeatMark> marks = new ArrayList<>(List.of(RepeatMark.USUAL));
    private boolean untied;
    private DocumentSource source = DocumentSource.recordFields();

    WordTemplateRendererBuilder(String key, FieldCatalog catalog) {
        this.key = Objects.requireNonNull(key, "key");
        this.catalog = Objects.requireNonNull(catalog, "catalog");
    }

    /**
     * The document in one language. A record in another language of the same kind ({@code fr-CA} for {@code fr}) gets it too; one in a
     * language that has no template gets the one that was registered first, with dates and amounts as that one's language writes them.
     */
    public WordTemplateRendererBuilder template(Locale locale, WordTemplate template) {
        templates.put(Objects.requireNonNull(locale, "locale"), Objects.requireNonNull(template, "template"));
        return this;
    }

    /** Where the values come from; without it the record's own merge fields. */
    public WordTemplateRendererBuilder source(DocumentSource newSource) {
        source = Objects.requireNonNull(newSource, "source");
        return this;
    }

    /**
     * A picture that every document may show.
     *
     * @param name    behind {@code Image:} in the template: {@code MERGEFIELD Image:logo}
     * @param picture PNG or JPEG
     */
    public WordTemplateRendererBuilder picture(String name, Content picture) {
        pictures.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(picture, "picture"));
        return this;
    }

    /**
     * A name in templates that are there already and speak otherwise. A leading dollar sign, and braces behind it, need no mention.
     *
     * @param written as the template has it: {@code totAbs}
     * @param field   the field that it stands for: {@code absences.total}; in a list, one of the element's
     */
    public WordTemplateRendererBuilder field(String written, String field) {
        names.put(Objects.requireNonNull(written, "written"), Objects.requireNonNull(field, "field"));
        return this;
    }

    /**
     * How templates that are there already begin and end what is repeated, beside {@code TableStart:{list}} and {@code TableEnd:{list}}.
     *
     * @param start with <code>{list}</code> where the list's name stands: <code>rr_{list}</code>
     * @param end   with it too, or without, then it ends what was begun last: {@code er_}
     */
    public WordTemplateRendererBuilder repeat(String start, String end) {
        marks.add(0, new RepeatMark(start, end));
        return this;
    }

    /**
     * Takes templates that are still tied to the list of recipients of Word's own mail merge, as they are where their fields were inserted from one,
     * and unties them as Word does under Mailings, Start Mail Merge, Normal Word Document: where the list lies and which of its recipients were
     * chosen is in no document. Without this they are refused, {@link Code#WORD_FILE_WITH_DATA_SOURCE}, so that whoever made one learns of it.
     */
    public WordTemplateRendererBuilder untieRecipientLists() {
        untied = true;
        return this;
    }

    /**
     * The renderer; templates are read and checked, pictures not yet opened.
     *
     * @throws InvalidConfigurationException without a template
     * @throws WordTemplateException         for a template that is refused, or has fields that are wrong: names all of them
     * @throws TemplateException             for a document's name with unknown fields
     */
    public WordTemplateRenderer build() {
        if (templates.isEmpty()) {
            throw InvalidConfigurationException.of("WordTemplateRenderer " + key, List.of("template(..) was not called"));
        }
        Map<Locale, LocalWordTemplate> read = new LinkedHashMap<>();
        templates.forEach((locale, template) -> read.put(locale, read(key + " (" + locale.toLanguageTag() + ")", template)));
        return new WordTemplateRenderer(this, new LocalTemplates<>(read));
    }

    private LocalWordTemplate read(String label, WordTemplate template) {
        Templates parser = Templates.caching(0);
        List<TemplateProblem> errors = parser.check(new MessageText(template.name(), MessageBody.empty()), Map.of(DOCUMENT, catalog)).stream()
            .filter(problem -> !problem.isWarning()).toList();
        if (!errors.isEmpty()) {
            throw TemplateException.invalid(label, errors);
        }
        TemplateRules rules = new TemplateRules(catalog, names, marks, pictures.keySet(), untied);
        return new LocalWordTemplate(catalog, parser.parse(template.name(), Escaping.SUBJECT),
            ParsedTemplate.read(label, bytes(label, template), rules));
    }

    private static byte[] bytes(String label, WordTemplate template) {
        try {
            return template.read(Limits.FILE);
        } catch (IOException e) {
            throw WordTemplateException.refused(label, WordTemplateProblem.of(Code.WORD_FILE_DAMAGED, Map.of("part", template.name())), e);
        }
    }

    String key() {
        return key;
    }

    DocumentSource source() {
        return source;
    }

    Map<String, Content> pictures() {
        return Map.copyOf(pictures);
    }
}
