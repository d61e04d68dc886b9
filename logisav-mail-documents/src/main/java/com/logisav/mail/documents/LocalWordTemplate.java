package com.logisav.mail.documents;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.ParsedTemplate;
import com.logisav.mail.template.Template;
import com.logisav.mail.template.ValueFormat;

/**
 * A Word template in one language, read and checked.
 *
 * @param catalog the fields that it may name
 * @param name    the document's
 * @param parsed  the file
 */
record LocalWordTemplate(FieldCatalog catalog, Template name, ParsedTemplate parsed) {

    String name(MergeFields fields, ValueFormat format) {
        return name.merge(catalog, fields, format).text();
    }
}
