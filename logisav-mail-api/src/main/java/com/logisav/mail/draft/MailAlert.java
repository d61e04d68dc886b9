package com.logisav.mail.draft;

import com.logisav.mail.Worded;
import com.logisav.mail.attachment.AttachmentRefusedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a person should know before the mail leaves: blocking, or a warning. Immutable; equal by content.
 *
 * <p>A value, so that a host can show all of them at once beside the fields that they concern.
 */
public final class MailAlert implements Worded {

    /** How much it matters. */
    public enum Severity {
        /** The mail cannot be sent like this. */
        BLOCKING,
        /** It can. */
        WARNING
    }

    /** The part of the mail that an alert concerns. */
    public enum Field {
        /** The record. */
        RECORD,
        /** The sender identity. */
        SENDER,
        /** To, Cc or Bcc. */
        RECIPIENTS,
        /** The subject. */
        SUBJECT,
        /** The body. */
        BODY,
        /** The attachments. */
        ATTACHMENTS,
        /** The mail as a whole. */
        MAIL
    }

    private final AlertCode alertCode;
    private final Severity severity;
    private final Field field;
    private final String wordedAs;
    private final Map<String, Object> arguments;

    private MailAlert(AlertCode alertCode, Severity severity, Field field, String wordedAs, Map<String, ?> arguments) {
        this.alertCode = Objects.requireNonNull(alertCode, "alertCode");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.field = Objects.requireNonNull(field, "field");
        this.wordedAs = wordedAs;
        if (wordedAs.equals(alertCode.name()) && !arguments.keySet().containsAll(alertCode.argumentNames())) {
            throw new IllegalArgumentException("an alert " + alertCode + " has the arguments " + alertCode.argumentNames());
        }
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * An alert with which the mail cannot be sent.
     *
     * @param arguments at least those of {@link AlertCode#argumentNames()}
     */
    public static MailAlert blocking(AlertCode code, Field field, Map<String, ?> arguments) {
        return new MailAlert(code, Severity.BLOCKING, field, code.name(), arguments);
    }

    /**
     * An alert with which it can.
     *
     * @param arguments at least those of {@link AlertCode#argumentNames()}
     */
    public static MailAlert warning(AlertCode code, Field field, Map<String, ?> arguments) {
        return new MailAlert(code, Severity.WARNING, field, code.name(), arguments);
    }

    /** A file that may not be attached, in the refusal's words. */
    public static MailAlert refused(AttachmentRefusedException refusal) {
        return new MailAlert(AlertCode.ATTACHMENT_REFUSED, Severity.BLOCKING, Field.ATTACHMENTS, refusal.code(), refusal.arguments());
    }

    /**
     * A field without a value that a default document needs: the same alert as for one in the words, said so that a person looks in the record.
     *
     * @param document the name of the document's file or, where it has none yet, what the record is called
     * @param name     the field, as the document's template writes it
     */
    public static MailAlert withoutValue(String document, String name) {
        return new MailAlert(AlertCode.FIELD_WITHOUT_VALUE, Severity.BLOCKING, Field.ATTACHMENTS, "FIELD_WITHOUT_VALUE_IN_DOCUMENT",
            Map.of("name", name, "file", document));
    }

    /** What it is about, for programs. */
    public AlertCode alertCode() {
        return alertCode;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Whether the mail cannot be sent. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    /** The part of the mail that it concerns. */
    public Field field() {
        return field;
    }

    @Override
    public String code() {
        return wordedAs;
    }

    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAlert that && that.alertCode == alertCode && that.severity == severity && that.field == field
            && that.wordedAs.equals(wordedAs) && that.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(alertCode, severity, field, wordedAs, arguments);
    }

    /** Code and severity, no arguments. */
    @Override
    public String toString() {
        return "MailAlert[" + wordedAs + ", " + severity + "]";
    }
}
