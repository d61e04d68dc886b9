package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.assertion.SentDocx;
import com.logisav.mail.testkit.assertion.SentFile;
import com.logisav.mail.testkit.assertion.SentHtml;
import com.logisav.mail.testkit.assertion.SentMail;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.assertion.SentPdf;
import com.logisav.mail.testkit.assertion.SentText;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.FaultySmtpServerBuilder;
import com.logisav.mail.testkit.fault.Reaction;
import com.logisav.mail.testkit.fault.ScriptedSmtpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to the test kit shows code that is compiled and run: that of the small host in examples/host-tests. */
class TestingGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> CALLED = new HashSet<>();
    private static final Pattern JAVA = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("^```text\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("^ *```xml\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^ *// docs/testing\\.md: (\\w+) start\n(.*?)^ *// docs/testing\\.md: \\1 end$",
        Pattern.MULTILINE | Pattern.DOTALL);

    /** What ways out do for a test: they let go what is held after it, and ask a fault what it is about. */
    private static final List<String> SAID_BY_NOBODY = Stream.concat(Stream.of(RecordingTransport.class.getName() + ".releaseAll()"),
        Stream.of("kind()", "recipients()", "replyTo(com.logisav.mail.address.EmailAddress)", "reply()", "account()", "defect()", "hold()")
            .map(asked -> Fault.class.getName() + "." + asked)).toList();
    private static final Map<String, String> NAMED_BY_NOBODY = Map.of(
        "com.logisav.mail.testkit.sample.SampleTemplates", "the words that the sample opens with, which a host replaces by its own",
        "com.logisav.mail.testkit.fault.PlannedFaults", "for whoever makes faults happen, as the test kit's ways out do");

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

    /** What a test talks to. Types of the host's own kind, which it implements or makes, are held by the contracts. */
    static Stream<Class<?>> saying() {
        return Stream.of(LogisavMailExtension.class, SentMails.class, SentMail.class, SentText.class, SentHtml.class, SentFile.class,
            SentPdf.class, SentDocx.class, Fault.class, FaultySmtpServerBuilder.class, ScriptedSmtpServer.class, Reaction.class,
            SettableClock.class, GrantedPermissions.class,
            FixedRecipients.class, FixedSenders.class, InMemoryContents.class, InMemoryLinkedFiles.class, InMemoryTemplateRepository.class,
            RecordingJournal.class, RecordingTransport.class);
    }

    private static List<Path> sourcesOfTheHost() throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT.resolve("examples/host-tests/src"))) {
            return sources.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String testsOfTheHost() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path source : sourcesOfTheHost()) {
            all.append(Files.readString(source));
        }
        return all.toString();
    }

    @BeforeAll
    static void compile() throws IOException {
        CALLED.addAll(CalledMethods.in(sourcesOfTheHost()));
    }

    /** Each with its own parameters: a name alone may be that of another type's method, or of another overload. */
    @ParameterizedTest
    @MethodSource("saying")
    void each_thing_that_a_test_can_say_is_said_by_the_host(Class<?> type) {
        List<String> unsaid = Arrays.stream(type.getDeclaredMethods()).filter(TestingGuideTest::isItsOwn).map(CalledMethods::name)
            .filter(name -> !CALLED.contains(name)).toList();
        assertThat(unsaid).isSubsetOf(SAID_BY_NOBODY);
    }

    private static boolean isItsOwn(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
            && supertypes(method.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .noneMatch(inherited -> inherited.getName().equals(method.getName())
                    && Arrays.equals(inherited.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> direct = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return direct.flatMap(each -> Stream.concat(Stream.of(each), supertypes(each)));
    }

    @Test
    void each_contract_is_extended_by_the_host() throws IOException {
        String tests = testsOfTheHost();
        try (Stream<Path> sources =
            Files.list(ROOT.resolve("logisav-mail-testkit/src/main/java/com/logisav/mail/testkit/contract"))) {
            List<String> contracts = sources.filter(TestingGuideTest::isPublicContract)
                .map(source -> source.getFileName().toString().replace(".java", "")).toList();
            assertThat(contracts).hasSize(15).allSatisfy(contract -> assertThat(tests).contains(" extends " + contract + " {"));
        }
    }

    private static boolean isPublicContract(Path source) {
        try {
            return Files.readString(source).contains("public abstract class ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests that expect whole texts; a line that goes on after a backslash is one. */
    private static String expectedTexts() throws IOException {
        String tests = "logisav-mail-testkit/src/test/java/com/logisav/mail/testkit/";
        StringBuilder all = new StringBuilder();
        for (String test : List.of(tests + "assertion/SentMailsTest.java", tests + "contract/LetterContractTest.java",
            tests + "wronghost/WrongHostTest.java", "examples/host-tests/src/test/java/com/example/shop/WhatWasSentTest.java")) {
            all.append(Files.readString(ROOT.resolve(test)).replaceAll("\\\\\n *", ""));
        }
        return all.toString();
    }

    @Test
    void every_line_of_output_in_the_guide_is_one_that_a_test_expects() throws IOException {
        String expected = expectedTexts();
        List<String> lines = blocks(TEXT, 1, Files.readString(ROOT.resolve("docs/testing.md"))).stream().flatMap(String::lines)
            .flatMap(line -> Stream.of(line.split(" broken by com.acme.AcmeFiles: "))).map(String::strip).toList();
        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(expected).contains(line));
    }

    /** Blanks do not count. */
    private static List<String> elements(String xml) {
        String compact = xml.replaceAll("\\s+", "");
        return blocks(Pattern.compile("(<dependency>.*?</dependency>|<properties>.*?</properties>)"), 1, compact);
    }

    @Test
    void every_dependency_in_the_guide_is_the_hosts() throws IOException {
        List<String> ofTheHost = elements(Files.readString(ROOT.resolve("examples/host-tests/pom.xml")));
        List<String> shown = blocks(XML, 1, Files.readString(ROOT.resolve("docs/testing.md"))).stream()
            .flatMap(block -> elements(block).stream()).toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(ofTheHost);
    }

    /** Named, or spoken to: a sentence that goes on from another names no type. */
    @Test
    void each_public_class_of_the_test_kit_is_used_by_the_host_or_has_a_reason_not_to_be() throws IOException {
        String sources = testsOfTheHost();
        Path root = ROOT.resolve("logisav-mail-testkit/src/main/java");
        List<String> unused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = root.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
                String simple = name.substring(name.lastIndexOf('.') + 1);
                boolean isPublic = Pattern.compile("^public .*\\b(class|interface|enum|record) " + simple + "\\b", Pattern.MULTILINE)
                    .matcher(Files.readString(file)).find();
                if (isPublic && !name.contains(".internal.") && CALLED.stream().noneMatch(called -> called.startsWith(name + "."))
                    && !Pattern.compile("\\b" + simple + "\\b").matcher(sources).find()) {
                    unused.add(name);
                }
            }
        }
        assertThat(unused).isSubsetOf(NAMED_BY_NOBODY.keySet());
    }
}
