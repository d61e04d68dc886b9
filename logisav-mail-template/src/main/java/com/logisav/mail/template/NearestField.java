package com.logisav.mail.template;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the field that somebody may have meant: the fewest letters wrong, missing, added or swapped; or the same name further down. For templates
 * of other kinds than the texts that are merged here.
 */
public final class NearestField {

    private static final int MAX_DISTANCE = 3;

    private NearestField() {}

    /**
     * The nearest of the names; empty where none is near.
     *
     * @param written what stands in a template
     * @param names   of the fields that there are
     */
    public static Optional<String> to(String written, Collection<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        int allowed = Math.min(MAX_DISTANCE, Math.max(1, written.length() / 3));
        String nearest = null;
        for (String name : names) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT), allowed);
            if (distance <= allowed) {
                nearest = name;
                allowed = distance - 1;
            }
        }
        return nearest != null ? Optional.of(nearest) : byLastSegment(lower, names);
    }

    /** {@code number} for {@code invoice.number}, and the other way round: {@code lines.label} for the {@code label} of an element. */
    private static Optional<String> byLastSegment(String lower, Collection<String> names) {
        return names.stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("." + lower) || lower.endsWith("." + name.toLowerCase(Locale.ROOT)))
            .findFirst();
    }

    /** Optimal string alignment; anything above the limit is only "too far". */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }
}
