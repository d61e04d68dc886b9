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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that Word 12 and 14 wrote for somebody else; skipped where they are not at hand. */
class SamplesByWordTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "samples", "word");

    static byte[] sample(String name) throws IOException {
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

    private static String read(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document)); XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            return text.getText();
        }
    }

    @ParameterizedTest
    @CsvSource({"FormattingTests.docx, 1, 83", "PersAngaben.docx, 2, 2", "TemplateGeneral.docx, 22, 22", "Issue393.docx, 32, 57"})
    void every_field_is_filled_and_the_rest_stays(String name, int names, int fields) throws IOException {
        DocumentOracle oracle = DocumentOracle.of(sample(name));

        byte[] document = oracle.filled();

        oracle.check(document);
        assertThat(oracle.names()).hasSize(names).containsExactlyInAnyOrderElementsOf(names(sample(name)));
        assertThat(oracle.fields()).isEqualTo(fields);
        assertThat(read(document)).doesNotContain("«").contains("⟦f1⟧", "⟦f" + names + "⟧");
    }

    /** The sample says of each of its values how it is written; POI says how it is. */
    @Test
    void each_value_is_written_as_the_sample_says_beside_it() throws IOException {
        byte[] document = DocumentOracle.of(sample("FormattingTests.docx")).filled();
        Map<String, XWPFRun> values = new LinkedHashMap<>();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            read.getParagraphs().stream().filter(each -> each.getText().matches("[A-Z][A-Za-z ]+[0-9]*: ?⟦f1⟧ ?")).forEach(paragraph ->
                paragraph.getRuns().stream().filter(run -> run.text().contains("⟦f1⟧"))
                    .forEach(run -> values.put(paragraph.getText().replaceAll(":.*", ""), run)));
        }

        assertThat(values).containsKeys("Bold", "Italic", "Underline", "Strikethrough", "Subscript", "Superscript", "Red text", "Yellow highlight",
            "Header 01", "Calibri 12", "Arial 11", "Arial 12", "Times New Roman 16", "Courier New 16");
        values.forEach((label, run) -> {
            assertThat(run.isBold()).as(label).isEqualTo(label.equals("Bold"));
            assertThat(run.isItalic()).as(label).isEqualTo(label.equals("Italic"));
            assertThat(run.isStrikeThrough()).as(label).isEqualTo(label.equals("Strikethrough"));
            assertThat(run.getUnderline()).as(label).isEqualTo(label.equals("Underline") ? UnderlinePatterns.SINGLE : UnderlinePatterns.NONE);
            assertThat(run.getVerticalAlignment()).as(label).hasToString(label.endsWith("script") ? label.toLowerCase(Locale.ROOT) : "baseline");
            assertThat(run.getColor()).as(label).isEqualTo(label.equals("Red text") ? "FF0000" : null);
            assertThat(run.getTextHighlightColor()).as(label).hasToString(label.equals("Yellow highlight") ? "yellow" : "none");
            Matcher font = Pattern.compile("(Calibri|Arial|Times New Roman|Courier New) ([0-9]+)").matcher(label);
            if (font.matches()) {
                // Calibri 11 is what the document is written in, and stands nowhere.
                assertThat(run.getFontFamily()).as(label).isEqualTo(font.group(1).equals("Calibri") ? null : font.group(1));
                assertThat(run.getFontSizeAsDouble()).as(label).isEqualTo(font.group(2).equals("11") ? null : Double.valueOf(font.group(2)));
            }
        });
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

        assertThat(read(document)).contains("nom1", "nom2", "nom3", "totRetard3", "CIN2").doesNotContain("«", "rr_", "er_");
    }

    private static MergeFields pupil(List<String> names, int number) {
        MergeFields.Builder values = MergeFields.builder();
        names.forEach(name -> values.text(name, name + number));
        return values.build();
    }
}
