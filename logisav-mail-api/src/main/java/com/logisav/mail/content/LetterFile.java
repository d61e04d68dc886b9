package com.logisav.mail.content;

import com.logisav.mail.attachment.FileName;
import java.util.Objects;

/**
 * A file that a letter template brings along.
 *
 * @param id   the repository's identifier, not blank
 * @param name the name for people
 */
public record LetterFile(String id, FileName name) {

    /** Checks the identifier. */
    public LetterFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a letter file's id is not blank");
        }
    }

    /** A file of this name, cleaned. */
    public static LetterFile of(String id, String name) {
        return new LetterFile(id, FileName.of(name));
    }
}
