package com.logisav.mail.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, within a limit. */
public final class Command {

    private final ProcessBuilder process;
    private Duration limit = Duration.ofMinutes(1);
    private String input = "";

    private Command(List<String> words) {
        process = new ProcessBuilder(words);
    }

    /** This program with these arguments; not started yet. */
    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** This program with these arguments; not started yet. */
    public static Command of(List<String> words) {
        return new Command(words);
    }

    /** In this directory. */
    public Command in(Path directory) {
        process.directory(directory.toFile());
        return this;
    }

    /** With these variables besides ours. */
    public Command with(Map<String, String> variables) {
        process.environment().putAll(variables);
        return this;
    }

    /** With this on its standard input. */
    public Command reading(String text) {
        input = text;
        return this;
    }

    /** For so long at most; a minute unless set. */
    public Command within(Duration newLimit) {
        limit = newLimit;
        return this;
    }

    /** How it ended, and all that it wrote. */
    public record Result(int exit, String output) {}

    /** Runs it. What it starts and leaves behind is its own affair. */
    public Result run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("acceptance", ".out");
        try {
            Process running = process.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            try (var in = running.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                throw new AssertionError(process.command() + " did not end within " + limit + ": " + Files.readString(output));
            }
            return new Result(running.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** Runs it; its output, without the last line's end. */
    public String output() throws IOException, InterruptedException {
        Result result = run();
        if (result.exit() != 0) {
            throw new AssertionError(process.command() + " ended with " + result.exit() + ": " + result.output());
        }
        return result.output().strip();
    }
}
