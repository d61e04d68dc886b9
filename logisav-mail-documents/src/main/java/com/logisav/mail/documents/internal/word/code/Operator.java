package com.logisav.mail.documents.internal.word.code;

import java.util.List;
import java.util.Optional;

/** What stands between the two sides of a condition (ECMA-376 part 1, 17.16.5.26). */
public enum Operator {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    /** Two characters before one. */
    private static final List<Operator> LONGEST_FIRST = List.of(UNEQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, LESS, GREATER);

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** The one that a text has at an offset. */
    public static Optional<Operator> at(CharSequence text, int offset) {
        String rest = text.subSequence(offset, Math.min(offset + 2, text.length())).toString();
        return LONGEST_FIRST.stream().filter(each -> rest.startsWith(each.sign)).findFirst();
    }

    /** Whether two sides may be alike by a pattern. */
    public boolean isOfEquality() {
        return this == EQUAL || this == UNEQUAL;
    }

    /**
     * Whether it holds.
     *
     * @param order of the left side against the right one: negative, zero, or positive
     */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
