package com.logisav.mail.acceptance.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Word wrote for somebody else, filled, and printed by LibreOffice; skipped where they are not at hand. */
@Needs(programs = "soffice", packages = "libreoffice-writer-nogui")
class SamplesByWordPrintedTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "samples", "word");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"FormattingTests.docx", "PersAngaben.docx", "TemplateGeneral.docx", "Issue393.docx"})
    void every_field_is_filled_on_paper_too(String name) throws Exception {
        assumeTrue(Files.exists(FOLDER.resolve(name)), () -> FOLDER.toAbsolutePath().normalize() + " is not here");
        byte[] template = Files.readAllBytes(FOLDER.resolve(name));
        Set<String> names = names(template);
        FieldCatalog.Builder catalog = FieldCatalog.builder();
        MergeFields.Builder values = MergeFields.builder();
        names.stream().map(SamplesByWordPrintedTest::known).distinct().forEach(each -> {
            catalog.text(each, each, each, "");
            values.text(each, "ok" + each + ".");
        });
        WordTemplateRendererBuilder builder = Report.template(template, catalog.build());
        names.forEach(each -> builder.field(each, known(each)));

        byte[] document = new Report(values.build()).document(builder.build());

        assertThat(new Office(directory).printed(name.replace(".docx", ""), document).replace(" ", "")).doesNotContain("«", "»", "MERGEFIELD")
            .contains(names.stream().map(each -> "ok" + known(each) + ".").toList());
    }

    private static Set<String> names(byte[] template) throws IOException {
        try {
            Report.template(template, FieldCatalog.empty()).build();
            return Set.of();
        } catch (WordTemplateException e) {
            return e.problems().stream().map(problem -> problem.arguments().get("tag").toString()).map(tag -> tag.substring(1, tag.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String known(String written) {
        return "field" + Integer.toUnsignedString(written.hashCode());
    }
}
