package com.logisav.mail.content;

import java.util.Objects;

/** The words of a mail, as text or as HTML, without the signature. Immutable; equal by format and value. */
public final class MessageBody {

    /** How the words are written. */
    public enum Format {
        /** Plain text with line breaks. */
        TEXT,
        /** HTML; cleaned by the library whenever it comes from outside. */
        HTML
    }

    private static final MessageBody EMPTY = new MessageBody(Format.TEXT, "");

    private final Format format;
    private final String value;

    private MessageBody(Format format, String value) {
        this.format = Objects.requireNonNull(format, "format");
        this.value = Objects.requireNonNull(value, "value");
    }

    /** No words, as text. */
    public static MessageBody empty() {
        return EMPTY;
    }

    /** Plain text. */
    public static MessageBody text(String value) {
        return new MessageBody(Format.TEXT, value);
    }

    /** HTML. */
    public static MessageBody html(String value) {
        return new MessageBody(Format.HTML, value);
    }

    /** Words in this format. */
    public static MessageBody of(Format format, String value) {
        return new MessageBody(format, value);
    }

    /** Text or HTML. */
    public Format format() {
        return format;
    }

    /** Whether it is HTML. */
    public boolean isHtml() {
        return format == Format.HTML;
    }

    /** The words. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageBody that && that.format == format && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, value);
    }

    /** Format and length, no words. */
    @Override
    public String toString() {
        return "MessageBody[" + format + ", " + value.length() + " characters]";
    }
}
