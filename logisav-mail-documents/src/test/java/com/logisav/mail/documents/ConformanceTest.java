package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** Each validator is asked, and one that passes says nothing for the other. */
    @Test
    void what_breaks_one_standard_alone_is_found_by_its_own_validator() throws IOException {
        try (PDDocument document = Loader.loadPDF(stress())) {
            document.getDocumentCatalog().setOutputIntents(List.of());
            assertThat(VeraPdf.problems(Documents.bytes(document))).isNotEmpty().allMatch(problem -> problem.startsWith("3a "));
        }
        try (PDDocument document = Loader.loadPDF(stress())) {
            document.getDocumentCatalog().setViewerPreferences(null);
            assertThat(VeraPdf.problems(Documents.bytes(document))).isNotEmpty().allMatch(problem -> problem.startsWith("ua1 "));
        }
    }

    @Test
    void a_document_says_its_language_its_title_and_when_it_was_made() throws IOException {
        HtmlPdfRenderer renderer = Documents.renderer("<p>x</p>").template(Locale.ENGLISH, HtmlTemplate.of("Invoice {{number}}", "<p>x</p>")).build();
        try (PDDocument document = Loader.loadPDF(Documents.render(renderer, Documents.record(Documents.fields().build(), Locale.UK)))) {
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(metadata).contains("xml:lang=\"x-default\">Invoice F-42<", "<xmp:CreateDate>2026-11-24T14:05:00+01:00</xmp:CreateDate>");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Invoice F-42");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(Documents.CLOCK.instant());
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
