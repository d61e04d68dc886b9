package com.logisav.examples.fieldservice.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final CompanyRecords company = DemoData.fill().of(DemoData.THERMALIS);

    @FunctionalInterface
    private interface Drawing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] drawn(Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        drawing.write(out);
        return out.toByteArray();
    }

    @Test
    void a_report_says_what_was_done_measured_and_is_still_to_be_done() throws IOException {
        assertThat(text(drawn(new VisitReportPdf(company.company(), company.interventions().get("I-2026-0312"))::write)))
            .startsWith("Rapport d’intervention I-2026-0312").contains("Groupe froid arrêté", "17,2 bar", "Suites à donner");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
