package com.logisav.mail.testkit.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDFs with PDFBox 3, which a host may lack, or have in version 2. */
public final class PdfReader {

    /** The operators that leave something on a page (ISO 32000-1, table 51). */
    private static final Set<String> DRAWING =
        Set.of("Tj", "TJ", "'", "\"", "Do", "BI", "sh", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private PdfReader() {}

    /**
     * The text of each page.
     *
     * @throws IOException where the bytes are no PDF
     */
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /**
     * Whether there is no page, or nothing drawn and nothing attached on any.
     *
     * @throws IOException where the bytes are no PDF
     */
    public static boolean isBlank(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                boolean draws = new PDFStreamParser(page).parse().stream()
                    .anyMatch(token -> token instanceof Operator operator && DRAWING.contains(operator.getName()));
                if (draws || !page.getAnnotations().isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }
}
