package com.logisav.mail.documents;

import com.logisav.mail.content.MergeFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says which fields brought a letter into a document, so that who cannot print it knows where to look. */
final class FieldsWith {

    private final int letter;
    private final Set<String> names = new LinkedHashSet<>();

    private FieldsWith(int letter) {
        this.letter = letter;
    }

    /** The names of the fields whose texts have this letter; those of a list's elements behind the list's: {@code lines → name}. */
    static List<String> letter(MergeFields fields, int letter) {
        FieldsWith search = new FieldsWith(letter);
        search.in(fields, "");
        return List.copyOf(search.names);
    }

    private void in(MergeFields fields, String prefix) {
        for (String name : fields.names()) {
            fields.value(name).ifPresent(value -> in(value, prefix + name));
        }
    }

    private void in(Object value, String name) {
        if (value instanceof String text && text.indexOf(letter) >= 0) {
            names.add(name);
        } else if (value instanceof List<?> elements) {
            elements.stream().filter(MergeFields.class::isInstance).forEach(each -> in((MergeFields) each, name + " → "));
        }
    }
}
