package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.documents.internal.picture.Photos;
import com.logisav.mail.documents.internal.picture.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pictures that are put into one document: each is read and stored once, however often it is shown. Not safe for concurrent use. */
public final class PictureShelf {

    private static final int MAX_BYTES = 20_000_000;
    private static final long MAX_PIXELS = 60_000_000;
    /** What relations of added pictures begin with; no office program names its own like this. */
    private static final String RELATION = "rIdMerged";

    private final String document;
    private final Function<String, Optional<Content>> source;
    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final Map<String, List<Stored>> byPart = new LinkedHashMap<>();

    /**
     * A picture of the document.
     *
     * @param number from 1
     * @param header what it says of itself
     */
    record Stored(int number, PictureHeader header) {}

    PictureShelf(String document, Function<String, Optional<Content>> source) {
        this.document = document;
        this.source = source;
    }

    /** The picture of this name, to be shown in this part. */
    Stored take(String name, String part) {
        Stored picture = stored.get(name);
        if (picture == null) {
            byte[] bytes = load(name);
            byte[] shown = Photos.forPage(bytes, checked(name, bytes));
            picture = new Stored(stored.size() + 1, checked(name, shown));
            contents.add(shown);
            stored.put(name, picture);
        }
        List<Stored> inPart = byPart.computeIfAbsent(part, any -> new ArrayList<>());
        if (!inPart.contains(picture)) {
            inPart.add(picture);
        }
        return picture;
    }

    private byte[] load(String name) {
        Content content = source.apply(name).orElseThrow(() -> failed(DocumentFailure.DOCUMENT_PICTURE_MISSING, name, Map.of()));
        try (InputStream in = content.open()) {
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_MISSING, name, Map.of());
        }
    }

    private PictureHeader checked(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_LARGE, name, Map.of("limit", MAX_BYTES));
        }
        PictureHeader header = PictureHeader.read(bytes)
            .orElseThrow(() -> failed(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, name, Map.of()));
        if (header.pixels() > MAX_PIXELS) {
            throw failed(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED, name, Map.of("limit", MAX_PIXELS));
        }
        return header;
    }

    private DocumentException failed(DocumentFailure why, String name, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("picture", name);
        return DocumentException.of(why, document, all);
    }

    /** The id of a relation to a picture, in every part that shows it. */
    public static String relation(int number) {
        return RELATION + number;
    }

    /** Whether no picture was shown. */
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    /** The bytes of each picture by number from 1, and what it is: {@code png}, {@code jpeg}. */
    public void forEach(PictureSink sink) throws IOException {
        for (Stored each : stored.values()) {
            sink.picture(each.number(), each.header().extension(), contents.get(each.number() - 1));
        }
    }

    /** The numbers of the pictures that this part shows, with their extensions. */
    public Map<Integer, String> shownIn(String part) {
        Map<Integer, String> shown = new LinkedHashMap<>();
        byPart.getOrDefault(part, List.of()).forEach(each -> shown.put(each.number(), each.header().extension()));
        return shown;
    }

    /** Takes pictures. */
    @FunctionalInterface
    public interface PictureSink {

        /** One picture. */
        void picture(int number, String extension, byte[] bytes) throws IOException;
    }
}
