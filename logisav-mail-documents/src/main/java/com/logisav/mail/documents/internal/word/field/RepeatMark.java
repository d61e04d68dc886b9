package com.logisav.mail.documents.internal.word.field;

import java.util.Objects;
import java.util.Optional;

/**
 * How a template writes the begin and the end of what is repeated for each element of a list: {@code TableStart:{list}} and {@code
 * TableEnd:{list}}, or a pair of the host's. Immutable.
 *
 * @param start with {@code {list}} where the list's name stands
 * @param end   with {@code {list}} too, or without: then it ends what was begun last
 */
public record RepeatMark(String start, String end) {

    private static final String LIST = "{list}";

    /** As other programs that fill Word templates have it. */
    public static final RepeatMark USUAL = new RepeatMark("TableStart:{list}", "TableEnd:{list}");

    /** Checks that the begin names a list. */
    public RepeatMark {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.contains(LIST) || start.equals(LIST) || end.isBlank() || end.equals(LIST)) {
            throw new IllegalArgumentException(
                "the begin of what is repeated holds {list} and something around it, the end something to know it by: " + start + ", " + end);
        }
    }

    /** The list that begins with this name; empty where it is no begin. */
    Optional<String> listBegun(String name) {
        return list(start, name);
    }

    /** The list that ends with this name, an empty text for the one begun last; empty where it is no end. */
    Optional<String> listEnded(String name) {
        return end.contains(LIST) ? list(end, name) : name.equalsIgnoreCase(end) ? Optional.of("") : Optional.empty();
    }

    /** Upper and lower case are the same in what people type around a name. */
    private static Optional<String> list(String pattern, String name) {
        int at = pattern.indexOf(LIST);
        String before = pattern.substring(0, at);
        String behind = pattern.substring(at + LIST.length());
        boolean fits = name.length() > before.length() + behind.length() && name.regionMatches(true, 0, before, 0, before.length())
            && name.regionMatches(true, name.length() - behind.length(), behind, 0, behind.length());
        return fits ? Optional.of(name.substring(before.length(), name.length() - behind.length()).strip()) : Optional.empty();
    }
}
