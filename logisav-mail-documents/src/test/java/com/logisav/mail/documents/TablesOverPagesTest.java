package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.data.InvoiceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Heads and feet that come again on each page are printed there, and read where they stand first. */
class TablesOverPagesTest {

    private static final String LINES = "<tbody>{{#lines}}<tr><td>{{label}}</td></tr>{{/lines}}</tbody></table>";

    @Test
    void the_heads_of_a_long_invoice_are_printed_on_each_page_and_read_once() throws IOException {
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();

        byte[] pdf = Documents.render(invoices, new PaperRecord(PaperSamples.longInvoice(), Locale.FRANCE));

        assertThat(TagTree.read(pdf).heads()).contains("Désignation=Column", "Quantité=Column", "Montant HT=Column");
        assertThat(TagTree.read(pdf).text()).contains("Chambre 1 :", "Chambre 100 :", "Chambre 200 :").containsOnlyOnce("Désignation");
        assertThat(pages(pdf)).hasSizeGreaterThan(5).filteredOn(page -> page.contains("Chambre")).allMatch(page -> page.contains("Désignation"));
    }

    @Test
    void heads_and_feet_of_any_kind_are_read_once_and_keep_the_standards() throws IOException {
        byte[] pdf = print("""
            <table><thead><tr><th>Nom <b>gras</b> <a href="https://thermalis.example" title="Site">lien</a></th></tr>
            <tr><th><p>Deux lignes</p><p>de tête</p></th></tr></thead><tfoot><tr><td>Report</td></tr></tfoot>""" + LINES);

        assertThat(TagTree.read(pdf).text()).containsOnlyOnce("Nom gras lien").containsOnlyOnce("Deux lignes de tête").containsOnlyOnce("Report")
            .contains("ligne 1 ", "ligne 90 ");
        assertThat(pages(pdf)).hasSizeGreaterThan(1).allMatch(page -> page.contains("Deux lignes") && page.contains("Report"));
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_table_of_two_pages_has_its_head_read_once_too() throws IOException {
        byte[] pdf = print("<table><thead><tr><th>Nom</th></tr></thead><tbody><tr><td><p style='height: 200mm'>un</p></td></tr>"
            + "<tr><td><p style='height: 200mm'>deux</p></td></tr></tbody></table>");

        assertThat(pages(pdf)).hasSize(2).allMatch(page -> page.contains("Nom"));
        assertThat(TagTree.read(pdf).text()).isEqualTo("Nom un deux");
    }

    @Test
    void a_page_names_no_cell_that_does_not_name_it() throws IOException {
        byte[] pdf = print("<table><thead><tr><th>Nom</th></tr></thead>" + LINES);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray entries = document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
            COSArray second = (COSArray) entries.getObject(entries.indexOf(COSInteger.get(document.getPage(1).getStructParents())) + 1);
            assertThat(second.toList()).hasSizeGreaterThan(10).filteredOn(parent -> parent instanceof COSNull).hasSize(1);
        }
    }

    @Test
    void what_goes_on_over_pages_in_a_table_is_read_whole() throws IOException {
        byte[] pdf = print("<table><tbody><tr style='page-break-inside: auto'><td>{{#lines}}{{label}}<br>{{/lines}}</td></tr></tbody></table>");

        assertThat(pages(pdf)).hasSizeGreaterThan(1);
        assertThat(TagTree.read(pdf).text()).contains("ligne 1 ", "ligne 50 ").endsWith("ligne 90 fin");
    }

    @Test
    void what_goes_on_with_as_much_as_it_began_with_is_read_too() throws IOException {
        byte[] pdf = print("<table><tbody><tr style='page-break-inside: auto'>"
            + "<td style='line-height: 200mm; orphans: 1; widows: 1'>un<br>deux</td></tr></tbody></table>");

        assertThat(pages(pdf)).hasSize(2);
        assertThat(TagTree.read(pdf).text()).isEqualTo("un deux");
    }

    @Test
    void a_head_that_goes_on_over_a_page_is_read_whole() throws IOException {
        byte[] pdf = print("<table><thead><tr style='page-break-inside: auto'>"
            + "<th style='line-height: 110mm; orphans: 1; widows: 1'>un<br>deux<br>trois</th></tr></thead><tbody><tr><td>fin</td></tr></tbody></table>");

        assertThat(pages(pdf)).hasSizeGreaterThan(1);
        assertThat(TagTree.read(pdf).text()).isEqualTo("un deux trois fin");
    }

    private static byte[] print(String table) throws IOException {
        List<MergeFields> lines = IntStream.rangeClosed(1, 90).mapToObj(i -> MergeFields.builder().text("label", "ligne " + i + " fin").build()).toList();
        return Documents.render(Documents.renderer(table), Documents.fields().list("lines", lines));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                try {
                    return stripper.getText(document);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
