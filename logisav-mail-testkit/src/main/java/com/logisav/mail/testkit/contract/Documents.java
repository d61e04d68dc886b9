package com.logisav.mail.testkit.contract;

import com.logisav.mail.attachment.DocumentFormat;
import com.logisav.mail.testkit.internal.DocxReader;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.internal.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Opens rendered documents: PDFs with PDFBox where it is there, Word files as the zip of XML that they are. */
final class Documents {

    private static final String ADD_PDFBOX = "to read PDFs, add org.apache.pdfbox:pdfbox 3 to the test dependencies";
    private static final int TAIL = 1024;

    private Documents() {}

    /** Why these bytes are no document of this format; empty where they are one. */
    static Optional<String> problem(DocumentFormat format, byte[] bytes) {
        try {
            return switch (format) {
                case PDF -> problemOfPdf(bytes);
                case DOCX -> DocxReader.problem(bytes);
            };
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> problemOfPdf(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        if (!text.startsWith("%PDF-")) {
            return Optional.of("they do not begin with %PDF-");
        } else if (!tail.contains("startxref") || !tail.contains("%%EOF")) {
            return Optional.of("they do not end with startxref and %%EOF");
        } else if (OptionalLibrary.PDFBOX.isThere()) {
            PdfReader.pages(bytes);
        }
        return Optional.empty();
    }

    /** Whether a PDF shows nothing at all. What is no PDF is not blank, but something else; a Word file may draw what is no text. */
    static boolean isBlank(DocumentFormat format, byte[] bytes) {
        try {
            return format == DocumentFormat.PDF && OptionalLibrary.PDFBOX.isThere() && PdfReader.isBlank(bytes);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the test where nobody here can read this format. */
    static void checkRead(String rule, DocumentFormat format) {
        if (format == DocumentFormat.PDF && !OptionalLibrary.PDFBOX.isThere()) {
            throw new TestAbortedException(RuleBroken.number(rule) + " not judged: " + ADD_PDFBOX);
        }
    }

    /** What a document shows, comparable by equals: two renderings differ in their dates and identifiers. */
    static Object content(DocumentFormat format, byte[] bytes) throws IOException {
        return switch (format) {
            case PDF -> OptionalLibrary.PDFBOX.isThere() ? PdfReader.pages(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
            case DOCX -> DocxReader.parts(bytes);
        };
    }

    /** Ends the test where two PDFs differ in bytes and nobody here can tell whether they show the same. */
    static void checkComparable(String rule, DocumentFormat format, byte[] one, byte[] other) {
        if (!Arrays.equals(one, other)) {
            checkRead(rule, format);
        }
    }

    /** The words of a document; ends the test where nobody here can read them. */
    static String text(String rule, DocumentFormat format, byte[] bytes) throws IOException {
        checkRead(rule, format);
        return switch (format) {
            case PDF -> String.join("\n", PdfReader.pages(bytes));
            case DOCX -> DocxReader.text(bytes);
        };
    }
}
