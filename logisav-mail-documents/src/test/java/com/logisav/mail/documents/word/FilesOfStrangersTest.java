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
 * Word files that nobody here has seen: each is filled, and nothing else in it changes, or it is refused with the reason, which is what its skipped
 * test says. Takes the samples, and those in the folder that {@code -Dword.files=FOLDER} names.
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
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> check(Files.readAllBytes(file)))));
            }
        }
        return tests.build();
    }

    private static void check(byte[] bytes) throws IOException {
        WordTemplateRenderer renderer = renderer(bytes);
        StrangersFile file = new StrangersFile(bytes);
        file.check(file.filled(renderer));
    }

    /** A file that is tied to a list of recipients is refused, and untied. */
    private static WordTemplateRenderer renderer(byte[] bytes) {
        StrangersFile file = new StrangersFile(bytes);
        try {
            return file.builder().build();
        } catch (WordTemplateException e) {
            boolean tied = e.problems().stream().anyMatch(problem -> problem.problemCode() == Code.WORD_FILE_WITH_DATA_SOURCE);
            return tied ? untied(file) : refused(e);
        }
    }

    private static WordTemplateRenderer untied(StrangersFile file) {
        try {
            return file.builder().untieRecipientLists().build();
        } catch (WordTemplateException e) {
            return refused(e);
        }
    }

    private static WordTemplateRenderer refused(WordTemplateException e) {
        assertThat(e.problems()).allSatisfy(problem -> assertThat(problem.text(Locale.FRENCH)).isNotBlank().isNotEqualTo(problem.text(Locale.UK)));
        return abort(e.text(Locale.UK));
    }
}
