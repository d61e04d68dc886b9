package com.logisav.mail.documents.word;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file part by part, as Word writes them, or as it never would. */
final class WordFile {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String NAMESPACES = W
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String mainType = TYPE + "document.main+xml";

    /** A document with this in its body. */
    static WordFile of(String body) {
        return new WordFile().part("word/document.xml", document(body));
    }

    static String document(String body) {
        return DECLARATION + "<w:document " + NAMESPACES + "><w:body>" + body
            + "<w:sectPr w:rsidR=\"00B80520\"><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    WordFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    WordFile mainType(String type) {
        mainType = type;
        return this;
    }

    WordFile type(String name, String type) {
        types.append("<Override PartName=\"/").append(name).append("\" ContentType=\"").append(type).append("\"/>");
        return this;
    }

    /** What the text refers to. */
    WordFile relation(String type, String target, String mode) {
        String number = Integer.toString(relations.length());
        relations.append("<Relationship Id=\"rId").append(number).append("\" Type=\"").append(type.contains(":") ? type : RELATION + type)
            .append("\" Target=\"").append(target).append('"').append(mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"").append("/>");
        return this;
    }

    /** A header, footer, footnotes and the like, with this in it. */
    WordFile story(String kind, String root, String content) {
        return story(kind, root, 1, content);
    }

    /** One of several headers or footers. */
    WordFile story(String kind, String root, int number, String content) {
        String name = kind + number + ".xml";
        return part("word/" + name, DECLARATION + "<w:" + root + " " + NAMESPACES + ">" + content + "</w:" + root + ">")
            .type("word/" + name, TYPE + kind + "+xml").relation(kind, name, "");
    }

    Content content() {
        return Content.of(bytes());
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8(DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>" + types + "</Types>"));
        all.put("_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/>"));
        if (!relations.isEmpty()) {
            all.put("word/_rels/document.xml.rels", relations(relations.toString()));
        }
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] relations(String content) {
        return utf8(DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
            + "</Relationships>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(LocalDateTime.of(2023, 11, 14, 22, 13, 20));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The files of an archive, unpacked by the JDK. */
    static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(byte[] archive, String part) {
        return new String(unzip(archive).get(part), StandardCharsets.UTF_8);
    }

    // --- Pieces as Word writes them

    /** A paragraph. */
    static String p(String... runs) {
        return "<w:p w:rsidR=\"00B80520\" w:rsidRDefault=\"009D2757\">" + String.join("", runs) + "</w:p>";
    }

    /** A run with text. */
    static String t(String text) {
        return "<w:r w:rsidRPr=\"00B20A89\"><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A field in its short form. */
    static String simple(String code) {
        return "<w:fldSimple w:instr=\" " + code.replace("\"", "&quot;") + " \"><w:r w:rsidR=\"00B80520\"><w:rPr><w:noProof/><w:b/></w:rPr>"
            + "<w:t>«field»</w:t></w:r></w:fldSimple>";
    }

    /** A field in its long form, its instructions in as many runs as there are pieces. */
    static String complex(String... pieces) {
        StringBuilder field = new StringBuilder("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
        for (String each : pieces) {
            field.append("<w:r w:rsidR=\"00A7\"><w:rPr><w:i/></w:rPr><w:instrText xml:space=\"preserve\">").append(each.replace("&", "&amp;"))
                .append("</w:instrText></w:r><w:proofErr w:type=\"spellStart\"/>");
        }
        return field + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r w:rsidR=\"00B01BCE\"><w:rPr><w:noProof/><w:b/></w:rPr><w:t>«fi</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>eld»</w:t></w:r>"
            + "<w:r><w:rPr><w:noProof/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** A table of rows. */
    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid>"
            + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells. */
    static String tr(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr w:rsidR=\"00B80520\" w14:paraId=\"0A1B2C3D\" w14:textId=\"77777777\">");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>").append(cell).append("</w:tc>");
        }
        return row + "</w:tr>";
    }
}
