package com.logisav.mail.acceptance.hostproject;

import com.logisav.mail.acceptance.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project in a directory of its own. Maven resolves it against a repository into which our build put our artifacts. */
final class HostProject {

    private static final String CLASS_PATH_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Pattern REPOSITORY = Pattern.compile("(.*)[/\\\\](org[/\\\\](junit|assertj|slf4j)|com[/\\\\]logisav)[/\\\\].*-[0-9].*\\.jar");

    /** Where the build puts our artifacts before the tests. */
    static final Path REPOSITORY_OF_THIS_BUILD = Path.of("target", "repository").toAbsolutePath();

    private final Path directory;
    private String pom;

    private HostProject(Path directory, String pom) {
        this.directory = directory;
        this.pom = pom;
    }

    /** The project as its developers wrote it before they read anything. */
    static HostProject in(Path directory) throws IOException {
        Files.writeString(directory.resolve("SendOne.java"), resource("SendOne.java"));
        return new HostProject(directory, resource("pom.xml"));
    }

    /** A project that is there already, as far as its build file tells. */
    static HostProject like(Path project, Path directory) throws IOException {
        return new HostProject(directory, Files.readString(project.resolve("pom.xml")));
    }

    /** Puts lines where the pom has this comment. */
    HostProject with(String comment, String lines) {
        String mark = "<!-- " + comment + " -->";
        if (!pom.contains(mark)) {
            throw new AssertionError("no place for lines: " + mark);
        }
        pom = pom.replace(mark, lines);
        return this;
    }

    /** Takes an element out of the pom, from its opening to its closing tag. */
    HostProject without(String fromText, String toText) {
        int start = pom.indexOf(fromText);
        pom = pom.substring(0, start) + pom.substring(pom.indexOf(toText, start) + toText.length());
        return this;
    }

    /** Lets Maven find the class path, and runs the application on it. */
    Command.Result sendOne(int port) throws IOException, InterruptedException {
        String classPath = classPath();
        return Command.of(java(), "-cp", classPath, "SendOne.java", Integer.toString(port)).in(directory).run();
    }

    /** What Maven makes of the project's dependencies. */
    String classPath() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("pom.xml"), pom);
        Command.of(Path.of("..", "mvnw").toRealPath().toString(), "-B", "-q", "-ntp",
            "-Dmaven.repo.local=" + REPOSITORY_OF_THIS_BUILD, "-Dmaven.repo.local.tail=" + known(), CLASS_PATH_GOAL,
            "-Dmdep.outputFile=class-path.txt").in(directory).within(LIMIT).output();
        String classPath = Files.readString(directory.resolve("class-path.txt"));
        if (!oursFromElsewhere(classPath).isEmpty()) {
            throw new AssertionError("not as this build made them: " + oursFromElsewhere(classPath));
        }
        return classPath;
    }

    /** Artifacts of ours that this build did not install: the repository that saves fetching may hold some of an earlier day. */
    static List<String> oursFromElsewhere(String classPath) {
        return Stream.of(classPath.strip().split(File.pathSeparator)).filter(entry -> entry.contains("logisav-mail"))
            .filter(entry -> !Path.of(entry).startsWith(REPOSITORY_OF_THIS_BUILD)).toList();
    }

    /** Where this build has its jars from: they need not be fetched once more. */
    private static String known() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(REPOSITORY::matcher)
            .filter(Matcher::matches).map(matcher -> matcher.group(1)).distinct().collect(Collectors.joining(","));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HostProject.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
