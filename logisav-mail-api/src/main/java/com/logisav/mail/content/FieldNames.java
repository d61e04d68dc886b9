package com.logisav.mail.content;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a merge field may be called, and what it may hold. */
final class FieldNames {

    private static final int MAX_LENGTH = 100;

    private FieldNames() {}

    /** The name in the form by which names are compared: the same word typed on two systems may come composed or decomposed. */
    static String canonical(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Segments of letters and marks of any script, digits and underscores, with single dots between. */
    static boolean isName(String text) {
        String name = canonical(text);
        boolean inSegment = false;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (c == '.' ? !inSegment : !isNamePart(c)) {
                return false;
            }
            inSegment = c != '.';
        }
        return inSegment && name.length() <= MAX_LENGTH;
    }

    private static boolean isNamePart(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint) || switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    /** The canonical form of a name; refuses what is none. */
    static String check(String name) {
        Objects.requireNonNull(name, "name");
        if (!isName(name)) {
            throw new IllegalArgumentException(
                "a merge field is named in letters, digits and underscores, with single dots between, at most 100 characters: " + name);
        }
        return canonical(name);
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
