package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to the test kit shows code that is compiled and run: that of the small host in examples/host-tests. */
class TestingGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^ *// docs/testing\\.md: (\\w+) start\n(.*?)^ *// docs/testing\\.md: \\1 end$",
        Pattern.MULTILINE | Pattern.DOTALL);

    private static List<String> blocks(Pattern pattern, int group, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group).stripTrailing().stripIndent());
        }
        return found;
    }

    private static List<String> markedInTheHost() throws IOException {
        List<String> marked = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("examples/host-tests/src"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                marked.addAll(blocks(MARKED, 2, Files.readString(source)));
            }
        }
        return marked;
    }

    @Test
    void every_piece_of_java_in_the_guide_is_the_hosts_and_every_marked_piece_is_in_the_guide() throws IOException {
        List<String> shown = blocks(JAVA, 1, Files.readString(ROOT.resolve("docs/testing.md")));
        assertThat(shown).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(markedInTheHost());
    }
}
