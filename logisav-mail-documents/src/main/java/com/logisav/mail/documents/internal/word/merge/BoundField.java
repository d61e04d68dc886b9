package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeField;

/**
 * A field of the record, as a template names it.
 *
 * @param written in the template
 * @param known   in the catalogue
 */
record BoundField(String written, MergeField known) {

    String name() {
        return known.name();
    }

    boolean isOptional() {
        return known.isOptional();
    }
}
