package com.logisav.mail.message;

import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file as it will leave: name, type, length and hash of its bytes. Immutable. */
public final class ManifestFile {

    private final AttachmentSource source;
    private final String reference;
    private final FileName name;
    private final String mediaType;
    private final long length;
    private final String sha256;
    private final @Nullable String contentId;

    private ManifestFile(AttachmentSource source, String reference, FileName name, String mediaType, long length, String sha256,
        @Nullable String contentId) {
        this.source = Objects.requireNonNull(source, "source");
        this.reference = Objects.requireNonNull(reference, "reference");
        this.name = Objects.requireNonNull(name, "name");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.length = length;
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.contentId = contentId;
    }

    /**
     * An attached file.
     *
     * @param reference what named it in the draft (a document's key, a linked file's id); empty for an upload, whose token is a key
     * @param mediaType the type found in the bytes
     * @param length    bytes
     * @param sha256    of the bytes, in lower-case hex
     */
    public static ManifestFile attached(AttachmentSource source, String reference, FileName name, String mediaType, long length,
        String sha256) {
        return new ManifestFile(source, reference, name, mediaType, length, sha256, null);
    }

    /** An image shown inside the HTML body, which names it by {@code cid:} and this Content-ID (without angle brackets). */
    public static ManifestFile inline(String contentId, FileName name, String mediaType, long length, String sha256) {
        return new ManifestFile(AttachmentSource.INLINE_IMAGE, contentId, name, mediaType, length, sha256, contentId);
    }

    /** Where it came from. */
    public AttachmentSource source() {
        return source;
    }

    /** What named it in the draft; empty for an upload. */
    public String reference() {
        return reference;
    }

    /** The name that recipients see. */
    public FileName name() {
        return name;
    }

    /** As in Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Bytes. */
    public long length() {
        return length;
    }

    /** Of the bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** For an image inside the body, without angle brackets; empty for an attached file. */
    public Optional<String> contentId() {
        return Optional.ofNullable(contentId);
    }

    /** Whether it is shown inside the body rather than attached. */
    public boolean isInline() {
        return contentId != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ManifestFile that && that.source == source && that.reference.equals(reference) && that.name.equals(name)
            && that.mediaType.equals(mediaType) && that.length == length && that.sha256.equals(sha256)
            && Objects.equals(that.contentId, contentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, reference, name, length, sha256);
    }

    @Override
    public String toString() {
        return "ManifestFile[" + source + ", " + mediaType + ", " + length + " bytes]";
    }
}
