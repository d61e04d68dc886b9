package com.logisav.mail.attachment;

import java.util.Objects;

/**
 * A default document before it is rendered: what a draft shows and what the renderer is asked for later.
 *
 * @param key    tells this document from the record's other ones, stable over time: {@code invoice}, {@code terms}
 * @param name   the file's name, with the format's extension (added where it is missing)
 * @param format PDF or DOCX
 */
public record DocumentDescription(String key, FileName name, DocumentFormat format) {

    /** Checks the key and completes the name. */
    public DocumentDescription {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        if (key.isBlank()) {
            throw new IllegalArgumentException("a document's key is not blank");
        }
        if (!name.extension().equals(format.extension())) {
            name = FileName.of(name.text() + "." + format.extension());
        }
    }

    /** A PDF of this name. */
    public static DocumentDescription pdf(String key, String name) {
        return new DocumentDescription(key, FileName.of(name), DocumentFormat.PDF);
    }

    /** A Word file of this name. */
    public static DocumentDescription docx(String key, String name) {
        return new DocumentDescription(key, FileName.of(name), DocumentFormat.DOCX);
    }
}
