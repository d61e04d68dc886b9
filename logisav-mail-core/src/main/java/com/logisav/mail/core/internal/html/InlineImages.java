package com.logisav.mail.core.internal.html;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Turns images that editors paste as {@code data:} into parts of the mail, since most mail programs show no {@code data:} image.
 *
 * <p>Works on cleaned HTML, and once for each text: an image as {@code cid:} that is not made here has no part and is removed.
 */
public final class InlineImages {

    private static final int ID_BYTES = 16;

    /**
     * What came out.
     *
     * @param html    the HTML with {@code cid:} in place of {@code data:}
     * @param images  each image once, in the order of the text
     * @param removed images that could not be read or have no part: {@code src: broken image}, {@code src: cid image},
     *                {@code src: large image}
     */
    public record Extracted(String html, List<InlineImage> images, List<String> removed) {

        /** Copies the lists. */
        public Extracted {
            Objects.requireNonNull(html, "html");
            images = List.copyOf(images);
            removed = List.copyOf(removed);
        }

        /** Counts. */
        @Override
        public String toString() {
            return "Extracted[" + html.length() + " characters, images=" + images.size() + ", removed=" + removed.size() + "]";
        }
    }

    private final String domain;
    private final long maxBytes;
    private final Map<String, InlineImage> images = new LinkedHashMap<>();
    private final Removals removals = new Removals();

    private InlineImages(String domain, long maxBytes) {
        this.domain = domain;
        this.maxBytes = maxBytes;
    }

    /**
     * Takes the images out.
     *
     * @param cleanedHtml what {@link HtmlCleaner} answered
     * @param domain      the right side of Content-IDs: that of the mail's Message-ID
     * @param maxBytes    how large one image may be, decoded
     */
    public static Extracted extract(String cleanedHtml, String domain, long maxBytes) {
        Element body = HtmlFragments.parse(cleanedHtml);
        InlineImages found = new InlineImages(domain, maxBytes);
        body.select("img").forEach(found::take);
        return new Extracted(HtmlFragments.print(body), List.copyOf(found.images.values()), found.removals.names());
    }

    private void take(Element image) {
        String src = image.attr("src");
        if (!src.startsWith("data:")) {
            remove(image, src.startsWith("cid:") ? "cid" : "broken");
            return;
        }
        byte[] bytes = decoded(src.substring(src.indexOf(',') + 1));
        Optional<String> type = ImageBytes.mediaType(bytes);
        if (type.isEmpty()) {
            remove(image, "broken");
        } else if (bytes.length > maxBytes) {
            remove(image, "large");
        } else {
            String contentId = contentId(bytes);
            images.computeIfAbsent(contentId, id -> new InlineImage(id, type.get(), bytes, image.attr("alt").strip()));
            image.attr("src", "cid:" + contentId);
        }
    }

    private void remove(Element image, String kind) {
        removals.image(kind);
        image.remove();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The same bytes have the same name in every mail of this domain, so that the same review gives the same mail. */
    private String contentId(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES) + "@" + domain;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
