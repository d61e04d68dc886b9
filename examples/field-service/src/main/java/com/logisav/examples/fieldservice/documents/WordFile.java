package com.logisav.examples.fieldservice.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word document as a zip of XML parts (Office Open XML, ECMA-376): the least that Word and LibreOffice open without a complaint.
 *
 * <p>The parts that are the same in every document lie beside this class as resources; the body is written by {@link WordBody}.
 */
final class WordFile {

    /** Zip entries carry a time; a fixed one, so that the same document has the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private WordFile() {}

    /** Writes what the body holds; the stream stays open. */
    static void write(WordBody body, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // First, because programs that look at a file's beginning know Word by it.
        fixed(zip, "[Content_Types].xml", "content-types.xml");
        fixed(zip, "_rels/.rels", "package-relations.xml");
        fixed(zip, "word/_rels/document.xml.rels", "document-relations.xml");
        fixed(zip, "word/styles.xml", "styles.xml");
        entry(zip, "word/document.xml");
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        writer.write(body.xml());
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void fixed(ZipOutputStream zip, String name, String resource) throws IOException {
        try (var part = WordFile.class.getResourceAsStream("word/" + resource)) {
            if (part == null) {
                throw new IOException("no part " + resource);
            }
            entry(zip, name);
            part.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }
}
