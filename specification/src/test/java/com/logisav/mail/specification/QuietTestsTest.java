package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.specification.architecture.TestSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test is run. Tests and examples wait for what happens and not for a time, take any port that is free, and talk to this machine alone. */
class QuietTestsTest {

    /** A page that the test serves on the loopback itself; an address that a policy leaves out, so that nothing ever connects to it. */
    private static final Set<String> EXCEPTED = Set.of("SealedPageTest.java leaves the loopback", "HostPolicyTest.java leaves the loopback");
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static List<Path> roots() throws IOException {
        return TestSources.roots(CHECKOUT);
    }

    @Test
    void the_rule_sees_the_tests_of_every_module_the_examples_and_the_acceptance() throws IOException {
        Stream<String> modules = Stream.of("api", "template", "core", "smtp", "documents", "testkit").map(name -> "logisav-mail-" + name);

        assertThat(roots()).extracting(root -> CHECKOUT.relativize(root).toString()).contains("specification/src/test/java",
            "acceptance/src/test/java", "examples/field-service/src/main/java", "examples/field-service/src/test/java");
        assertThat(roots()).extracting(root -> CHECKOUT.relativize(root).toString())
            .containsAll(modules.map(module -> module + "/src/test/java").toList());
    }

    @ParameterizedTest
    @MethodSource("roots")
    void nothing_sleeps_takes_a_fixed_port_or_leaves_the_loopback_in(Path root) throws IOException {
        assertThat(TestSources.findings(root)).filteredOn(finding -> !EXCEPTED.contains(withoutLine(finding))).isEmpty();
    }

    @Test
    void each_exception_is_still_one() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path root : roots()) {
            TestSources.findings(root).forEach(finding -> found.add(withoutLine(finding)));
        }

        assertThat(found).containsAll(EXCEPTED);
    }

    private static String withoutLine(String finding) {
        return finding.replaceFirst(":[0-9]+", "");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void each_class_with_tests_has_a_name_under_which_the_build_runs_it_in(Path root) throws IOException {
        assertThat(TestSources.neverRun(root)).isEmpty();
    }

    @Test
    void planted_tests_that_nobody_runs_are_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("MailProperties.java"), "class MailProperties {\n    @Pro@perty\n    void holds() {}\n}".replace("o@p", "op"));
        Files.writeString(sources.resolve("MailTest.java"), "class MailTest {\n    @Te@st\n    void holds() {}\n}".replace("e@s", "es"));
        Files.writeString(sources.resolve("MailContract.java"),
            "public abstract class MailContract {\n    @Te@st\n    void holds() {}\n}".replace("e@s", "es"));

        assertThat(TestSources.neverRun(sources)).containsExactly("MailProperties.java");
    }

    @Test
    void planted_violations_are_found_with_their_lines(@TempDir Path sources) throws IOException {
        // Put together here, so that the rule does not find them in this file.
        Files.writeString(sources.resolve("Loud.java"), """
            class Loud {
                // Thread@.sleep(1) in a comment is none.
                void loud() throws Exception {
                    Thread@.sleep(10);
                    TimeUnit.MILLISECONDS@.sleep(10);
                    new Serv@erSocket(2525, 1, loopback);
                    channel.bind(new InetSocket@Address(loopback(), 2525), 1);
                    new Serv@erSocket(0);
                    new So@cket("smtp.example.com", port);
                    InetAddress.getBy@Name("192.0.2.1");
                    new GreenMail(ServerSetup@Test.SMTP);
                    Http@Client.newHttpClient();
                }

                void quiet() throws Exception {
                    new Serv@erSocket(0, 1, loopback);
                    channel.bind(new InetSocket@Address(loopback(), 0), 1);
                    new So@cket("localhost", port);
                    InetAddress.getBy@Name("127.0.0.2");
                }
            }
            """.replace("@", ""));

        assertThat(TestSources.findings(sources)).containsExactlyInAnyOrder("Loud.java:4 sleeps", "Loud.java:5 sleeps",
            "Loud.java:6 takes a fixed port", "Loud.java:7 takes a fixed port", "Loud.java:8 leaves the loopback",
            "Loud.java:9 leaves the loopback", "Loud.java:10 leaves the loopback", "Loud.java:11 takes a fixed port",
            "Loud.java:12 leaves the loopback");
    }
}
