package com.logisav.mail.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Test runs in several processes at once, as of a build that forks, all of them writing into one directory. */
final class RunsIntoOneGallery {

    private static final int SECONDS = 120;

    private RunsIntoOneGallery() {}

    /** In each process one of these classes, again and again; they begin when all processes are there. Answers their exit codes. */
    static List<Integer> of(List<Class<?>> tests, int times, Path directory) throws Exception {
        List<Process> runs = new ArrayList<>();
        try {
            for (Class<?> test : tests) {
                runs.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), RunsIntoOneGallery.class.getName(), test.getName(), String.valueOf(times),
                    directory.toString()).redirectError(Redirect.DISCARD).start());
            }
            for (Process run : runs) {
                int ready = run.getInputStream().read();
                if (ready < 0) {
                    throw new IllegalStateException("a process did not begin");
                }
            }
            runs.forEach(RunsIntoOneGallery::begin);
            List<Integer> codes = new ArrayList<>();
            for (Process run : runs) {
                codes.add(run.waitFor(SECONDS, TimeUnit.SECONDS) ? run.exitValue() : -1);
            }
            return codes;
        } finally {
            runs.forEach(Process::destroyForcibly);
        }
    }

    private static void begin(Process run) {
        try (OutputStream word = run.getOutputStream()) {
            word.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the processes. */
    public static void main(String[] arguments) throws Exception {
        System.out.write('\n');
        System.out.flush();
        int begin = System.in.read();
        for (int time = 0; begin >= 0 && time < Integer.parseInt(arguments[1]); time++) {
            EngineTestKit.engine("junit-jupiter").selectors(selectClass(Class.forName(arguments[0])))
                .configurationParameter(MailGallery.PARAMETER, arguments[2]).execute().testEvents()
                .assertStatistics(events -> events.succeeded(2).failed(0));
        }
    }
}
