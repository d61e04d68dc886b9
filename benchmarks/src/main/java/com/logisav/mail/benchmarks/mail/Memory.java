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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Large files from the disk: what sending one allocates, and the smallest heap in which two go through. */
final class Memory {

    static final List<Integer> SIZES = List.of(25_000_000, 100_000_000);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MAILS = 2;

    /** What one may allocate, and the heap in which it goes through. */
    private static final int WANTED_MEGABYTES = 2;
    private static final int WANTED_HEAP = 32;

    private final Run run;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    /** Empty where it could not be measured, or was not tried. */
    private record Use(OptionalDouble megabytes, OptionalInt heap, String remark) {}

    private Memory(Run run) {
        this.run = run;
    }

    static Memory measured(Run run, Field field, Job words) {
        Memory memory = new Memory(run);
        for (int size : SIZES) {
            List<Worker> workers = field.workers(List.of(Field.OURS, Field.ANGUS, Field.SIMPLE, Field.SPRING), 1);
            Results results = memory.allocated(workers, words.attaching(size));
            workers.forEach(worker -> memory.uses.put(line(size, worker.name()), memory.use(worker, results, words.attaching(size))));
        }
        return memory;
    }

    private static String line(int size, String contender) {
        return size / 1_000_000 + " MB, " + contender;
    }

    Table table() {
        Table table = Table.of("file, contender", "MB allocated per mail", "smallest -Xmx, MB");
        uses.forEach((line, use) -> table.row(line,
            use.megabytes.isPresent() ? Figures.of(use.megabytes.getAsDouble()) : use.remark,
            use.heap.isPresent() ? Integer.toString(use.heap.getAsInt()) : use.remark));
        return table;
    }

    /** Adds what is to be reached with each file: at most, where the others say at least. */
    void goals(Table table) {
        for (int size : SIZES) {
            String line = line(size, Field.OURS);
            Use use = Objects.requireNonNull(uses.get(line));
            double megabytes = use.megabytes.orElse(Double.POSITIVE_INFINITY);
            int heap = use.heap.orElse(Integer.MAX_VALUE);
            table.row(line + ": MB allocated per mail, at most", Figures.of(WANTED_MEGABYTES), Figures.of(megabytes), verdict(megabytes <= WANTED_MEGABYTES));
            table.row(line + ": MB of heap, at most", Figures.of(WANTED_HEAP), Integer.toString(heap), verdict(heap <= WANTED_HEAP));
        }
    }

    private static String verdict(boolean reached) {
        return reached ? "yes" : "no";
    }

    /** A first look does not ask how much heap others need. */
    private Use use(Worker worker, Results results, Job job) {
        OptionalDouble megabytes = results.of(worker.name(), Sample::allocatedKilobytes).stream()
            .mapToDouble(spread -> spread.median() / 1000).findFirst();
        if (run.choose(!worker.name().equals(Field.OURS), false)) {
            return new Use(megabytes, OptionalInt.empty(), "not tried");
        }
        OptionalInt heap = SmallestHeap.find(worker, job.setting(), MAILS, LIMIT);
        return new Use(megabytes, heap, results.failures().getOrDefault(worker.name(), "more than 2048"));
    }

    private Results allocated(List<Worker> workers, Job job) {
        Comparison comparison = Comparison.named("allocated");
        workers.forEach(worker -> comparison.entrant(worker, job.setting()));
        run.say("memory of " + job.fileBytes() / 1_000_000 + " MB");
        return comparison.run(new Pace(Duration.ofMillis(1), Duration.ofMillis(1), 3, LIMIT));
    }
}
