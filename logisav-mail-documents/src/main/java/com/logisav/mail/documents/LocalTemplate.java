package com.logisav.mail.documents;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.documents.internal.pdf.FontFace;
import com.logisav.mail.template.Escaping;
import com.logisav.mail.template.MergeResult;
import com.logisav.mail.template.Template;
import com.logisav.mail.template.Templates;
import com.logisav.mail.template.ValueFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A template in one language, parsed and checked against the fields that there are. */
final class LocalTemplate {

    /** The check wants to know who has the fields; here there is only one who could. */
    private static final MailableType DOCUMENT = MailableType.of("document");

    private final Locale locale;
    private final FieldCatalog catalog;
    private final Template name;
    private final Template html;
    private final FinishedTemplate finished;

    private LocalTemplate(Locale locale, FieldCatalog catalog, Template name, Template html, FinishedTemplate finished) {
        this.locale = locale;
        this.catalog = catalog;
        this.name = name;
        this.html = html;
        this.finished = finished;
    }

    /**
     * Parses a template.
     *
     * @throws TemplateException for one with errors, named by this label
     */
    static LocalTemplate of(String label, Locale locale, FinishedTemplate finished, FieldCatalog catalog) {
        Templates parser = Templates.caching(0);
        MessageText text = finished.text();
        List<TemplateProblem> errors = parser.check(text, Map.of(DOCUMENT, catalog)).stream()
            .filter(problem -> !problem.isWarning()).toList();
        if (!errors.isEmpty()) {
            throw TemplateException.invalid(label, errors);
        }
        return new LocalTemplate(locale, catalog, parser.parse(text.subject(), Escaping.SUBJECT),
            parser.parse(text.body().value(), Escaping.HTML), finished);
    }

    Locale locale() {
        return locale;
    }

    String css() {
        return finished.css();
    }

    List<FontFace> fonts() {
        return finished.fonts().stream().map(DocumentFont::face).toList();
    }

    Optional<Content> picture(String address) {
        return Optional.ofNullable(finished.pictures().get(address));
    }

    MergeResult name(MergeFields fields, ValueFormat format) {
        return name.merge(catalog, fields, format);
    }

    MergeResult html(MergeFields fields, ValueFormat format) {
        return html.merge(catalog, fields, format);
    }
}
