package com.logisav.mail.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM to be started: this one's Java, class path and nothing else of it, so with the flags of every day. Immutable. */
public final class JavaProgram {

    private final List<String> options;
    private final List<String> classPath;

    private JavaProgram(List<String> options, List<String> classPath) {
        this.options = List.copyOf(options);
        this.classPath = List.copyOf(classPath);
    }

    public static JavaProgram here() {
        return new JavaProgram(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"), List.of(System.getProperty("java.class.path")));
    }

    /** The same, with an option of the JVM. */
    public JavaProgram option(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new JavaProgram(more, classPath);
    }

    /** The same, with all jars of this directory on the class path. */
    public JavaProgram jars(Path directory) {
        List<String> more = new ArrayList<>(classPath);
        more.add(directory + File.separator + "*");
        return new JavaProgram(options, more);
    }

    /** Starts it; what it writes to its standard error goes to this file's end. */
    Process start(Path log, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }
}
