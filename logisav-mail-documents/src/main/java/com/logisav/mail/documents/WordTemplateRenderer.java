package com.logisav.mail.documents;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.template.ValueFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * A Word document that attaches itself, made of a {@code .docx} with merge fields and a record's fields. Immutable, safe for concurrent use; a
 * template is read and checked once, and no lock is held while a document is made.
 *
 * <p>A template is made in Word with Insert, Quick Parts, Field, MergeField:
 * <ul>
 *   <li>{@code MERGEFIELD invoice.number} stands for the value of a field, in the formatting that the field has in the template;</li>
 *   <li>the switches <code>\* Upper</code>, {@code Lower}, {@code FirstCap}, {@code Caps}, <code>\@ "dd/MM/yyyy"</code>, <code>\# "# ##0,00"</code>,
 *       <code>\b</code> and <code>\f</code> mean what they mean in Word, {@code MERGEFORMAT} and {@code CHARFORMAT} too;</li>
 *   <li>{@code IF} around merge fields shows what it shows in Word (ECMA-376 part 1, 17.16.5.26);</li>
 *   <li>table rows, or paragraphs outside of tables, from {@code MERGEFIELD TableStart:lines} to {@code MERGEFIELD TableEnd:lines} stand there
 *       for each element of a list, in which names are the element's alone;</li>
 *   <li>{@code MERGEFIELD Image:logo} is a picture that was registered, {@code MERGEFIELD Image:photo.file} the one whose name the field holds.</li>
 * </ul>
 * In the text, in headers, footers, text boxes, footnotes, endnotes and comments. Every other field of Word stays as it is. What is not a merge
 * field leaves as the bytes that it was; a value is never read for fields; the same values give the same bytes.
 */
public final class WordTemplateRenderer implements DefaultAttachmentRenderer {

    private final String key;
    private final DocumentSource source;
    private final LocalTemplates<LocalWordTemplate> templates;
    private final Map<String, Content> pictures;

    WordTemplateRenderer(WordTemplateRendererBuilder builder, LocalTemplates<LocalWordTemplate> templates) {
        this.key = builder.key();
        this.source = builder.source();
        this.pictures = builder.pictures();
        this.templates = templates;
    }

    /**
     * Starts a renderer.
     *
     * @param key     tells this document from the record's other ones: {@code report}
     * @param catalog the fields that the template may name
     */
    public static WordTemplateRendererBuilder builder(String key, FieldCatalog catalog) {
        return new WordTemplateRendererBuilder(key, catalog);
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        MailContext written = templates.written(context);
        ValueFormat format = ValueFormat.of(written.recordLocale(), written.recordZone());
        return source.values(mailable, written)
            .map(values -> DocumentDescription.docx(key, templates.of(context).name(values.fields(), format)));
    }

    /**
     * Writes the document.
     *
     * @throws DocumentException where fields have no value, a picture is not there, or the document would be too large
     */
    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        MailContext written = templates.written(context);
        DocumentValues values = source.values(mailable, written)
            .orElseThrow(() -> DocumentException.notRendered(key, new IllegalStateException("the record has no such document any more")));
        templates.of(context).parsed().write(key, values.fields(), written.recordLocale(), written.recordZone(),
            name -> Optional.ofNullable(values.pictures().get(name)).or(() -> Optional.ofNullable(pictures.get(name))), out);
    }

    @Override
    public String toString() {
        return "WordTemplateRenderer[" + key + ", " + templates + "]";
    }
}
