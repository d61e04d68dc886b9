package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that one document may show: registered ones, the record's own, and {@code data:} addresses. Each is read once, and refused
 * where it is no picture, or more of one than a document may hold.
 */
final class Pictures {

    private static final String DATA = "data:image/";

    private final String document;
    private final PdfLimits limits;
    private final Function<String, Optional<Content>> named;
    private final Map<String, byte[]> read = new HashMap<>();
    private @Nullable DocumentException failure;

    Pictures(String document, PdfLimits limits, Function<String, Optional<Content>> named) {
        this.document = document;
        this.limits = limits;
        this.named = named;
    }

    /** Reads the picture at this address; a failure is kept for {@link #requireNoFailure}, since the layout that asks swallows exceptions. */
    byte @Nullable [] find(String address) {
        byte[] known = read.get(address);
        if (known != null || failure != null) {
            return known;
        }
        try {
            byte[] bytes = checked(address, load(address));
            read.put(address, bytes);
            return bytes;
        } catch (DocumentException e) {
            failure = e;
            return null;
        }
    }

    /** Throws what went wrong with the first picture that could not be shown. */
    void requireNoFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private byte[] load(String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith(DATA)) {
            return decoded(address);
        }
        Content content = named.apply(address)
            .orElseThrow(() -> failed(DocumentFailure.DOCUMENT_PICTURE_MISSING, address, Map.of()));
        try (InputStream in = content.open()) {
            return in.readNBytes(limits.pictureBytes() + 1);
        } catch (IOException e) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_MISSING, address, Map.of());
        }
    }

    private byte[] decoded(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).endsWith(";base64")) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, address, Map.of());
        }
        return Base64.getMimeDecoder().decode(address.substring(comma + 1));
    }

    private byte[] checked(String address, byte[] bytes) {
        if (bytes.length > limits.pictureBytes()) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_LARGE, address, Map.of("limit", limits.pictureBytes()));
        }
        long pixels = PictureSize.pixels(bytes);
        if (pixels <= 0) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, address, Map.of());
        }
        if (pixels > limits.picturePixels()) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED, address, Map.of("limit", limits.picturePixels()));
        }
        return bytes;
    }

    private DocumentException failed(DocumentFailure why, String address, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("picture", address.length() > 60 ? address.substring(0, 59) + "…" : address);
        return DocumentException.of(why, document, all);
    }
}
