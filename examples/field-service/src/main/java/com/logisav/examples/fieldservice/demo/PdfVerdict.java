package com.logisav.examples.fieldservice.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, a validator of others, says of a PDF that says of itself that it can be kept (PDF/A) and be read aloud (PDF/UA). */
final class PdfVerdict {

    private static final String PRODUCER = "logisav-mail";

    private final long failures;

    private PdfVerdict(long failures) {
        this.failures = failures;
    }

    /** Whether the PDF claims anything, or the library made it, which claims it always: files of users need not. */
    static boolean isClaimed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            return PRODUCER.equals(document.getDocumentInformation().getProducer())
                || (metadata != null && new String(metadata.toByteArray(), StandardCharsets.UTF_8).contains("pdfaid:"));
        }
    }

    static PdfVerdict of(byte[] pdf) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        long failures = 0;
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                failures += validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED).count();
            } catch (VeraPDFException e) {
                throw new IOException(e);
            }
        }
        return new PdfVerdict(failures);
    }

    boolean isClean() {
        return failures == 0;
    }

    @Override
    public String toString() {
        return "veraPDF: PDF/A-3a and PDF/UA-1, " + (isClean() ? "no failure" : failures + " failures");
    }
}
