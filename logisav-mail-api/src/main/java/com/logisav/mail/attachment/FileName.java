package com.logisav.mail.attachment;

import java.util.Locale;
import java.util.Objects;

/**
 * The name of an attached file: a label for a person, never a path.
 *
 * <p>{@link #of} takes any text and makes a name of it that is safe on every system: only what stands after the last separator, no control,
 * invisible or bidirectional characters, no characters that Windows reserves, no reserved device names, no dots or spaces at the ends,
 * NFC, at most 180 characters with the extension kept, and never empty. Immutable; equal by text.
 */
public final class FileName {

    private final String text;

    private FileName(String text) {
        this.text = text;
    }

    /** A name made of this text; "document" where nothing of it could stay. */
    public static FileName of(String raw) {
        return new FileName(FileNameCleaner.clean(Objects.requireNonNull(raw, "raw")));
    }

    /** The same name with a number before the extension, {@code plan (2).pdf}; a long name gives way to it. */
    public FileName numbered(int number) {
        int dot = text.lastIndexOf('.');
        int stemEnd = dot > 0 && text.length() - dot <= FileNameCleaner.MAX_EXTENSION ? dot : text.length();
        String ending = " (" + number + ")" + text.substring(stemEnd);
        return of(FileNameCleaner.cut(text.substring(0, stemEnd), FileNameCleaner.MAX_LENGTH - ending.length()) + ending);
    }

    /** What stands after the last dot, in lower case; empty where there is none. */
    public String extension() {
        int dot = text.lastIndexOf('.');
        return dot <= 0 || dot == text.length() - 1 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileName that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Made for logs: {@code FileName[*.pdf]}, since names often name people. For people there is {@link #text}. */
    @Override
    public String toString() {
        return "FileName[*" + (extension().isEmpty() ? "]" : "." + extension() + "]");
    }
}
