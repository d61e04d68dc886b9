package com.logisav.mail.benchmarks.harness;

import java.util.Arrays;

/** The smallest, the middle and the largest of some figures. */
public record Spread(double min, double median, double max) {

    /** Of at least one figure. */
    public static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
