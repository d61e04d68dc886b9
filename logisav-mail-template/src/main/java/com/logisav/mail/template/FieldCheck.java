package com.logisav.mail.template;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the names in a parsed template with the fields that the types of record really have. */
final class FieldCheck {

    /** Looking for the nearest field takes time for each name; a template with more mistakes than this is not read to the end anyway. */
    private static final int MAX_SUGGESTIONS = 100;

    private final Template template;
    private final Problems problems;
    private int suggestions;

    FieldCheck(Template template, Problems problems) {
        this.template = template;
        this.problems = problems;
    }

    void check(Map<MailableType, FieldCatalog> types) {
        check(template.nodes(), new TreeMap<>(types));
    }

    private void check(List<Node> nodes, Map<MailableType, FieldCatalog> scope) {
        for (Node node : nodes) {
            if (node instanceof Node.Value value) {
                checkValue(value.tag(), find(value.tag(), scope));
            } else if (node instanceof Node.Section section) {
                checkSection(section, scope, find(section.tag(), scope));
            }
        }
    }

    private void checkValue(Tag tag, Map<MailableType, MergeField> fields) {
        if (fields.values().stream().anyMatch(field -> field.kind() == FieldKind.LIST)) {
            problems.error(Code.TEMPLATE_LIST_AS_VALUE, tag.start(), Map.of("tag", snippet(tag), "field", tag.name()));
        }
    }

    private void checkSection(Node.Section section, Map<MailableType, FieldCatalog> scope, Map<MailableType, MergeField> fields) {
        Tag tag = section.tag();
        if (!fields.isEmpty() && fields.values().stream().allMatch(FieldCheck::isAlwaysThere)) {
            problems.error(Code.TEMPLATE_VALUE_AS_SECTION, tag.start(), Map.of("tag", snippet(tag), "field", tag.name()));
        }
        Map<MailableType, FieldCatalog> inner = new LinkedHashMap<>();
        fields.forEach((type, field) -> inner.put(type, innerScope(section, field, scope.getOrDefault(type, FieldCatalog.empty()))));
        // Inside a section that nobody knows, no name could be right: its own problem says enough.
        if (!inner.isEmpty()) {
            check(section.children(), inner);
        }
    }

    private static FieldCatalog innerScope(Node.Section section, MergeField field, FieldCatalog outer) {
        return field.kind() == FieldKind.LIST && !section.isInverted() ? field.elements() : outer;
    }

    private static boolean isAlwaysThere(MergeField field) {
        return !field.isOptional() && field.kind() != FieldKind.LIST && field.kind() != FieldKind.BOOLEAN;
    }

    /** The field of this name in each type that has it; that none or not all have it is a problem. */
    private Map<MailableType, MergeField> find(Tag tag, Map<MailableType, FieldCatalog> scope) {
        Map<MailableType, MergeField> fields = new LinkedHashMap<>();
        Set<MailableType> lacking = new LinkedHashSet<>();
        scope.forEach((type, catalog) ->
            catalog.find(tag.name()).ifPresentOrElse(field -> fields.put(type, field), () -> lacking.add(type)));
        if (fields.isEmpty()) {
            unknown(tag, scope);
        } else if (!lacking.isEmpty()) {
            String types = lacking.stream().map(MailableType::name).collect(Collectors.joining(", "));
            problems.warning(Code.TEMPLATE_FIELD_NOT_EVERYWHERE, tag.start(),
                Map.of("tag", snippet(tag), "field", tag.name(), "types", types));
        }
        return fields;
    }

    private void unknown(Tag tag, Map<MailableType, FieldCatalog> scope) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("tag", snippet(tag), "field", tag.name()));
        suggestion(tag, scope).ifPresent(name -> arguments.put("suggestion", name));
        problems.error(Code.TEMPLATE_FIELD_UNKNOWN, tag.start(), arguments);
    }

    private Optional<String> suggestion(Tag tag, Map<MailableType, FieldCatalog> scope) {
        if (suggestions++ >= MAX_SUGGESTIONS) {
            return Optional.empty();
        }
        Set<String> names = scope.values().stream().flatMap(catalog -> catalog.fields().stream()).map(MergeField::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return NearestField.to(tag.name(), names);
    }

    private String snippet(Tag tag) {
        return template.source().snippet(tag.start(), tag.end());
    }
}
