package com.logisav.mail.template;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way in: parses, checks and merges templates, and remembers those parsed last. Safe for concurrent use.
 *
 * <p>A template has words and tags, nothing else:
 * <ul>
 *   <li><code>{{invoice.number}}</code> stands for the value of a field;</li>
 *   <li><code>{{#lines}}..{{/lines}}</code> repeats what it holds for each element of a list, in which names are the element's alone; or keeps
 *       it where an optional field has a value or a yes-or-no field says yes, in which names are those outside;</li>
 *   <li><code>{{^lines}}..{{/lines}}</code> keeps it where the list is empty, the field has no value or says no.</li>
 * </ul>
 * Names are segments of letters of any script, digits and underscores with dots between; {@code name} and its decomposed spelling are the
 * same. In HTML a name may be written with character references, since editors do so. Everything else between two pairs of braces is an
 * error, blanks included. A lone brace is a brace. In plain text a line that holds one section tag and nothing else vanishes.
 *
 * <p>An optional field without a value is empty. A field that should have a value and has none, or that the record's type does not know,
 * stays in the text as <code>{{name}}</code> (a section as a whole, too) and is named in the result. A value is never read for tags; where
 * one holds two braces in a row, an invisible U+2060 is put between them, so that {@link Placeholders} does not take them for a tag.
 *
 * <p>Limits: a subject of 1,000 and a body of 1,000,000 UTF-16 units, 5,000 tags, sections 10 deep, a merged text of 5,000,000 units. A
 * template beyond them is not merged, which is a problem in the result.
 */
public final class Templates {

    private final TemplateCache cache;

    private Templates(TemplateCache cache) {
        this.cache = cache;
    }

    /**
     * Remembers this many parsed texts, the ones used last; a subject and a body are two.
     *
     * @param maxEntries 0 to remember none; a text takes at most 100,000 UTF-16 units, longer ones are never remembered
     */
    public static Templates caching(int maxEntries) {
        if (maxEntries < 0) {
            throw new IllegalArgumentException("a cache has no or more entries, not " + maxEntries);
        }
        return new Templates(new TemplateCache(maxEntries));
    }

    /** One text, parsed or remembered. */
    public Template parse(String text, Escaping context) {
        return cache.get(new Source(Objects.requireNonNull(text, "text"), Objects.requireNonNull(context, "context")));
    }

    /**
     * Subject and body with a record's values in them; for a preview, with the {@linkplain FieldCatalog#samples() samples} of its type.
     *
     * @param catalog the fields of the record's type
     * @param record  the record's values
     * @param format  the record's language and zone
     */
    public MergedMessage merge(MessageText text, FieldCatalog catalog, MergeFields record, ValueFormat format) {
        return new MergedMessage(
            subject(text).merge(catalog, record, format), text.body().format(), body(text).merge(catalog, record, format));
    }

    /**
     * All that is wrong with subject and body, at once: what is not understood, and names that are not fields.
     *
     * @param types the types that the template will be used for; a field that none of them has is an error, one that only some have a warning
     * @return unmodifiable; the subject's first, each in the order of the text; errors and warnings
     */
    public List<TemplateProblem> check(MessageText text, Map<MailableType, FieldCatalog> types) {
        return Stream.concat(check(subject(text), types), check(body(text), types)).toList();
    }

    private static Stream<TemplateProblem> check(Template template, Map<MailableType, FieldCatalog> types) {
        Problems problems = new Problems(template.source());
        problems.addAll(template.problems());
        new FieldCheck(template, problems).check(types);
        return problems.inOrder().stream();
    }

    private Template subject(MessageText text) {
        return parse(text.subject(), Escaping.SUBJECT);
    }

    private Template body(MessageText text) {
        return parse(text.body().value(), text.body().isHtml() ? Escaping.HTML : Escaping.TEXT);
    }

    /** How many are remembered. */
    @Override
    public String toString() {
        return "Templates[remembered=" + cache.size() + "]";
    }
}
