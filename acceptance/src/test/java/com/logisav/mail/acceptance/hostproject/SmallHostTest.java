package com.logisav.mail.acceptance.hostproject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The host of the guide to testing stands alone: of ours it has what this build has just installed, and nothing from the repository that spares
 * it fetching other people's jars once more. There a module could be found that this build forgot.
 */
class SmallHostTest {

    @TempDir
    private Path directory;

    @Test
    void has_of_ours_what_this_build_installed_and_nothing_from_elsewhere() throws Exception {
        String classPath = HostProject.like(Path.of("..", "examples", "host-tests"), directory).classPath();

        assertThat(HostProject.oursFromElsewhere(classPath)).isEmpty();
        assertThat(Stream.of(classPath.split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.startsWith("logisav-mail-"))).extracting(name -> name.replaceFirst("-[0-9].*", ""))
            .containsExactlyInAnyOrder("logisav-mail-api", "logisav-mail-core", "logisav-mail-smtp", "logisav-mail-template",
                "logisav-mail-testkit");
    }

    /** Which no class path shows: the list of versions, and what the modules' own descriptions refer to. */
    @Test
    void has_the_descriptions_of_ours_from_this_build() throws Exception {
        for (String described : List.of("logisav-mail-bom", "logisav-mail-parent", "logisav-mail-testkit")) {
            try (Stream<Path> files = Files.walk(HostProject.REPOSITORY_OF_THIS_BUILD.resolve(Path.of("com", "logisav", described)))) {
                assertThat(files.map(file -> file.getFileName().toString())).as(described).anyMatch(name -> name.endsWith(".pom"));
            }
        }
    }

    /** Servers and PDFs are read with what a host adds itself, and its assertions are its own. */
    @Test
    void gets_no_server_no_pdf_and_no_assertion_library_with_the_test_kit_alone() throws Exception {
        String classPath = HostProject.like(Path.of("..", "examples", "host-tests"), directory)
            .without("<!-- The shop draws its bills itself. -->", "</dependency>")
            .without("<!-- For overSmtp() alone. -->", "</dependency>")
            .without("<!-- For FaultySmtpServer alone. -->", "</dependency>").classPath();

        assertThat(Stream.of(classPath.split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString()))
            .anyMatch(jar -> jar.startsWith("logisav-mail-testkit-"))
            .noneMatch(jar -> jar.matches("(greenmail|subethasmtp|pdfbox|fontbox|assertj|hamcrest|truth|awaitility|mockito).*"));
    }

    @Test
    void is_caught_with_a_jar_of_ours_from_elsewhere() {
        String own = HostProject.REPOSITORY_OF_THIS_BUILD.resolve("com/logisav/logisav-mail-core/1/logisav-mail-core-1.jar").toString();
        String other = Path.of("elsewhere", "com", "logisav", "logisav-mail-api", "1", "logisav-mail-api-1.jar").toString();

        assertThat(HostProject.oursFromElsewhere(own + File.pathSeparator + other)).containsExactly(other);
    }
}
