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

    private static final String ADD_PDFBOX = "to compare PDFs by what they show, add org.apache.pdfbox:pdfbox 3 to the test dependencies";
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
        } else if (OptionalLibrary.PDFBOX.isThere() && PdfReader.pages(bytes).isEmpty()) {
            return Optional.of("the document has no page");
        }
        return Optional.empty();
    }

    /** What a document shows, comparable by equals: two renderings differ in their dates and identifiers. */
    static Object content(DocumentFormat format, byte[] bytes) throws IOException {
        return switch (format) {
            case PDF -> OptionalLibrary.PDFBOX.isThere() ? PdfReader.pages(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
            case DOCX -> DocxReader.parts(bytes);
        };
    }

    /** Ends the test where two PDFs differ in bytes and nobody here can tell whether they show the same. */
    static void checkReadable(String rule, DocumentFormat format, byte[] one, byte[] other) {
        if (format == DocumentFormat.PDF && !OptionalLibrary.PDFBOX.isThere() && !Arrays.equals(one, other)) {
            throw new TestAbortedException(rule.substring(0, rule.indexOf(':')) + " not judged: " + ADD_PDFBOX);
        }
    }

    /** The words of a document. */
    static Declared<String> text(DocumentFormat format, byte[] bytes) throws IOException {
        if (format == DocumentFormat.DOCX) {
            return Declared.having(DocxReader.text(bytes));
        }
        return OptionalLibrary.PDFBOX.isThere() ? Declared.having(String.join("\n", PdfReader.pages(bytes))) : Declared.without(ADD_PDFBOX);
    }
}
