package com.logisav.mail.benchmarks.harness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from the start of a JVM to the end of its first operation. */
public final class ColdStart {

    private ColdStart() {}

    /**
     * Starts each of them so many times, in turns.
     *
     * @param limit for a JVM to be ready, and for the operation
     * @return milliseconds by contender; without those that failed
     */
    public static Map<String, Spread> compare(List<Worker> workers, Setting setting, int rounds, Duration limit) {
        Map<String, double[]> millis = new LinkedHashMap<>();
        workers.forEach(worker -> millis.put(worker.name(), new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Worker worker : workers) {
                double[] figures = millis.get(worker.name());
                if (figures != null && !measure(worker, setting, figures, round, limit)) {
                    millis.remove(worker.name());
                }
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        millis.forEach((name, figures) -> spreads.put(name, Spread.of(figures)));
        return spreads;
    }

    private static boolean measure(Worker worker, Setting setting, double[] figures, int round, Duration limit) {
        try (Worker cold = worker.with("-Dbenchmarks.cold=true")) {
            long start = System.nanoTime();
            cold.prepare(setting, limit);
            cold.perform(1, limit);
            figures[round] = (System.nanoTime() - start) / 1e6;
            return true;
        } catch (ContenderFailedException e) {
            return false;
        }
    }
}
