package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.WordTemplateRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Word files that people made: each is filled, and nothing else in it changes. Takes the samples, and those in the folder that {@code
 * -Dword.files=FOLDER} names, which may also be refused with the reason; that is what their skipped tests say then.
 */
class FilesOfStrangersTest {

    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "word");

    @TestFactory
    Stream<DynamicTest> every_file_is_filled_or_refused_with_the_reason() throws IOException {
        List<Path> folders = Stream.of(SAMPLES.toString(), System.getProperty("word.files", "")).filter(name -> !name.isEmpty()).map(Path::of).toList();
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                tests.add(DynamicTest.dynamicTest(folder.toString(), () -> abort(folder.toAbsolutePath().normalize() + " is not here")));
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches("(?i).*\\.do[ct]x")).sorted()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> check(file, folder))));
            }
        }
        return tests.build();
    }

    private static void check(Path path, Path folder) throws IOException {
        StrangersFile file = new StrangersFile(Files.readAllBytes(path));
        WordTemplateRenderer renderer;
        try {
            renderer = renderer(file);
        } catch (WordTemplateException e) {
            assertThat(e.problems()).allSatisfy(each -> assertThat(each.text(Locale.FRENCH)).isNotBlank().isNotEqualTo(each.text(Locale.UK)));
            assertThat(folder).as(e.text(Locale.UK)).isNotEqualTo(SAMPLES);
            abort(e.text(Locale.UK));
            return;
        }
        file.check(file.filled(renderer));
    }

    /** A file that is tied to a list of recipients is refused, and untied. */
    private static WordTemplateRenderer renderer(StrangersFile file) {
        try {
            return file.builder().build();
        } catch (WordTemplateException e) {
            if (e.problems().stream().anyMatch(problem -> problem.problemCode() == Code.WORD_FILE_WITH_DATA_SOURCE)) {
                return file.builder().untieRecipientLists().build();
            }
            throw e;
        }
    }
}
