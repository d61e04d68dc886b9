package com.logisav.mail.attachment;

import java.util.Objects;

/**
 * An attachment opened for a person to look at: what a host needs to answer a download.
 *
 * @param name      the name for people
 * @param mediaType the type found in the bytes
 * @param content   the bytes
 */
public record OpenedFile(FileName name, String mediaType, Content content) {

    /** Checks for null. */
    public OpenedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
    }

    /** The type alone. */
    @Override
    public String toString() {
        return "OpenedFile[" + mediaType + "]";
    }
}
