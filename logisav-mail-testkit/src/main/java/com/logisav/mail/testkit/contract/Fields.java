package com.logisav.mail.testkit.contract;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares catalogues and values, neither of which has an equals. */
final class Fields {

    private Fields() {}

    /** All of a catalogue, comparable by equals. */
    static List<Object> described(FieldCatalog catalog) {
        List<Object> all = new ArrayList<>();
        for (MergeField field : catalog.fields()) {
            all.add(List.of(field.name(), field.kind(), field.isOptional(), field.label(Locale.FRENCH), field.label(Locale.ENGLISH),
                field.sample(), described(field.elements())));
        }
        return all;
    }

    /** All values, comparable by equals. */
    static Map<String, Object> described(MergeFields fields) {
        Map<String, Object> all = new TreeMap<>();
        for (String name : fields.names()) {
            fields.value(name).ifPresent(value -> all.put(name, described(value)));
        }
        return all;
    }

    private static Object described(Object value) {
        if (value instanceof MergeFields fields) {
            return described(fields);
        }
        return value instanceof List<?> list ? list.stream().map(Fields::described).toList() : value;
    }

    /** What is wrong with a record's values, as clauses; empty where they are what the catalogue declares. */
    static List<String> problems(FieldCatalog declared, MergeFields values, String where) {
        List<String> problems = new ArrayList<>();
        for (MergeField field : declared.fields()) {
            Object value = values.value(field.name()).orElse(null);
            String name = where + field.name();
            if (value == null) {
                if (!field.isOptional()) {
                    problems.add(name + " is not declared optional and has no value");
                }
            } else if (!fits(field.kind(), value)) {
                problems.add(name + " is declared as " + field.kind() + " and holds a " + value.getClass().getSimpleName());
            } else if (field.kind() == FieldKind.LIST) {
                problems.addAll(problemsOfElements(field, (List<?>) value, name));
            }
        }
        values.names().stream().filter(name -> declared.find(name).isEmpty())
            .forEach(name -> problems.add(where + name + " is not declared"));
        return problems;
    }

    private static List<String> problemsOfElements(MergeField list, List<?> elements, String name) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            problems.addAll(problems(list.elements(), (MergeFields) elements.get(i), name + "[" + i + "]."));
        }
        return problems;
    }

    private static boolean fits(FieldKind kind, Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof BigDecimal;
            case MONEY -> value instanceof Money;
            case DATE -> value instanceof LocalDate;
            case DATE_TIME -> value instanceof Instant;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof List<?> list && list.stream().allMatch(MergeFields.class::isInstance);
        };
    }
}
