package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.documents.internal.picture.Photos;
import com.logisav.mail.documents.internal.picture.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that one document may show: registered ones, the record's own, and {@code data:} addresses. Each is read once, refused where it is
 * no picture, or more of one than a document may hold, and a photo left as many pixels as a page can show, so that many of them have room.
 */
final class Pictures {

    /** The protocol of references; an address of a page that begins so is one of a picture that is not there. */
    static final String PROTOCOL = "picture";

    private static final String REFERENCE = PROTOCOL + ":";
    private static final String DATA = "data:image/";
    /** Cyan, magenta, yellow, black. */
    private static final int PRESS = 4;

    private final String document;
    private final PdfLimits limits;
    private final Room room;
    private final ContentId content;
    private final Function<String, Optional<Content>> named;
    private final Map<String, String> references = new HashMap<>();
    private final List<byte[]> read = new ArrayList<>();
    private long bytes;
    private @Nullable DocumentException failure;

    /**
     * Of one document.
     *
     * @param document its key, for failures
     * @param content  is told what is read
     */
    Pictures(String document, PdfLimits limits, Room room, ContentId content, Function<String, Optional<Content>> named) {
        this.document = document;
        this.limits = limits;
        this.room = room;
        this.content = content;
        this.named = named;
    }

    /**
     * Reads the picture at this address, once, and answers what the engine may call it: nothing that it could take for a format or a protocol.
     *
     * @return null where there is none to show; the failure is kept for {@link #requireNoFailure}, since the layout that asks swallows it
     */
    @Nullable String reference(String address) {
        String known = references.get(address);
        if (known != null || failure != null) {
            return known;
        }
        try {
            keep(checked(address, load(address)));
            String reference = REFERENCE + (read.size() - 1);
            references.put(address, reference);
            references.put(reference, reference);
            return reference;
        } catch (DocumentException e) {
            failure = e;
            return null;
        }
    }

    private void keep(byte[] picture) {
        bytes += picture.length;
        if (bytes > room.pictures()) {
            throw DocumentException.of(DocumentFailure.DOCUMENT_PICTURES_TOO_LARGE, document, Map.of("limit", room.pictures()));
        }
        read.add(picture);
    }

    /** What was read under a reference. */
    byte[] bytes(String reference) {
        return read.get(Integer.parseInt(reference, REFERENCE.length(), reference.length(), 10));
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
        try {
            return Base64.getMimeDecoder().decode(address.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, address, Map.of());
        }
    }

    private byte[] checked(String address, byte[] bytes) {
        if (bytes.length > limits.pictureBytes()) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_LARGE, address, Map.of("limit", limits.pictureBytes()));
        }
        // PDF/A takes no colours of a printing press beside those of a screen.
        PictureHeader header = PictureHeader.readWhole(bytes).filter(each -> each.colours() != PRESS)
            .orElseThrow(() -> failed(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, address, Map.of()));
        long most = Math.min(limits.picturePixels(), room.pixels(header.isJpeg()));
        if (header.pixels() > most) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED, address, Map.of("limit", most));
        }
        content.add(bytes);
        return Photos.forPage(bytes, header);
    }

    private DocumentException failed(DocumentFailure why, String address, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("picture", address.length() > 60 ? address.substring(0, 59) + "…" : address);
        return DocumentException.of(why, document, all);
    }
}
