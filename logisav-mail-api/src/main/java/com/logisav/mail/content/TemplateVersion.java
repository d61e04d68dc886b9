package com.logisav.mail.content;

import java.time.Instant;
import java.util.Objects;

/**
 * Which state of a template was read, so that a save can tell whether somebody else saved in between.
 *
 * @param value   the repository's own mark, compared for equality only
 * @param savedAt when it was saved
 * @param savedBy the display name of the user who saved it
 */
public record TemplateVersion(String value, Instant savedAt, String savedBy) {

    /** Checks for null. */
    public TemplateVersion {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(savedAt, "savedAt");
        Objects.requireNonNull(savedBy, "savedBy");
    }

    @Override
    public String toString() {
        return "TemplateVersion[" + value + "]";
    }
}
