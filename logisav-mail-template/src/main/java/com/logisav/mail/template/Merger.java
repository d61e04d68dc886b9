package com.logisav.mail.template;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MergeFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes once through a parsed template and writes it with the values of a record. Values are looked up in a map by name, nothing else is
 * ever called on them, and what was written is never read again.
 */
final class Merger {

    private final Output output;
    private final ValueFormat format;
    private final Set<String> missing = new LinkedHashSet<>();

    Merger(Output output, ValueFormat format) {
        this.output = output;
        this.format = format;
    }

    Set<String> missing() {
        return missing;
    }

    void merge(List<Node> nodes, FieldCatalog catalog, MergeFields record) {
        for (Node node : nodes) {
            if (output.isFull()) {
                return;
            }
            if (node instanceof Node.Words words) {
                output.words(words.text());
            } else if (node instanceof Node.Value value) {
                value(value, catalog, record);
            } else if (node instanceof Node.Section section) {
                section(section, catalog, record);
            }
        }
    }

    private void value(Node.Value node, FieldCatalog catalog, MergeFields record) {
        Optional<MergeField> field = catalog.find(node.tag().name());
        Optional<Object> value = field.flatMap(known -> record.value(known.name())).filter(found -> !(found instanceof List<?>));
        if (value.isPresent()) {
            output.value(format.format(value.get()), node.insideMarkup());
        } else if (field.isEmpty() || !field.get().isOptional() || field.get().kind() == FieldKind.LIST) {
            leave(node.tag());
        }
    }

    private void section(Node.Section node, FieldCatalog catalog, MergeFields record) {
        Optional<MergeField> field = catalog.find(node.tag().name());
        Optional<Object> value = field.flatMap(known -> record.value(known.name()));
        if (field.isEmpty() || (value.isEmpty() && !field.get().isOptional())) {
            leave(node.tag());
        } else if (node.isInverted()) {
            if (!isThere(value)) {
                merge(node.children(), catalog, record);
            }
        } else if (value.isPresent() && value.get() instanceof List<?> elements) {
            elements(node, field.get().elements(), elements);
        } else if (isThere(value)) {
            merge(node.children(), catalog, record);
        }
    }

    /** In an element only the element's own names are known: never the record's, which could be another thing of the same name. */
    private void elements(Node.Section node, FieldCatalog catalog, List<?> elements) {
        for (Object element : elements) {
            if (element instanceof MergeFields fields) {
                merge(node.children(), catalog, fields);
            }
        }
    }

    private static boolean isThere(Optional<Object> value) {
        return value.isPresent() && !Boolean.FALSE.equals(value.get()) && !(value.get() instanceof List<?> list && list.isEmpty());
    }

    private void leave(Tag tag) {
        missing.add(tag.name());
        output.placeholder(tag);
    }
}
