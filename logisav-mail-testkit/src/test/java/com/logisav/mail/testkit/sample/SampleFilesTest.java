package com.logisav.mail.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.testkit.internal.DocxReader;
import com.logisav.mail.testkit.internal.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    @Test
    void pdfbox_reads_every_line_of_the_pdf() throws IOException {
        byte[] pdf = SampleFiles.pdf("Facture n° 42 (été) \\ 1 234,50 €", "Net à payer");
        assertThat(PdfReader.pages(pdf)).singleElement().asString().contains("Facture n° 42 (été) \\ 1 234,50 €").contains("Net à payer");
    }

    @Test
    void the_pdfs_table_leads_to_its_objects() {
        String pdf = new String(SampleFiles.pdf("x"), StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(pdf.substring(pdf.indexOf("startxref") + 10, pdf.indexOf("%%EOF")).strip());
        String[] lines = pdf.substring(table).split("\n");
        assertThat(lines[0]).isEqualTo("xref");
        for (int object = 1; object <= 5; object++) {
            assertThat(pdf.substring(Integer.parseInt(lines[2 + object].substring(0, 10)))).startsWith(object + " 0 obj");
        }
    }

    @Test
    void the_word_file_is_one_and_holds_every_paragraph() throws IOException {
        byte[] docx = SampleFiles.docx("Compte rendu & <devis>", "Fait à Lyon");
        assertThat(DocxReader.problem(docx)).isEmpty();
        assertThat(DocxReader.text(docx)).isEqualTo("Compte rendu & <devis>\nFait à Lyon\n");
    }

    @Test
    void the_table_counts_its_objects_and_the_free_one_before_them() {
        assertThat(new String(SampleFiles.pdf("x"), StandardCharsets.ISO_8859_1)).contains("\nxref\n0 6\n0000000000 65535 f \n")
            .contains("/Size 6 ");
    }

    /** Word looks for the document where the package's relations say that it is. */
    @Test
    void the_word_file_says_where_its_document_is() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SampleFiles.docx("x")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                // The time of its making would make other bytes of the same words.
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 11, 24, 0, 0));
                if (entry.getName().equals("_rels/.rels")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("Target=\"word/document.xml\"");
                }
            }
        }
        assertThat(names).containsExactly("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    @Test
    void types_are_found_in_the_bytes_without_a_name() {
        assertThat(new Tika().detect(SampleFiles.pdf("x"))).isEqualTo("application/pdf");
        assertThat(new Tika().detect(SampleFiles.png())).isEqualTo("image/png");
        assertThat(new Tika().detect(SampleFiles.docx("x"), "x.docx"))
            .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void the_image_can_be_shown() throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(SampleFiles.png())).getWidth()).isEqualTo(1);
    }

    @Test
    void the_same_words_give_the_same_bytes() {
        assertThat(SampleFiles.pdf("x")).isEqualTo(SampleFiles.pdf("x"));
        assertThat(SampleFiles.docx("x")).isEqualTo(SampleFiles.docx("x"));
    }
}
