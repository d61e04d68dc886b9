package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentFormat;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a real, small document of a record: its label and what language it is in. Remembers what it rendered, and fails on demand. Safe for
 * concurrent use.
 */
public final class SampleRenderer implements DefaultAttachmentRenderer, Restorable {

    private final String key;
    private final DocumentFormat format;
    private final List<String> rendered = new CopyOnWriteArrayList<>();
    private volatile Predicate<Mailable> has = mailable -> true;
    private volatile @Nullable Exception failure;
    private volatile @Nullable Predicate<Mailable> failing;

    private SampleRenderer(String key, DocumentFormat format) {
        this.key = key;
        this.format = format;
    }

    /** Makes PDFs, as the document of this key. */
    public static SampleRenderer pdf(String key) {
        return new SampleRenderer(key, DocumentFormat.PDF);
    }

    /** Makes Word files, as the document of this key. */
    public static SampleRenderer docx(String key) {
        return new SampleRenderer(key, DocumentFormat.DOCX);
    }

    /** From now on only these records have the document. */
    public SampleRenderer onlyFor(Predicate<Mailable> records) {
        has = records;
        return this;
    }

    /** From now on rendering throws this: an {@link IOException} or an unchecked exception. */
    public SampleRenderer fail(Exception newFailure) {
        return failFor(mailable -> true, newFailure);
    }

    /** From now on rendering throws this for these records. */
    public SampleRenderer failFor(Predicate<Mailable> records, Exception newFailure) {
        failure = newFailure;
        failing = records;
        return this;
    }

    /** From now on rendering succeeds again. */
    public SampleRenderer recover() {
        failing = null;
        return this;
    }

    @Override
    public Runnable remember() {
        List<String> renderedThen = rendered();
        Predicate<Mailable> hasThen = has;
        Exception failureThen = failure;
        Predicate<Mailable> failingThen = failing;
        return () -> {
            rendered.clear();
            rendered.addAll(renderedThen);
            has = hasThen;
            failure = failureThen;
            failing = failingThen;
        };
    }

    /** The references of all records that were rendered, in order. */
    public List<String> rendered() {
        return List.copyOf(rendered);
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        String name = mailable.label() + "." + format.extension();
        return has.test(mailable) ? Optional.of(new DocumentDescription(key, FileName.of(name), format)) : Optional.empty();
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        Predicate<Mailable> broken = failing;
        if (broken != null && broken.test(mailable)) {
            throwFailure();
        }
        String language = context.recordLocale().getLanguage().equals("fr") ? "Document établi en français" : "Document in English";
        out.write(format == DocumentFormat.PDF ? SampleFiles.pdf(mailable.label(), language)
            : SampleFiles.docx(mailable.label(), language));
        rendered.add(mailable.ref().toString());
    }

    private void throwFailure() throws IOException {
        Exception present = failure;
        if (present instanceof IOException io) {
            throw io;
        }
        throw present instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(present);
    }
}
