package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A Word file with merge fields, as a person made it, and the name of the documents that are made of it. Immutable.
 *
 * <p>What its fields may say is described at {@link WordTemplateRenderer}.
 */
public final class WordTemplate {

    private final String name;
    private final Content file;

    private WordTemplate(String name, Content file) {
        this.name = Objects.requireNonNull(name, "name");
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * A template.
     *
     * @param name the document's name, with fields as in a mail: <code>Rapport {{intervention.number}}</code>; {@code .docx} is added
     * @param file the {@code .docx}, or a {@code .dotx}, of which documents are made all the same; read once, when the renderer is built
     */
    public static WordTemplate of(String name, Content file) {
        return new WordTemplate(name, file);
    }

    /** The document's name, with its fields. */
    public String name() {
        return name;
    }

    /** All bytes up to a limit, and one more where there are more. */
    byte[] read(int limit) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(limit + 1);
        }
    }

    /** The name of the template says nothing of a record. */
    @Override
    public String toString() {
        return "WordTemplate[" + name + "]";
    }
}
