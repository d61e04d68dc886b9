package com.logisav.mail.testkit.assertion;

import com.logisav.mail.testkit.internal.ContentIds;
import com.logisav.mail.testkit.internal.Hashes;
import com.logisav.mail.testkit.internal.MimeReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A part of a mail that arrived: a body, an attached file, or an image inside the body. Immutable. */
public final class ReceivedPart {

    private final MimeReader.Leaf leaf;

    ReceivedPart(MimeReader.Leaf leaf) {
        this.leaf = leaf;
    }

    /** The name that a recipient sees; empty where it has none. */
    public Optional<String> name() {
        return leaf.name();
    }

    /** As in Content-Type, in lower case, without parameters. */
    public String mediaType() {
        return leaf.mediaType();
    }

    /** What the HTML names it by, without angle brackets. */
    public Optional<String> contentId() {
        return leaf.contentId();
    }

    /** The bytes, decoded; a copy. */
    public byte[] bytes() {
        return leaf.content().toArray();
    }

    /** How many bytes, decoded. */
    public int length() {
        return leaf.content().length();
    }

    /** SHA-256 of the bytes, decoded, in lower-case hex. */
    public String sha256() {
        return Hashes.sha256(bytes());
    }

    /** The bytes as text, in the charset that the part says; UTF-8 where it says none, or one that this JVM does not know. */
    public String text() {
        return new String(bytes(), leaf.charset().flatMap(ReceivedPart::charset).orElse(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isAttachment() {
        return leaf.disposition().equals(Optional.of("attachment"));
    }

    boolean isShownBy(String html) {
        return leaf.contentId().filter(id -> ContentIds.in(html, id).find()).isPresent();
    }

    /** Whether it is an image for HTML that may not show it. */
    boolean isMeantToBeShown() {
        return leaf.contentId().isPresent() && leaf.mediaType().startsWith("image/") && !isAttachment();
    }

    boolean isBody(String type) {
        return leaf.mediaType().equals(type) && !isAttachment() && leaf.name().isEmpty();
    }

    @Override
    public String toString() {
        return "ReceivedPart[" + leaf.mediaType() + ", " + length() + " bytes]";
    }
}
