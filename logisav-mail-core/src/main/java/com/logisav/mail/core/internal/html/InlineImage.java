package com.logisav.mail.core.internal.html;

import com.logisav.mail.attachment.Content;
import java.util.Objects;

/** An image that stood inside the HTML and becomes a part of its own. Immutable. */
public final class InlineImage {

    private final String contentId;
    private final String mediaType;
    private final byte[] bytes;
    private final String alt;

    InlineImage(String contentId, String mediaType, byte[] bytes, String alt) {
        this.contentId = Objects.requireNonNull(contentId, "contentId");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.bytes = bytes.clone();
        this.alt = Objects.requireNonNull(alt, "alt");
    }

    /** What the HTML's {@code cid:} names, without angle brackets. */
    public String contentId() {
        return contentId;
    }

    /** The type found in the bytes: image/png, image/jpeg, image/gif or image/webp. */
    public String mediaType() {
        return mediaType;
    }

    /** The decoded bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes, to be opened. */
    public Content content() {
        return Content.of(bytes);
    }

    /** How many bytes. */
    public long length() {
        return bytes.length;
    }

    /** The first description that the text gives of it; may be empty. */
    public String alt() {
        return alt;
    }

    /** Type and length. */
    @Override
    public String toString() {
        return "InlineImage[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
