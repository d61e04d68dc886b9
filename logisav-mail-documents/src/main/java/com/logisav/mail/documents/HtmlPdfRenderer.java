package com.logisav.mail.documents;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.documents.internal.pdf.PdfPage;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.template.MergeResult;
import com.logisav.mail.template.ValueFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A PDF that attaches itself, made of an HTML and CSS template and a record's fields. Immutable, safe for concurrent use.
 *
 * <p>What comes out is PDF/A-3a and PDF/UA-1: tagged, with its fonts in it. The same values, template and clock give the same bytes. A page
 * loads nothing but the pictures that were registered, the record's own, and those written into it as {@code data:} addresses.
 */
public final class HtmlPdfRenderer implements DefaultAttachmentRenderer {

    private final String key;
    private final DocumentSource source;
    private final HouseStyles styles;
    private final Looks looks;
    private final Map<String, Content> pictures;

    HtmlPdfRenderer(HtmlPdfRendererBuilder builder, Looks looks) {
        this.key = builder.key();
        this.source = builder.source();
        this.pictures = builder.pictures();
        this.styles = builder.styles();
        this.looks = looks;
    }

    /**
     * Starts a renderer.
     *
     * @param key     tells this document from the record's other ones: {@code invoice}
     * @param catalog the fields that the template may name
     */
    public static HtmlPdfRendererBuilder builder(String key, FieldCatalog catalog) {
        return new HtmlPdfRendererBuilder(key, catalog);
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        LocalTemplates<LocalTemplate> templates = look(mailable, context).templates();
        MailContext written = templates.written(context);
        return source.values(mailable, written)
            .map(values -> DocumentDescription.pdf(key, templates.of(context).name(values.fields(), format(written)).text()));
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        Looks.Look look = look(mailable, context);
        MailContext written = look.templates().written(context);
        DocumentValues values = source.values(mailable, written)
            .orElseThrow(() -> DocumentException.notRendered(key, new IllegalStateException("the record has no such document any more")));
        LocalTemplate template = look.templates().of(context);
        MergeResult html = template.html(values.fields(), format(written));
        MergeResult name = template.name(values.fields(), format(written));
        requireComplete(name, html);
        look.engine().print(new PdfPage(key, title(name), html.text(), template.css(), pictures(values, template),
            letter -> FieldsWith.letter(values.fields(), letter), template.locale(), context.recordZone()), out);
    }

    private Looks.Look look(Mailable mailable, MailContext context) {
        HouseStyle style = styles.of(mailable, context);
        if (style == null) {
            throw HostDefectException.returnedNull("HouseStyles", styles.getClass().getName(), mailable.ref().toString(),
                "Return HouseStyle.none() for the look of the templates.");
        }
        return looks.of(style);
    }

    private void requireComplete(MergeResult name, MergeResult html) {
        Set<String> missing = new LinkedHashSet<>(name.missingFields());
        missing.addAll(html.missingFields());
        if (!missing.isEmpty()) {
            throw DocumentException.withoutValues(key, missing);
        }
        // What else could be wrong with a template was found when it was registered.
        html.problems().stream().findFirst().ifPresent(problem -> {
            throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_LARGE, key, problem.arguments(),
                new IllegalStateException("The template, filled, is too large: " + problem));
        });
    }

    /** What viewers show and who cannot see is read: the file's name, and no file. */
    private static String title(MergeResult name) {
        return name.text().replaceFirst("(?i)\\.pdf$", "");
    }

    private Function<String, Optional<Content>> pictures(DocumentValues values, LocalTemplate template) {
        return name -> Optional.ofNullable(values.pictures().get(name))
            .or(() -> template.picture(name))
            .or(() -> Optional.ofNullable(pictures.get(name)));
    }

    private static ValueFormat format(MailContext context) {
        return ValueFormat.of(context.recordLocale(), context.recordZone());
    }

    @Override
    public String toString() {
        return "HtmlPdfRenderer[" + key + "]";
    }
}
