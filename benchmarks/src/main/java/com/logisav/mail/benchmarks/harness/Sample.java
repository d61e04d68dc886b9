package com.logisav.mail.benchmarks.harness;

import java.util.Map;

/**
 * What one round of one contender took.
 *
 * @param operations how many there were
 * @param nanos      elapsed, from the first to the end of the last
 * @param cpuNanos   CPU of the whole JVM: other threads, collector and compiler included
 * @param allocated  bytes allocated by all threads that live
 * @param figures    per operation, by name: what the contender says of itself, and what was counted outside of it
 */
public record Sample(int operations, long nanos, long cpuNanos, long allocated, Map<String, Double> figures) {

    public Sample {
        figures = Map.copyOf(figures);
    }

    /** Milliseconds per operation. */
    public double millis() {
        return nanos / 1e6 / operations;
    }

    /** Operations per second. */
    public double rate() {
        return operations * 1e9 / nanos;
    }

    /** Milliseconds of CPU per operation. */
    public double cpuMillis() {
        return cpuNanos / 1e6 / operations;
    }

    /** Kilobytes (1000 bytes) allocated per operation. */
    public double allocatedKilobytes() {
        return allocated / 1e3 / operations;
    }

    /** A figure by its name; 0 where it is not known. */
    public double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }
}
