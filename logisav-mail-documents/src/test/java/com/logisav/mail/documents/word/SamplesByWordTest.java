package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that Word 12 and 14 wrote for somebody else; skipped where they are not at hand. */
class SamplesByWordTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "samples", "word");

    private static byte[] sample(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> file.toAbsolutePath() + " is not here");
        return Files.readAllBytes(file);
    }

    private static WordTemplateRendererBuilder builder(byte[] file, FieldCatalog catalog) {
        return WordTemplateRenderer.builder("sample", catalog).template(Locale.FRENCH, WordTemplate.of("Sample", Content.of(file)));
    }

    /** The names of a sample's fields, as the check of an empty catalogue finds them. */
    private static Set<String> names(byte[] file) {
        try {
            builder(file, FieldCatalog.empty()).build();
        } catch (WordTemplateException e) {
            assertThat(e.problems()).extracting(WordTemplateProblem::problemCode).containsOnly(Code.WORD_FIELD_UNKNOWN);
            return e.problems().stream().map(problem -> problem.arguments().get("tag").toString())
                .map(tag -> tag.substring(1, tag.length() - 1)).collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of();
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9_.]", "");
    }

    private static byte[] filled(byte[] file, Set<String> names) {
        FieldCatalog.Builder catalog = FieldCatalog.builder();
        MergeFields.Builder values = MergeFields.builder();
        names.stream().map(SamplesByWordTest::bare).distinct().forEach(name -> {
            catalog.text(name, name, name, "");
            values.text(name, "[" + name + "]");
        });
        return Words.render(builder(file, catalog.build()).build(), values.build());
    }

    private static String read(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document)); XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            return text.getText();
        }
    }

    /** What does not change between the fields: the text with each field taken out, as often as it stands there. */
    private static void checkRest(byte[] before, byte[] after) {
        Map<String, byte[]> left = WordFile.unzip(before);
        Map<String, byte[]> right = WordFile.unzip(after);
        assertThat(right.keySet()).containsExactlyElementsOf(left.keySet());
        left.forEach((name, bytes) -> {
            if (!new String(bytes, StandardCharsets.UTF_8).contains("MERGEFIELD")) {
                assertThat(right.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"FormattingTests.docx, 1", "PersAngaben.docx, 2", "TemplateGeneral.docx, 22"})
    void every_field_is_filled_and_the_rest_stays(String name, int fields) throws IOException {
        byte[] file = sample(name);
        Set<String> names = names(file);

        byte[] document = filled(file, names);

        assertThat(names).hasSize(fields);
        checkRest(file, document);
        assertThat(read(document)).doesNotContain("«").contains(names.stream().map(each -> "[" + bare(each) + "]").toList());
    }

    @Test
    void directives_of_another_program_are_named_and_can_be_given_a_meaning() throws IOException {
        byte[] file = sample("Issue393.docx");
        List<String> directives = names(file).stream().filter(name -> name.startsWith("#")).toList();
        assertThat(directives).hasSize(4).contains("#end");
        FieldCatalog.Builder catalog = FieldCatalog.builder().text("nothing", "", "", "").optional();
        MergeFields.Builder values = MergeFields.builder();
        names(file).stream().filter(name -> name.startsWith("$")).map(SamplesByWordTest::bare).distinct().forEach(name -> {
            catalog.text(name, name, name, "");
            values.text(name, "[" + name + "]");
        });
        WordTemplateRendererBuilder builder = builder(file, catalog.build());
        directives.forEach(directive -> builder.field(directive, "nothing"));

        byte[] document = Words.render(builder.build(), values.build());

        checkRest(file, document);
        assertThat(read(document)).doesNotContain("«", "#if", "#end").contains("[case.OrderId]", "[options.Position]", "[order.TotalTTC]");
        assertThat(WordFile.text(document, "word/header2.xml")).contains("[case.OrderId]", " PAGE ");
    }

    @Test
    void rows_between_marks_of_the_authors_own_are_repeated() throws IOException {
        byte[] file = sample("TemplateGeneral.docx");
        List<String> inRows = List.of("no", "nom", "prenom", "classePRO", "classeBGS", "totAbs", "totAbsValid", "totAbsJust", "totAbsNonJust",
            "totConge", "totRetard");
        FieldCatalog.Builder element = FieldCatalog.builder();
        inRows.forEach(name -> element.text(name, name, name, ""));
        FieldCatalog.Builder catalog = FieldCatalog.builder().list("eleves", "Élèves", "Pupils", element.build());
        MergeFields.Builder values = MergeFields.builder().list("eleves", List.of(pupil(inRows, 1), pupil(inRows, 2), pupil(inRows, 3)));
        names(file).stream().filter(name -> !inRows.contains(name) && !name.startsWith("rr_") && !name.equals("er_")).forEach(name -> {
            catalog.text(name, name, name, "");
            values.text(name, name.equals("section") ? "CIN2" : "17");
        });

        byte[] document = Words.render(builder(file, catalog.build()).repeat("rr_{list}", "er_").build(), values.build());

        checkRest(file, document);
        assertThat(read(document)).contains("nom1", "nom2", "nom3", "totRetard3", "CIN2").doesNotContain("«", "rr_", "er_");
    }

    private static MergeFields pupil(List<String> names, int number) {
        MergeFields.Builder values = MergeFields.builder();
        names.forEach(name -> values.text(name, name + number));
        return values.build();
    }
}
