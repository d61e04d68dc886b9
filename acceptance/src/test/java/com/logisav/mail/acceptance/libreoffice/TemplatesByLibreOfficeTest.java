package com.logisav.mail.acceptance.libreoffice;

import static com.logisav.mail.acceptance.libreoffice.FlatText.field;
import static com.logisav.mail.acceptance.libreoffice.FlatText.p;
import static com.logisav.mail.acceptance.libreoffice.FlatText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Needs(programs = "soffice", packages = "libreoffice-writer-nogui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesByLibreOfficeTest {

    private static final String BOX = "<draw:frame text:anchor-type=\"paragraph\" svg:width=\"5cm\" svg:height=\"1.5cm\"><draw:text-box>"
        + p("Total " + field("total")) + "</draw:text-box></draw:frame>";
    private static final String NOTE = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        + p("Note pour " + field("customer.name")) + "</text:note-body></text:note>";

    private Path directory = Path.of("");
    private byte[] template = new byte[0];
    private byte[] document = new byte[0];

    @BeforeAll
    void make(@TempDir Path temporary) throws Exception {
        directory = temporary;
        Path flat = FlatText.write(directory.resolve("template.fodt"), "En-tête " + field("customer.name"),
            p("Pour " + field("customer.name") + ", le " + field("day") + "." + NOTE)
                + "<table:table><table:table-column table:number-columns-repeated=\"2\"/>" + row("Travaux", "Prix")
                + row(field("TableStart:lines") + field("label"), field("price") + field("TableEnd:lines")) + row("Somme", field("total"))
                + "</table:table>" + p("Fin" + BOX));
        template = Files.readAllBytes(new Office(directory).convert(flat, "docx"));
        document = Report.sample().document(Report.template(template).build());
    }

    @Test
    void hold_fields_wherever_text_stands() {
        assertThatThrownBy(() -> Report.template(template, FieldCatalog.empty()).build()).isInstanceOfSatisfying(WordTemplateException.class,
            e -> assertThat(e.problems()).extracting(problem -> problem.arguments().get("where"))
                .contains("WORD_PART_TEXT", "WORD_PART_HEADER", "WORD_PART_FOOTNOTES"));
    }

    @Test
    void give_documents_that_libre_office_prints_with_every_field_filled() throws Exception {
        assertThat(new Office(directory).printed("document", document)).contains("En-tête Œuvre Saint-Éloi & Cie", "Pour Œuvre Saint-Éloi & Cie, le 9 mars 2026.",
            "Travaux Prix Vidange 120,00 € Joint <torique> 3,40 € Déplacement 1 111,10 € Somme 1 234,50 €", "Note pour Œuvre Saint-Éloi & Cie", "Total 1 234,50 €", "Fin")
            .doesNotContain("<label>", "<day>", "<total>", "TableStart");
    }

    @Test
    void give_documents_that_poi_reads() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document)); XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).contains("Œuvre Saint-Éloi & Cie", "Déplacement").doesNotContain("<day>");
            assertThat(read.getTables().get(0).getRows()).hasSize(5);
        }
    }

    @Test
    void give_documents_whose_files_without_fields_are_the_very_same() throws IOException {
        Map<String, byte[]> before = unzip(template);
        Map<String, byte[]> after = unzip(document);

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((name, bytes) -> {
            if (!new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("MERGEFIELD")) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @Test
    void are_named_with_what_is_wrong_in_them() throws Exception {
        Path flat = FlatText.write(directory.resolve("wrong.fodt"), "", p(field("custommer.name")));

        assertThatThrownBy(() -> Report.template(Files.readAllBytes(new Office(directory).convert(flat, "docx"))).build())
            .isInstanceOfSatisfying(WordTemplateException.class, e -> assertThat(e.problems()).singleElement()
                .extracting(WordTemplateProblem::arguments).satisfies(arguments -> assertThat(arguments).containsEntry("suggestion", "customer.name")));
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
