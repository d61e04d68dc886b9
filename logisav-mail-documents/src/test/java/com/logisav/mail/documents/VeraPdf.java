package com.logisav.mail.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, which is not ours, whether a PDF is what it says it is. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What breaks PDF/A-3a or PDF/UA-1, each as a clause and what was found; empty where nothing does. */
    static List<String> problems(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1).flatMap(flavour -> problems(pdf, flavour)).distinct().toList();
    }

    private static Stream<String> problems(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(failed -> flavour.getId() + " " + failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber() + ": "
                    + failed.getMessage() + " " + failed.getLocation().getContext())
                .toList().stream();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read it", e);
        }
    }
}
