package com.logisav.examples.fieldservice.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String NARROW_SPACE = "\u202F";

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

    private byte[] invoice(String number) throws IOException {
        return drawn(new InvoicePdf(company.company(), company.invoices().get(number))::write);
    }

    @Nested
    class An_invoice {

        @Test
        void says_what_is_to_be_paid_as_the_french_write_it() throws IOException {
            String text = text(invoice("F-2026-0042"));

            assertThat(text).startsWith("Facture F-2026-0042").contains("Hôtel de la Cathédrale", "Main-d’œuvre", "Net à payer",
                "8" + NARROW_SPACE + "562,00\u00a0€", "À payer au plus tard le 28 octobre 2026");
        }

        @Test
        void goes_on_to_a_second_page_under_the_same_head() throws IOException {
            try (PDDocument document = Loader.loadPDF(invoice("F-2026-0049"))) {
                PDFTextStripper second = new PDFTextStripper();
                second.setStartPage(2);

                assertThat(document.getNumberOfPages()).isEqualTo(2);
                assertThat(second.getText(document)).startsWith("Désignation").contains("Net à payer", "Page 2 sur 2");
            }
        }

        @Test
        void is_in_the_language_of_its_client() throws IOException {
            assertThat(text(invoice("F-2026-0052"))).startsWith("Invoice F-2026-0052")
                .contains("Amount due", "€3,963.84", "Payable by 20 December 2026");
        }

        @Test
        void brings_its_font_along_and_is_the_same_each_time() throws IOException {
            byte[] bytes = invoice("F-2026-0042");

            assertThat(bytes).isEqualTo(invoice("F-2026-0042"));
            try (PDDocument document = Loader.loadPDF(bytes)) {
                for (COSName font : document.getPage(0).getResources().getFontNames()) {
                    assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void a_quote_has_a_place_for_the_signature() throws IOException {
        assertThat(text(drawn(new QuotePdf(company.company(), company.quotes().get("D-2026-0117"))::write)))
            .startsWith("Devis D-2026-0117").contains("Bon pour accord", "9" + NARROW_SPACE + "432,00\u00a0€");
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
