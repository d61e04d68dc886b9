package com.logisav.mail.attachment;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a label of whatever text a browser or a store calls a file by. */
final class FileNameCleaner {

    static final int MAX_LENGTH = 180;
    static final int MAX_EXTENSION = 20;
    /** With marks beside their letters. */
    private static final int MAX_WRITTEN = 10 * MAX_LENGTH;
    private static final String NOTHING_LEFT = "document";
    private static final String RESERVED_CHARACTERS = "<>:\"|?*";
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");
    /** Slashes of other scripts that some programs turn into a separator. */
    private static final Set<Integer> SEPARATORS = Set.of((int) '/', (int) '\\', 0x2044, 0x2215, 0x29F8, 0x29F9, 0xFF0F, 0xFF3C);

    private FileNameCleaner() {}

    static String clean(String raw) {
        // Cut first: normalizing takes time by the square of a run of marks.
        String written = shortened(trimmed(lastSegment(visible(raw))), MAX_WRITTEN);
        String name = trimmed(lastSegment(Normalizer.normalize(written, Normalizer.Form.NFC)));
        String harmless = DEVICE.matcher(name).matches() ? "_" + name : name;
        String label = trimmed(shortened(harmless, MAX_LENGTH));
        return label.isEmpty() ? NOTHING_LEFT : label;
    }

    /** Without dots and spaces at its ends, which Windows drops and other systems hide a file by. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == '.';
    }

    private static String lastSegment(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.contains((int) text.charAt(i))) {
                from = i + 1;
            }
        }
        return text.substring(from);
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(FileNameCleaner::isVisible)
            .map(c -> RESERVED_CHARACTERS.indexOf(c) >= 0 ? '_' : Character.isSpaceChar(c) ? ' ' : c)
            .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" +", " ");
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                 Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Cut between code points, keeping a short extension: a name cut in its extension would disguise its type. */
    private static String shortened(String name, int max) {
        int length = name.codePointCount(0, name.length());
        if (length <= max) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        int keep = max - extension.codePointCount(0, extension.length());
        return trimmed(cut(name, keep)) + extension;
    }

    /** At most this many code points from the start. */
    static String cut(String name, int codePoints) {
        return name.codePointCount(0, name.length()) <= codePoints ? name : name.substring(0, name.offsetByCodePoints(0, codePoints));
    }
}
