package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.documents.internal.word.field.RepeatMark;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a template is checked against.
 *
 * @param catalog  the fields that it may name
 * @param names    spellings that the host knows the meaning of
 * @param marks    how the begin and the end of what is repeated are written
 * @param pictures the names of the pictures that every document may show
 * @param untied   whether a list of recipients of Word's own mail merge is taken out, not refused
 */
public record TemplateRules(FieldCatalog catalog, Map<String, String> names, List<RepeatMark> marks, Set<String> pictures, boolean untied) {

    /** Copies. */
    public TemplateRules {
        names = Map.copyOf(names);
        marks = List.copyOf(marks);
        pictures = Set.copyOf(pictures);
    }
}
