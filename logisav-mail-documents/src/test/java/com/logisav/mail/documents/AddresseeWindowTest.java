package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.documents.data.DocumentFields;
import com.logisav.mail.documents.data.InvoiceData;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A postman sees an envelope's window and nothing else. */
class AddresseeWindowTest {

    private static final double MILLIMETRE = 72 / 25.4;

    @Test
    void an_addressee_of_nine_lines_is_seen_in_the_window_whole() throws IOException {
        assertThat(window(PaperSamples.largeAmounts())).hasSize(9).startsWith("Établissement public d’aménagement des chaufferies")
            .endsWith("92000 Nanterre CEDEX 04");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10})
    void an_addressee_of_so_many_lines_is_seen_in_the_window_whole(int lines) throws IOException {
        assertThat(window(PaperSamples.addressedTo("Mairie", lines))).hasSize(lines).startsWith("Mairie", "Ligne 2").endsWith("44000 Nantes");
    }

    /** No window shows them all; those that it shows are the first, and the others stand below. */
    @Test
    void an_addressee_of_eleven_lines_is_printed_whole() throws IOException {
        assertThat(window(PaperSamples.addressedTo("Mairie", 11))).startsWith("Mairie", "Ligne 2").contains("Ligne 10");
        assertThat(Documents.text(print(PaperSamples.addressedTo("Mairie", 15)))).contains("Ligne 14", "44000 Nantes");
    }

    @Test
    void a_name_that_is_broken_takes_the_room_of_several_lines() throws IOException {
        String name = "Syndicat intercommunal à vocation multiple de l’agglomération nantaise et des communes riveraines de la Loire atlantique";

        assertThat(window(PaperSamples.addressedTo(name, 5))).hasSizeGreaterThan(6).endsWith("44000 Nantes");
    }

    @Test
    void a_line_counts_as_many_as_it_is_broken_into() {
        assertThat(counted("x".repeat(42))).isEqualTo(BigDecimal.valueOf(3));
        assertThat(counted("x".repeat(43))).isEqualTo(BigDecimal.valueOf(4));
    }

    private static Object counted(String name) {
        return DocumentFields.ofInvoice().values(PaperSamples.addressedTo(name, 3), Locale.FRANCE).value("buyer.addressLines").orElseThrow();
    }

    /** What is seen of the addressee wherever the sheet has slipped to. */
    private static List<String> window(InvoiceData invoice) throws IOException {
        return window(print(invoice));
    }

    private static byte[] print(InvoiceData invoice) throws IOException {
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();
        return Documents.render(invoices, new PaperRecord(invoice, Locale.FRANCE));
    }

    static List<String> window(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripperByArea window = new PDFTextStripperByArea();
            window.addRegion("window", new Rectangle2D.Double(100 * MILLIMETRE, 55 * MILLIMETRE, 90 * MILLIMETRE, 24 * MILLIMETRE));
            window.extractRegions(document.getPage(0));
            return window.getTextForRegion("window").strip().lines().map(String::strip).toList();
        }
    }
}
