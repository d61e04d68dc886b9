package com.logisav.mail.specification.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tests and examples must not do, by the words of their sources: sleep, take a port that somebody else may have, open or serve
 * anything beyond this machine's loopback. Sources rather than classes, since a literal argument is in no bytecode rule's sight.
 */
public final class TestSources {

    private static final String ARGUMENTS = "(?:[^();]|\\([^()]*\\))*?";
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");

    private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>(Map.of(
        "sleeps", Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\(|\\b(?:NANO|MICRO|MILLI)?SECONDS\\s*\\.\\s*sleep\\s*\\(|\\bparkNanos\\s*\\("),
        "takes a fixed port", Pattern.compile("\\bServerSocket\\s*\\(\\s*[1-9]"
            + "|\\b(?:InetSocketAddress|Socket)\\s*\\(\\s*" + ARGUMENTS + "(?<=[(,\\s])[1-9][0-9]*\\s*[,)]"
            + "|\\bServerSetup\\s*\\(\\s*[1-9]|\\bServerSetupTest\\s*\\.\\s*[A-Z]|\\.\\s*(?:setPort|bindPort)\\s*\\(\\s*[1-9]"),
        "leaves the loopback", Pattern.compile("\\bServerSocket\\s*\\(\\s*\\w+\\s*\\)|\\bHttpClient\\s*\\.\\s*new|\\.\\s*openConnection\\s*\\("
            + "|\\.\\s*openStream\\s*\\(\\s*\\)|\\bgetLocalHost\\s*\\(|\\b(?:getByName|getAllByName)\\s*\\(\\s*\"(?!127\\.|localhost\"|::1\")"
            + "|\\b(?:InetSocketAddress|Socket)\\s*\\(\\s*\"(?!127\\.|localhost\"|::1\")")));

    private static final Pattern HAS_TESTS =
        Pattern.compile("(?m)^\\s*@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");
    private static final Pattern OF_OTHERS = Pattern.compile("(?m)^(?:public )?(?:abstract class|interface) ");
    /** What the build runs by default; a class under any other name is compiled and never run. */
    private static final Pattern RUN = Pattern.compile("Test.*\\.java|.*(?:Test|Tests|TestCase)\\.java");

    private TestSources() {}

    /** The roots of all sources that run in tests or as examples, below a checkout. */
    public static List<Path> roots(Path checkout) throws IOException {
        try (Stream<Path> modules = Files.walk(checkout, 2)) {
            return modules.filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                .flatMap(module -> Stream.of("src/test/java", runs(checkout, module) ? "src/main/java" : "none").map(module::resolve))
                .filter(Files::isDirectory).sorted().toList();
        }
    }

    private static boolean runs(Path checkout, Path module) {
        String top = checkout.relativize(module).toString();
        return top.startsWith("examples") || top.startsWith("acceptance");
    }

    /** What is wrong below a root: {@code Foo.java:12 sleeps}. */
    public static List<String> findings(Path root) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                String source = withoutComments(Files.readString(file));
                FORBIDDEN.forEach((what, pattern) -> pattern.matcher(source).results()
                    .forEach(hit -> findings.add(file.getFileName() + ":" + line(source, hit.start()) + " " + what)));
            }
        }
        return findings.stream().sorted().toList();
    }

    /** Classes below a root that have tests, and a name under which the build does not run them. */
    public static List<String> neverRun(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                String name = file.getFileName().toString();
                String source = withoutComments(Files.readString(file));
                if (!RUN.matcher(name).matches() && HAS_TESTS.matcher(source).find() && !OF_OTHERS.matcher(source).find()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** As many lines as before. */
    private static String withoutComments(String source) {
        return COMMENT.matcher(source).replaceAll(comment -> Matcher.quoteReplacement(comment.group().replaceAll("[^\n]", "")));
    }

    private static long line(String source, int position) {
        return source.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }
}
