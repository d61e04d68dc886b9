package com.logisav.mail.documents.data;

import com.logisav.mail.attachment.Content;
import java.util.Objects;

/**
 * A photo of what was found or done.
 *
 * @param caption printed below it, and read to who cannot see it; not blank
 * @param picture PNG or JPEG; opened while the document is rendered
 */
public record Photo(String caption, Content picture) {

    /** Checks for null and for words. */
    public Photo {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(picture, "picture");
        if (caption.isBlank()) {
            throw new IllegalArgumentException("a photo has words that say what it shows: who cannot see it is read them");
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Photo[]";
    }
}
