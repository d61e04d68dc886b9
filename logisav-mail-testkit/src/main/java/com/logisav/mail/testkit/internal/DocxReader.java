package com.logisav.mail.testkit.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Word files as far as a test needs it: a zip whose parts are there and whose XML is well formed. */
public final class DocxReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private static final Set<String> SPACES = Set.of("tab", "br", "cr");

    private DocxReader() {}

    /**
     * Why these bytes are no Word file; empty where they are one.
     *
     * @throws IOException where they are no zip that can be read to its end
     */
    public static Optional<String> problem(byte[] docx) throws IOException {
        Map<String, byte[]> parts = unzip(docx);
        for (String name : new String[] {CONTENT_TYPES, DOCUMENT}) {
            byte[] part = parts.get(name);
            if (part == null) {
                return Optional.of("they hold no " + name);
            }
            try {
                words(part);
            } catch (IOException e) {
                return Optional.of(name + " is not well formed");
            }
        }
        return Optional.empty();
    }

    /** The parts by name, in hex, without the properties, which hold dates. */
    public static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        unzip(docx).forEach((name, bytes) -> parts.put(name, HexFormat.of().formatHex(bytes)));
        parts.remove(PROPERTIES);
        return parts;
    }

    /** The text of the document as a person reads it, paragraphs on lines: without the names of its fields, and what a change deleted. */
    public static String text(byte[] docx) throws IOException {
        byte[] document = unzip(docx).get(DOCUMENT);
        return document == null ? "" : words(document);
    }

    /** What it says its parts are, in XML; empty where it says nothing. */
    static String contentTypes(byte[] zip) throws IOException {
        byte[] types = unzip(zip).get(CONTENT_TYPES);
        return types == null ? "" : new String(types, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String words(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder words = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            boolean shown = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    shown = reader.getLocalName().equals("t");
                    words.append(SPACES.contains(reader.getLocalName()) ? " " : "");
                } else if (event == XMLStreamConstants.CHARACTERS && shown) {
                    words.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    shown = false;
                    words.append(reader.getLocalName().equals("p") ? "\n" : "");
                }
            }
            return words.toString();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
