package com.logisav.mail.benchmarks.harness;

import java.time.Duration;
import java.util.OptionalInt;

/** Finds the smallest heap in which a contender does its work, by halving, each time in a JVM of its own. */
public final class SmallestHeap {

    private static final int[] MEGABYTES = {4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224,
        256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 2048};

    private SmallestHeap() {}

    /**
     * Looks from 4 MB to 2 GB.
     *
     * @param operations how many a JVM must do to pass
     * @param limit      for preparation and for the operations, each; a JVM that only collects garbage does not pass
     * @return megabytes for -Xmx; empty where even the largest was too small
     */
    public static OptionalInt find(Worker worker, Setting setting, int operations, Duration limit) {
        int low = 0;
        int high = MEGABYTES.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (suffices(worker, MEGABYTES[middle], setting, operations, limit)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == MEGABYTES.length ? OptionalInt.empty() : OptionalInt.of(MEGABYTES[low]);
    }

    /** Whether a heap of so many megabytes is enough. */
    public static boolean suffices(Worker worker, int megabytes, Setting setting, int operations, Duration limit) {
        try (Worker small = worker.with("-Xmx" + megabytes + "m")) {
            small.prepare(setting, limit);
            small.perform(operations, limit);
            return true;
        } catch (ContenderFailedException e) {
            return false;
        }
    }
}
