package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A page with everything that documents are made of, held against the standards by a validator that is not ours. */
class ConformanceTest {

    @Test
    void a_page_with_everything_keeps_pdf_a_3a_and_pdf_ua_1() throws IOException {
        assertThat(VeraPdf.problems(stress())).isEmpty();
    }

    @Test
    void a_pdf_without_tags_is_found() throws IOException {
        try (PDDocument document = Loader.loadPDF(stress())) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            assertThat(VeraPdf.problems(Documents.bytes(document))).isNotEmpty();
        }
    }

    private static byte[] stress() throws IOException {
        List<MergeFields> lines = IntStream.rangeClosed(1, 70).mapToObj(number -> MergeFields.builder()
            .text("label", "Ligne n° " + number + " — « œuvre » à 1 234,56 €").text("file", "photo").build()).toList();
        byte[] pdf = Documents.render(Documents.renderer(Documents.resource("stress.html")).picture("logo", Content.of(Pictures.png(300, 80)))
            .picture("photo", Content.of(Pictures.jpeg(200, 150))), Documents.fields().list("lines", lines).text("note", "merci"));
        Files.write(Path.of("target", "stress.pdf"), pdf);
        return pdf;
    }
}
