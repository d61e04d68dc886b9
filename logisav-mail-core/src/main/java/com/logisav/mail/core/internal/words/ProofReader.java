package com.logisav.mail.core.internal.words;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.core.internal.html.TemplateCleaner;
import com.logisav.mail.template.Templates;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a template before it is saved: what is wrong with it, how its mails would look, what of it may be stored. */
public final class ProofReader {

    /** Where the moments of samples are shown: the zone of a record that names none. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Templates templates;
    private final WordMerger merger;

    /** Reads with this cache of parsed templates. */
    public ProofReader(Templates templates) {
        this.templates = templates;
        this.merger = new WordMerger(templates);
    }

    /**
     * All that is wrong or doubtful, at once.
     *
     * @param types the types that the template will be used for
     */
    public List<TemplateProblem> check(MessageText text, Map<MailableType, FieldCatalog> types) {
        List<TemplateProblem> problems = templates.check(text, types);
        boolean tooLarge = problems.stream().anyMatch(problem -> problem.problemCode() == TemplateProblem.Code.TEMPLATE_TOO_LARGE);
        if (tooLarge || !text.body().isHtml()) {
            return problems;
        }
        String html = text.body().value();
        return Stream.concat(problems.stream(), RemovedHtml.in(html, TemplateCleaner.clean(html).removed())).toList();
    }

    /**
     * The words of a mail about a record made of samples, merged and cleaned like any draft's.
     *
     * @param locale the template's; {@link Locale#ROOT} for the actor's
     */
    public MessageText preview(MessageText text, FieldCatalog catalog, MailContext context, Locale locale) {
        MailContext sample = context.forRecord(locale.equals(Locale.ROOT) ? context.actorLocale() : locale, ZONE);
        return CleanWords.of(merger.merge(text, catalog, catalog.samples(), sample)).text();
    }

    /** The words as they may be stored: HTML by the allow-list, merge tags untouched. */
    public MessageText storable(MessageText text) {
        return text.body().isHtml()
            ? new MessageText(text.subject(), MessageBody.html(TemplateCleaner.clean(text.body().value()).html())) : text;
    }
}
