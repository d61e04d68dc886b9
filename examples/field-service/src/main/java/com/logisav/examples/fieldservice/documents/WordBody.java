package com.logisav.examples.fieldservice.documents;

import java.util.List;

/** The body of a Word document (WordprocessingML): paragraphs and tables, one after the other. */
final class WordBody {

    private static final String HEAD = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        """;
    /** A4 in twentieths of a point, with margins of 2 cm. */
    private static final String PAGE = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
        </w:body></w:document>
        """;
    private static final String TABLE = """
        <w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="9530" w:type="dxa"/>\
        <w:tblInd w:w="108" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>\
        <w:tblGrid><w:gridCol w:w="5530"/><w:gridCol w:w="4000"/></w:tblGrid>
        """;

    private final StringBuilder xml = new StringBuilder(HEAD);

    /** A paragraph in one of the styles of {@code styles.xml}; an empty text makes an empty line. */
    WordBody paragraph(String style, String text) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>").append(run(text)).append("</w:p>\n");
        return this;
    }

    /** A table of two columns, the first row being its head. */
    WordBody table(List<List<String>> rows) {
        xml.append(TABLE);
        String style = "TableHead";
        for (List<String> row : rows) {
            xml.append("<w:tr>");
            cell(5530, style, row.get(0));
            cell(4000, style, row.get(1));
            xml.append("</w:tr>\n");
            style = "TableText";
        }
        xml.append("</w:tbl>\n");
        return this;
    }

    private void cell(int width, String style, String text) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
        paragraph(style, text);
        xml.append("</w:tc>");
    }

    private static String run(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole part. */
    String xml() {
        return xml + PAGE;
    }
}
