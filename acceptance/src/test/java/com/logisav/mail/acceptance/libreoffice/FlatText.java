package com.logisav.mail.acceptance.libreoffice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A template as LibreOffice's own flat format has it, with the fields of its mail merge, which it writes into a Word file as merge fields. */
final class FlatText {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

    private FlatText() {}

    static String field(String name) {
        return "<text:database-display text:column-name=\"" + name + "\" text:table-name=\"t\" text:table-type=\"table\" text:database-name=\"d\">"
            + "&lt;" + name + "&gt;</text:database-display>";
    }

    static String p(String content) {
        return "<text:p>" + content + "</text:p>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell>").append(p(cell)).append("</table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static Path write(Path file, String header, String body) throws IOException {
        return Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"" + NAMESPACE + "office:1.0\" xmlns:text=\""
            + NAMESPACE + "text:1.0\" xmlns:table=\"" + NAMESPACE + "table:1.0\" xmlns:style=\"" + NAMESPACE + "style:1.0\" xmlns:draw=\"" + NAMESPACE
            + "drawing:1.0\" xmlns:svg=\"" + NAMESPACE + "svg-compatible:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\" office:version=\"1.3\">"
            + "<office:automatic-styles><style:page-layout style:name=\"L\"><style:page-layout-properties/><style:header-style/></style:page-layout>"
            + "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"><style:header>"
            + p(header) + "</style:header></style:master-page></office:master-styles><office:body><office:text>" + body
            + "</office:text></office:body></office:document>");
    }
}
