package com.logisav.mail.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a merge field may be called, and what it may hold. */
final class FieldNames {

    /** Letters and marks of any script, digits, underscore; dots between segments. The template parser holds the same rule. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]+(\\.[\\p{L}\\p{M}\\p{Nd}_]+)*");

    private FieldNames() {}

    static String check(String name) {
        Objects.requireNonNull(name, "name");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "a merge field is named in letters, digits and underscores, with single dots between: " + name);
        }
        return name;
    }

    static void checkValue(String name, FieldKind kind, Object value) {
        boolean fits = switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof BigDecimal;
            case MONEY -> value instanceof Money;
            case DATE -> value instanceof LocalDate;
            case DATE_TIME -> value instanceof Instant;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof List<?> elements && elements.stream().allMatch(MergeFields.class::isInstance);
        };
        if (!fits) {
            throw new IllegalArgumentException("field " + name + " is declared as " + kind + " and cannot hold a " + value.getClass().getName());
        }
    }
}
