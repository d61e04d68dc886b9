package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.template.NearestField;
import java.util.Map;
import java.util.Optional;

/**
 * Which fields may be named at a place: the record's, or those of an element of a list and no others, as in a mail's template.
 *
 * @param names   the spellings of a template, with the names that they stand for
 * @param list    the list whose element it is; empty for the record
 * @param catalog the fields
 */
record FieldScope(Map<String, String> names, String list, FieldCatalog catalog) {

    /**
     * The field of a name as a template writes it: as the host said that it is meant; or as it stands; or, since other programs write them so,
     * without a dollar sign and braces, or with the list's name before it.
     */
    Optional<MergeField> find(String written) {
        String meant = names.getOrDefault(written, written);
        String bare = bare(meant);
        return known(meant).or(() -> known(bare))
            .or(() -> !list.isEmpty() && bare.startsWith(list + ".") ? known(bare.substring(list.length() + 1)) : Optional.empty());
    }

    private Optional<MergeField> known(String name) {
        return MergeField.isName(name) ? catalog.find(name) : Optional.empty();
    }

    Optional<String> nearest(String written) {
        return NearestField.to(bare(written), catalog.fields().stream().map(MergeField::name).toList());
    }

    FieldScope of(MergeField element) {
        return new FieldScope(names, element.name(), element.elements());
    }

    private static String bare(String written) {
        String name = written.startsWith("$") ? written.substring(1) : written;
        return name.startsWith("{") && name.endsWith("}") ? name.substring(1, name.length() - 1).strip() : name;
    }
}
