package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Comparison;
import com.logisav.mail.benchmarks.harness.Pace;
import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Run;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.SmallestHeap;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.mail.contender.Job;
import com.logisav.mail.benchmarks.report.Figures;
import com.logisav.mail.benchmarks.report.Table;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Large files from the disk: what sending one allocates, and the smallest heap in which two go through. */
final class Memory {

    static final List<Integer> SIZES = List.of(25_000_000, 100_000_000);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MAILS = 2;

    private final Run run;
    private final Field field;
    private final Job words;

    Memory(Run run, Field field, Job words) {
        this.run = run;
        this.field = field;
        this.words = words;
    }

    Table table() {
        Table table = Table.of("file, contender", "MB allocated per mail", "smallest -Xmx, MB");
        for (int size : SIZES) {
            List<Worker> workers = field.workers(List.of(Field.OURS, Field.ANGUS, Field.SIMPLE, Field.SPRING), 1);
            Results results = allocated(workers, words.attaching(size));
            for (Worker worker : workers) {
                String name = worker.name();
                table.row(size / 1_000_000 + " MB, " + name,
                    results.of(name, Sample::allocatedKilobytes).map(spread -> Figures.of(spread.median() / 1000))
                        .orElse(results.failures().getOrDefault(name, "-")),
                    heap(worker, words.attaching(size)));
            }
        }
        return table;
    }

    private Results allocated(List<Worker> workers, Job job) {
        Comparison comparison = Comparison.named("allocated");
        workers.forEach(worker -> comparison.entrant(worker, job.setting()));
        run.say("memory of " + job.fileBytes() / 1_000_000 + " MB");
        return comparison.run(new Pace(Duration.ofMillis(1), Duration.ofMillis(1), 3, LIMIT));
    }

    /** A first look does not ask how much others need. */
    private String heap(Worker worker, Job job) {
        if (run.choose(!worker.name().equals(Field.OURS), false)) {
            return "not tried";
        }
        OptionalInt megabytes = SmallestHeap.find(worker, job.setting(), MAILS, LIMIT);
        return megabytes.isEmpty() ? "more than 2048" : Integer.toString(megabytes.getAsInt());
    }
}
