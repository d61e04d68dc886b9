package com.logisav.mail.core.internal.words;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.template.MergedMessage;
import com.logisav.mail.template.Placeholders;
import com.logisav.mail.template.Templates;
import com.logisav.mail.template.ValueFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a record's values into a template, in the record's language and zone. */
public final class WordMerger {

    private static final Logger LOG = LoggerFactory.getLogger(WordMerger.class);

    private final Templates templates;

    /** Merges with this cache of parsed templates. */
    public WordMerger(Templates templates) {
        this.templates = templates;
    }

    /**
     * The words with values; a field without one stays as {@code {{name}}} and becomes an alert where the words are checked. HTML is not
     * cleaned yet: cleaning before merging would drop a link whose address is a field.
     *
     * @param name what the template is called, for the log
     */
    public MessageText merge(String name, MessageText template, Admitted admitted) {
        MergedMessage merged = merged(template, admitted.type().fields(), admitted.mailable().fields(), admitted.context());
        report(name, merged.problems());
        return words(merged);
    }

    /** The same for any values, such as samples, in the context's locale and zone. */
    public MessageText merge(MessageText template, FieldCatalog catalog, MergeFields values, MailContext context) {
        return words(merged(template, catalog, values, context));
    }

    private MergedMessage merged(MessageText template, FieldCatalog catalog, MergeFields values, MailContext context) {
        return templates.merge(template, catalog, values, ValueFormat.of(context.recordLocale(), context.recordZone()));
    }

    /** Whoever wrote a template past the check that saving makes learns of it here; its mails are blocked by what is left in them. */
    private static void report(String name, List<TemplateProblem> problems) {
        if (!problems.isEmpty()) {
            LOG.warn("The {} was stored without having been checked and has mistakes ({}); the first is {}. Correct it with the help "
                + "of check(..) of DefaultMessages or LetterTemplates.", name, problems.size(), problems.get(0));
        }
    }

    private static MessageText words(MergedMessage merged) {
        return merged.text().body().isHtml() && !merged.missingFields().isEmpty() ? showingMissing(merged) : merged.text();
    }

    /**
     * A missing field inside an address ({@code href="{{base}}/x"}) goes when the address is cleaned away. It is put below the words, since
     * nothing but the text itself reminds a later check that somebody has to write it.
     */
    private static MessageText showingMissing(MergedMessage merged) {
        MessageText text = merged.text();
        Set<String> lost = new LinkedHashSet<>(merged.missingFields());
        lost.removeAll(Placeholders.in(CleanWords.of(text).text()));
        String below = lost.stream().map(name -> "<p>{{" + name + "}}</p>").collect(Collectors.joining());
        return new MessageText(text.subject(), MessageBody.html(text.body().value() + below));
    }
}
