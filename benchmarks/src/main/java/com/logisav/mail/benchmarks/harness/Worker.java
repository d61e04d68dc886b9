package com.logisav.mail.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contender under a name, in a JVM of its own that is started when it is first needed, kept from one comparison to the next, and started
 * again after it had to be ended. Not safe for concurrent use.
 */
public final class Worker implements AutoCloseable {

    private final String name;
    private final JavaProgram program;
    private final Path log;
    private final Class<? extends Contender> contender;
    private @Nullable Child child;

    private Worker(String name, JavaProgram program, Path log, Class<? extends Contender> contender) {
        this.name = name;
        this.program = program;
        this.log = log;
        this.contender = contender;
    }

    /**
     * A worker; starts nothing yet.
     *
     * @param name how tables call it
     * @param log  takes what it writes to its standard error
     */
    public static Worker of(String name, JavaProgram program, Path log, Class<? extends Contender> contender) {
        return new Worker(name, program, log, contender);
    }

    public String name() {
        return name;
    }

    /** The same contender in another JVM, with one more option. */
    Worker with(String option) {
        return new Worker(name, program.option(option), log, contender);
    }

    /** Lets the contender get ready; what was prepared before is closed. */
    public void prepare(Setting setting, Duration limit) throws ContenderFailedException {
        List<String> words = new ArrayList<>(List.of("prepare", contender.getName()));
        words.addAll(setting.fields());
        ask(String.join(WorkerMain.TAB, words), limit);
    }

    /** Measures so many operations of what is prepared. */
    public Sample perform(int operations, Duration limit) throws ContenderFailedException {
        return WorkerMain.sample(operations, ask("perform" + WorkerMain.TAB + operations, limit));
    }

    /** Lets go of what is prepared: its connections, its threads. */
    public void release(Duration limit) throws ContenderFailedException {
        ask("close", limit);
    }

    private List<String> ask(String line, Duration limit) throws ContenderFailedException {
        List<String> answer = WorkerMain.words(running().ask(line, limit));
        if (!answer.get(0).equals("done")) {
            throw new ContenderFailedException(String.join(" ", answer.subList(1, answer.size())));
        }
        return answer;
    }

    private Child running() throws ContenderFailedException {
        if (child == null || !child.isAlive()) {
            try {
                child = Child.start(program, log, WorkerMain.class);
            } catch (IOException e) {
                throw new ContenderFailedException("no JVM: " + e.getMessage());
            }
        }
        return child;
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
