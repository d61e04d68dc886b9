package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.documents.internal.word.code.TextForm;
import com.logisav.mail.template.ValueFormat;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is known while one document is made. Not safe for concurrent use. */
public final class Rendering {

    private final String document;
    private final Locale locale;
    private final ZoneId zone;
    private final ValueFormat format;
    private final PictureShelf pictures;
    private final Set<String> missing = new LinkedHashSet<>();
    private int drawings;

    /**
     * For one document.
     *
     * @param document its key, for failures
     * @param pictures finds a picture by its name
     * @param drawings the highest number that a drawing of the template has
     */
    public Rendering(String document, Locale locale, ZoneId zone, Function<String, Optional<Content>> pictures, int drawings) {
        this.document = document;
        this.locale = locale;
        this.zone = zone;
        this.format = ValueFormat.of(locale, zone);
        this.pictures = new PictureShelf(document, pictures);
        this.drawings = drawings;
    }

    String words(TextForm form, Object value) {
        return form.words(value, locale, zone, format);
    }

    Locale locale() {
        return locale;
    }

    void miss(String field) {
        missing.add(field);
    }

    /** The fields that should have a value and have none, as the template names them. */
    public Set<String> missing() {
        return missing;
    }

    /** The pictures that were put into the document. */
    public PictureShelf pictures() {
        return pictures;
    }

    int nextDrawing() {
        return ++drawings;
    }

    DocumentException failed(DocumentFailure why, Map<String, ?> facts) {
        return DocumentException.of(why, document, facts);
    }
}
