package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Papers;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Vat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Wherever the lines end on a page, what belongs together stands on one. */
class KeptTogetherTest {

    private static final int LINES = 60;
    /** Where the foot of a page begins. */
    private static final double FOOT = 272;
    /** Of the box for a signature, below the title's baseline. */
    private static final double BOX = 30;

    @Test
    void totals_stand_on_one_page_whatever_the_number_of_lines() throws IOException {
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();

        for (int lines = 1; lines <= LINES; lines++) {
            List<String> pages = pages(Documents.render(invoices, new PaperRecord(invoice(lines), Locale.FRANCE)));
            assertThat(pages.stream().filter(page -> page.contains("Total HT"))).as("%d lines", lines).singleElement().asString()
                .contains("Taux de TVA", "Total TVA", "Total TTC", "Net à payer");
            assertThat(pages.stream().filter(page -> page.contains("Règlement"))).as("%d lines", lines).singleElement().asString()
                .contains("À payer au plus tard le", "IBAN", "frais de recouvrement");
            numbered(pages);
        }
    }

    @Test
    void a_signature_has_its_whole_box_whatever_the_number_of_lines() throws IOException {
        HtmlPdfRenderer quotes = BuiltInDocuments.quote(QuoteData.class, data -> data).clock(Documents.CLOCK).build();

        for (int lines = 1; lines <= LINES; lines++) {
            byte[] pdf = Documents.render(quotes, new PaperRecord(quote(lines), Locale.FRANCE));
            Map<Integer, Double> titles = Ink.read(pdf).baselines("Bon pour accord");
            assertThat(titles).as("%d lines", lines).hasSize(1).allSatisfy((page, baseline) -> assertThat(baseline).isLessThan(FOOT - BOX));
            assertThat(pages(pdf).stream().filter(page -> page.contains("Bon pour accord"))).singleElement().asString()
                .contains("Pour Thermalis Maintenance", "« bon pour accord »");
        }
    }

    /** "Page 2 / 3", and whose page it is on each but the first, which says it itself. */
    private static void numbered(List<String> pages) {
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains("Page " + page + " / " + pages.size());
            assertThat(pages.get(page - 1).contains("Facture F-2026-0042 du 24 novembre 2026 · Hôtel de la Cathédrale")).isEqualTo(page > 1);
        }
    }

    private static InvoiceData invoice(int lines) {
        InvoiceData.Builder invoice = Papers.invoice().seller(PaperSamples.seller()).buyer(PaperSamples.buyer()).payment(
            PaperSamples.invoice().payment().orElseThrow());
        IntStream.rangeClosed(1, lines).forEach(i -> invoice.line(PaperSamples.line("Robinet " + i, "1", "10.00", Vat.rate("20"))));
        return invoice.build();
    }

    private static QuoteData quote(int lines) {
        QuoteData.Builder quote = Papers.quote().seller(PaperSamples.seller()).buyer(PaperSamples.buyer());
        IntStream.rangeClosed(1, lines).forEach(i -> quote.line(PaperSamples.line("Robinet " + i, "1", "10.00", Vat.rate("20"))));
        return quote.build();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\p{Z}\\s]+", " "));
            }
        }
        return pages;
    }
}
