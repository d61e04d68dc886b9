package com.logisav.mail.benchmarks.documents.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The template that all fill: one page, as Word writes it, half of its fields in one element and half scattered over runs. */
final class Letter {

    static final int FIELDS = 30;
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Letter() {}

    static String name(int field) {
        return "field" + field;
    }

    static String value(int field) {
        return "Valeur " + field;
    }

    static byte[] template() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>");
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels", relations("styles", "styles.xml"));
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", styles());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write((DECLARATION + each.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATION + type + "\" Target=\"" + target
            + "\"/></Relationships>";
    }

    private static String document() {
        StringBuilder body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        String properties = "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:sz w:val=\"20\"/></w:rPr>";
        for (int field = 0; field < FIELDS; field++) {
            body.append("<w:p w:rsidR=\"00B80520\" w:rsidRDefault=\"009D2757\"><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:r>").append(properties)
                .append("<w:t xml:space=\"preserve\">Nous vous confirmons que </w:t></w:r>").append(field % 2 == 0 ? simple(field, properties)
                    : complex(field, properties)).append("<w:r>").append(properties).append("<w:t>, comme convenu ensemble.</w:t></w:r></w:p>");
        }
        return body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    private static String simple(int field, String properties) {
        return "<w:fldSimple w:instr=\" MERGEFIELD  " + name(field) + "  \\* MERGEFORMAT \"><w:r>" + properties + "<w:t>«" + name(field)
            + "»</w:t></w:r></w:fldSimple>";
    }

    private static String complex(int field, String properties) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> MERGEFIELD  " + name(field)
            + "  \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + properties + "<w:t>«" + name(field)
            + "»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (int style = 0; style < 60; style++) {
            styles.append("<w:style w:type=\"paragraph\" w:styleId=\"S").append(style).append("\"><w:name w:val=\"Style ").append(style)
                .append("\"/><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>");
        }
        return styles + "</w:styles>";
    }

    /** Refuses a document in which a field was left, or a value is not there. */
    static void check(byte[] document) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    for (int field = 0; field < FIELDS; field++) {
                        if (!text.contains(value(field)) || text.contains("«" + name(field) + "»")) {
                            throw new IllegalStateException("field " + field + " was not filled");
                        }
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("the document has no text");
    }
}
