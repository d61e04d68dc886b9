package com.logisav.mail.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM of ours that answers each line with a line, in limited time or not at all. Not safe for concurrent use. */
public final class Child implements AutoCloseable {

    private static final String END = "\0end";

    private final Process process;
    private final Writer out;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(Process process) {
        this.process = process;
        this.out = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts a program.
     *
     * @param log takes what it writes to its standard error
     */
    public static Child start(JavaProgram program, Path log, Class<?> main, String... arguments) throws IOException {
        Child child = new Child(program.start(log, main, arguments));
        Thread reader = new Thread(child::read, "answers");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            // It is gone, which is what comes next.
        }
        answers.add(END);
    }

    /**
     * Says a line and waits for the answer.
     *
     * @throws ContenderFailedException where none came in time, or the process is gone; it is ended then
     */
    public String ask(String line, Duration limit) throws ContenderFailedException {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw failed("its JVM is gone");
        }
        return answer(limit);
    }

    /** Waits for a line that it says by itself. */
    public String answer(Duration limit) throws ContenderFailedException {
        try {
            String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw failed("did not end within " + limit.toSeconds() + " s");
            }
            if (answer.equals(END)) {
                throw failed("its JVM ended");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private ContenderFailedException failed(String reason) {
        close();
        return new ContenderFailedException(reason);
    }

    /** Ends it, at once. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
