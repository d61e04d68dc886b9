package com.logisav.mail.benchmarks.harness;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JVM of one contender: does what the lines on its standard input say, and answers each with one line. */
public final class WorkerMain {

    static final String TAB = "\t";

    private @Nullable Work work;

    private WorkerMain() {}

    /** Ends with its standard input, so with whoever started it. */
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Libraries that print must not answer for us.
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.println(worker.answer(List.of(line.split(TAB))));
        }
        // Not all that was compared lets go of its threads.
        Runtime.getRuntime().halt(0);
    }

    private String answer(List<String> words) {
        try {
            return switch (words.get(0)) {
                case "prepare" -> prepare(words.get(1), Setting.ofFields(words.subList(2, words.size())));
                case "perform" -> perform(Integer.parseInt(words.get(1)));
                case "close" -> close();
                default -> "failed" + TAB + "no such command: " + words.get(0);
            };
        } catch (Exception | OutOfMemoryError e) {
            e.printStackTrace();
            return "failed" + TAB + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private String prepare(String contender, Setting setting) throws Exception {
        close();
        work = Class.forName(contender).asSubclass(Contender.class).getDeclaredConstructor().newInstance().prepare(setting);
        return "done";
    }

    private String perform(int operations) throws Exception {
        if (work == null) {
            throw new IllegalStateException("nothing is prepared");
        }
        Sample sample = Meter.measure(work, operations);
        List<String> words = new ArrayList<>(List.of("done", "" + sample.nanos(), "" + sample.cpuNanos(), "" + sample.allocated()));
        sample.figures().forEach((name, value) -> words.add(name + "=" + value));
        return String.join(TAB, words);
    }

    private String close() throws Exception {
        if (work != null) {
            Work last = work;
            work = null;
            last.close();
        }
        return "done";
    }

    static Sample sample(int operations, List<String> words) {
        Map<String, Double> figures = new TreeMap<>();
        for (String figure : words.subList(4, words.size())) {
            int equals = figure.indexOf('=');
            figures.put(figure.substring(0, equals), Double.valueOf(figure.substring(equals + 1)));
        }
        long[] numbers = words.subList(1, 4).stream().mapToLong(Long::parseLong).toArray();
        return new Sample(operations, numbers[0], numbers[1], numbers[2], figures);
    }

    static List<String> words(String line) {
        return Arrays.asList(line.split(TAB));
    }
}
