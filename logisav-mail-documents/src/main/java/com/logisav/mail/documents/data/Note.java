package com.logisav.mail.documents.data;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A note of a document (BG-1): its text, and what it is about. Immutable. */
public final class Note {

    private static final Pattern SUBJECT = Pattern.compile("[A-Z]{3}");

    private final String text;
    private final @Nullable String subject;

    private Note(@Nullable String text, @Nullable String subject) {
        this.text = Objects.requireNonNull(Text.orNull(text), "a note has a text");
        this.subject = subject;
    }

    /** A note without a subject; line breaks stay. */
    public static Note of(String text) {
        return new Note(text, null);
    }

    /**
     * A note about something.
     *
     * @param subject BT-21: three capitals of the list UNTDID 4451, such as {@code REG} for what rules want said; in France {@code PMT} is the
     *                indemnity for recovery, {@code PMD} penalties, {@code AAB} the discount (BR-FR-05). Whether the list has them is not checked;
     *                they are for structured invoices, and are not printed
     * @param text    BT-22; line breaks stay
     * @throws IllegalArgumentException where the subject is not three capitals
     */
    public static Note about(String subject, String text) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("the subject of a note is three capitals, such as REG, not " + subject);
        }
        return new Note(text, subject);
    }

    /** BT-22. */
    public String text() {
        return text;
    }

    /** BT-21. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** The subject alone. */
    @Override
    public String toString() {
        return subject == null ? "Note[]" : "Note[" + subject + "]";
    }
}
