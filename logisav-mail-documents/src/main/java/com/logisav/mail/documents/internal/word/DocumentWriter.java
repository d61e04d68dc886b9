package com.logisav.mail.documents.internal.word;

import com.logisav.mail.documents.internal.word.merge.PartOutput;
import com.logisav.mail.documents.internal.word.merge.PictureShelf;
import com.logisav.mail.documents.internal.word.merge.Rendering;
import com.logisav.mail.documents.internal.word.opc.ContentTypes;
import com.logisav.mail.documents.internal.word.opc.WordPackage;
import com.logisav.mail.documents.internal.word.zip.ArchiveWriter;
import com.logisav.mail.documents.internal.word.zip.PackedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the merged parts, and pictures where there are any, back between the files that stay. For one document. */
final class DocumentWriter {

    private final WordPackage document;
    private final PictureShelf pictures;
    private final Map<String, PartOutput> merged = new LinkedHashMap<>();

    DocumentWriter(WordPackage document, Rendering rendering) {
        this.document = document;
        this.pictures = rendering.pictures();
    }

    void take(String part, PartOutput output) {
        merged.put(part, output);
    }

    void write(OutputStream out) throws IOException {
        Map<String, byte[]> changed = forPictures();
        ArchiveWriter writer = new ArchiveWriter(out);
        for (PackedFile file : document.archive().files()) {
            PartOutput output = merged.get(file.name());
            byte[] bytes = changed.remove(file.name());
            if (output != null) {
                writer.replace(file, output.bytes(), output.size());
            } else if (bytes != null) {
                writer.replace(file, bytes, bytes.length);
            } else {
                writer.copy(file);
            }
        }
        for (Map.Entry<String, byte[]> each : changed.entrySet()) {
            writer.add(each.getKey(), each.getValue());
        }
        writer.finish();
    }

    /** The pictures themselves, the relations of the parts that show them, the types of their extensions; of a template, that it is a document. */
    private Map<String, byte[]> forPictures() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String stem = pictures.isEmpty() ? "" : freeStem();
        Set<String> extensions = new LinkedHashSet<>();
        for (String part : merged.keySet()) {
            Map<String, String> targets = new LinkedHashMap<>();
            pictures.shownIn(part).forEach((number, extension) ->
                targets.put(PictureShelf.relation(number), "/" + stem + number + "." + extension));
            if (!targets.isEmpty()) {
                Map.Entry<String, byte[]> relations = document.relations(part, targets);
                files.put(relations.getKey(), relations.getValue());
            }
        }
        pictures.forEach((number, extension, bytes) -> {
            extensions.add(extension);
            files.put(stem + number + "." + extension, bytes);
        });
        if (!extensions.isEmpty() || document.types().isOfTemplate()) {
            document.archive().find(ContentTypes.NAME).ifPresent(file -> files.put(file.name(), document.types().with(extensions)));
        }
        return files;
    }

    /** What no file of the template begins with. */
    private String freeStem() {
        String stem = "word/media/merged";
        while (begins(stem)) {
            stem += "-";
        }
        return stem;
    }

    private boolean begins(String stem) {
        return document.archive().files().stream().anyMatch(file -> file.name().toLowerCase(Locale.ROOT).startsWith(stem));
    }
}
