package com.logisav.examples.fieldservice.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The first thing that a person reads when a part is opened, read from its bytes by a reader of its type. */
final class FirstLine {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private FirstLine() {}

    static String of(ReceivedPart part) throws IOException {
        return switch (part.mediaType()) {
            case "text/plain" -> first(part.text());
            case "text/html" -> first(htmlText(part.text()));
            case "application/pdf" -> first(pdfText(part.bytes()));
            case WORD -> first(wordText(part.bytes()));
            case "image/png", "image/jpeg" -> dimensions(part.bytes());
            default -> "";
        };
    }

    private static String first(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** As a person reads it: what ends a paragraph ends a line. */
    private static String htmlText(String html) {
        Document document = Jsoup.parse(html);
        document.select("p, div, li, tr, br").append("\n");
        return document.body().wholeText();
    }

    static String pdfText(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String wordText(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    Document document = Jsoup.parse(zip, "UTF-8", "", Parser.xmlParser());
                    return String.join("\n", document.getElementsByTag("w:t").eachText());
                }
            }
        }
        throw new IOException("a Word file without a document");
    }

    private static String dimensions(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image == null ? "not an image" : image.getWidth() + " × " + image.getHeight() + " points";
    }
}
