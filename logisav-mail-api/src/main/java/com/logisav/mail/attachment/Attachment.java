package com.logisav.mail.attachment;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a draft: a reference with what a person sees of it, never bytes. Immutable.
 *
 * <p>Name, type and length are what was known when it was attached; the manifest of a review says what really leaves.
 */
public final class Attachment {

    private final AttachmentSource source;
    private final String reference;
    private final FileName name;
    private final @Nullable String mediaType;
    private final @Nullable Long length;

    private Attachment(AttachmentSource source, String reference, FileName name, @Nullable String mediaType, @Nullable Long length) {
        this.source = Objects.requireNonNull(source, "source");
        this.reference = Objects.requireNonNull(reference, "reference");
        this.name = Objects.requireNonNull(name, "name");
        this.mediaType = mediaType;
        this.length = length;
    }

    /** A reference with nothing known but its name. */
    public static Attachment of(AttachmentSource source, String reference, FileName name) {
        return new Attachment(source, reference, name, null, null);
    }

    /** A default document. */
    public static Attachment of(DocumentDescription document) {
        return new Attachment(AttachmentSource.DEFAULT_DOCUMENT, document.key(), document.name(), document.format().mediaType(), null);
    }

    /** A linked file. */
    public static Attachment of(LinkedFile file) {
        OptionalLong length = file.length();
        return new Attachment(AttachmentSource.LINKED_FILE, file.id(), file.name(), file.mediaType().orElse(null),
            length.isPresent() ? length.getAsLong() : null);
    }

    /** An upload. */
    public static Attachment of(UploadRef upload) {
        return new Attachment(AttachmentSource.UPLOAD, upload.token(), upload.name(), upload.mediaType(), upload.length());
    }

    /** The same attachment with a media type. */
    public Attachment mediaType(String newMediaType) {
        return new Attachment(source, reference, name, Objects.requireNonNull(newMediaType, "mediaType"), length);
    }

    /** The same attachment with a length in bytes. */
    public Attachment length(long newLength) {
        return new Attachment(source, reference, name, mediaType, newLength);
    }

    /** The same attachment under another name. */
    public Attachment named(FileName newName) {
        return new Attachment(source, reference, newName, mediaType, length);
    }

    /** Tells it from the draft's other attachments: source and reference, {@code LINKED_FILE:17}. */
    public String id() {
        return source + ":" + reference;
    }

    /** Where it comes from. */
    public AttachmentSource source() {
        return source;
    }

    /** What names it there; see {@link AttachmentSource}. */
    public String reference() {
        return reference;
    }

    /** The name for people. */
    public FileName name() {
        return name;
    }

    /** The type, where known. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** Bytes, where known. */
    public OptionalLong length() {
        return length == null ? OptionalLong.empty() : OptionalLong.of(length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that && that.source == source && that.reference.equals(reference) && that.name.equals(name)
            && Objects.equals(that.mediaType, mediaType) && Objects.equals(that.length, length);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, reference);
    }

    /** The source alone: a reference may be a key. */
    @Override
    public String toString() {
        return "Attachment[" + source + "]";
    }
}
