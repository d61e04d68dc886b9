package com.logisav.mail.testkit.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDFs with PDFBox 3, which a host may lack, or have in version 2. */
public final class PdfReader {

    private static final String MISSING = """
        Reading a PDF needs PDFBox 3, which is not on the class path. Add to the test dependencies:
          <dependency>
            <groupId>org.apache.pdfbox</groupId>
            <artifactId>pdfbox</artifactId>
            <version>3.0.8</version>
            <scope>test</scope>
          </dependency>""";

    private PdfReader() {}

    /** Whether PDFBox 3 is there. */
    public static boolean isThere() {
        return isThere(PdfReader.class.getClassLoader());
    }

    private static boolean isThere(ClassLoader loader) {
        try {
            // Version 2 has no such class.
            Class.forName("org.apache.pdfbox.Loader", false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Fails with what to add where PDFBox 3 is not there.
     *
     * @param loader where to look
     */
    public static void checkThere(ClassLoader loader) {
        if (!isThere(loader)) {
            throw new IllegalStateException(MISSING);
        }
    }

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
}
