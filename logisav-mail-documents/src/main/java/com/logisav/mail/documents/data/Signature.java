package com.logisav.mail.documents.data;

import com.logisav.mail.attachment.Content;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who signed.
 *
 * @param name    of the person
 * @param signed  when, shown in the record's zone; null where it is left to be signed on paper
 * @param picture what was drawn on the screen, PNG or JPEG; null where it is left to be signed on paper
 */
public record Signature(String name, @Nullable Instant signed, @Nullable Content picture) {

    /** Checks for null. */
    public Signature {
        Objects.requireNonNull(name, "name");
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Signature[]";
    }
}
