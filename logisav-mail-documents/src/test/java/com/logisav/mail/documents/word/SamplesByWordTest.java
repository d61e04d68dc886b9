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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

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

    @Test
    void simple_fields_with_every_formatting() throws IOException {
        byte[] file = sample("FormattingTests.docx");

        assertThat(names(file)).containsExactly("${A.b}");
        assertThat(read(filled(file, names(file)))).doesNotContain("«").contains("[A.b]");
    }
}
