package com.logisav.mail.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets contenders do the same in turns: all are warmed up, then each has its turn in each round, in an order that is turned round from
 * round to round. How many operations a turn has is found in the warm-up, for each contender by itself. A turn begins with a unit that is not
 * measured: what rested while the others had theirs, such as a connection that is looked at before it is used again, is in use by then. Not
 * safe for concurrent use.
 */
public final class Comparison {

    private final String name;
    private final Map<Worker, Setting> entrants = new LinkedHashMap<>();
    private final Map<Worker, Integer> turns = new LinkedHashMap<>();
    private Counter counter = Counter.none();
    private int unit = 1;

    private Comparison(String name) {
        this.name = name;
    }

    /** A comparison, under the name it has in tables. */
    public static Comparison named(String name) {
        return new Comparison(name);
    }

    /** One more contender, and what it is to do. */
    public Comparison entrant(Worker worker, Setting setting) {
        entrants.put(worker, setting);
        return this;
    }

    /** Reads this before and after each turn; the difference becomes figures per operation. */
    public Comparison counting(Counter newCounter) {
        this.counter = newCounter;
        return this;
    }

    /** Turns have a multiple of so many operations, for contenders that do so many at once. */
    public Comparison unit(int newUnit) {
        this.unit = newUnit;
        return this;
    }

    /** Runs it. A contender that fails is out, which the results say. */
    public Results run(Pace pace) {
        Results results = new Results(name);
        for (Worker worker : entrants.keySet()) {
            attempt(worker, results, () -> turns.put(worker, warmUp(worker, pace)));
        }
        List<Worker> order = new ArrayList<>(entrants.keySet());
        for (int round = 0; round < pace.rounds(); round++) {
            for (Worker worker : order) {
                attempt(worker, results, () -> results.add(worker.name(), turn(worker, pace.limit())));
            }
            Collections.reverse(order);
        }
        for (Worker worker : entrants.keySet()) {
            release(worker, results, pace.limit());
        }
        return results;
    }

    private static void release(Worker worker, Results results, Duration limit) {
        try {
            if (!results.isOut(worker.name())) {
                worker.release(limit);
            }
        } catch (ContenderFailedException e) {
            // What it did before was measured; how it lets go was not asked.
        }
    }

    private interface Step {
        void run() throws ContenderFailedException;
    }

    private static void attempt(Worker worker, Results results, Step step) {
        if (results.isOut(worker.name())) {
            return;
        }
        try {
            step.run();
        } catch (ContenderFailedException e) {
            results.fail(worker.name(), e.reason());
        }
    }

    private int warmUp(Worker worker, Pace pace) throws ContenderFailedException {
        worker.prepare(entrants.getOrDefault(worker, Setting.empty()), pace.limit());
        long wanted = pace.round().toNanos();
        int operations = unit;
        for (long left = pace.warmUp().toNanos(); left > 0;) {
            Sample sample = worker.perform(operations, pace.limit());
            left -= Math.max(1, sample.nanos());
            operations = fitting(sample, wanted, operations * 2);
        }
        return operations;
    }

    /** As many as fit into a turn, and no more than that. */
    private int fitting(Sample sample, long wanted, int most) {
        double fitting = (double) wanted * sample.operations() / Math.max(1, sample.nanos());
        int units = (int) Math.max(1, Math.min(most, fitting) / unit);
        return units * unit;
    }

    private Sample turn(Worker worker, Duration limit) throws ContenderFailedException {
        worker.perform(unit, limit);
        Map<String, Double> before = counter.read();
        Sample sample = worker.perform(turns.getOrDefault(worker, unit), limit);
        Map<String, Double> figures = new TreeMap<>(sample.figures());
        counter.read().forEach((key, value) -> figures.put(key, (value - before.getOrDefault(key, 0.0)) / sample.operations()));
        return new Sample(sample.operations(), sample.nanos(), sample.cpuNanos(), sample.allocated(), figures);
    }
}
