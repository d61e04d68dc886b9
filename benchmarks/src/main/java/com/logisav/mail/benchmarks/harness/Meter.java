package com.logisav.mail.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What this JVM has used: time, CPU, allocation. */
public final class Meter {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long allocated = allocatedByAll();
    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long start = System.nanoTime();

    private Meter() {}

    public static Meter start() {
        return new Meter();
    }

    /** Measures work on this thread and on others of this JVM. */
    public static Sample measure(Work work, int operations) throws Exception {
        Meter meter = start();
        work.perform(operations);
        long nanos = System.nanoTime() - meter.start;
        long cpu = SYSTEM.getProcessCpuTime() - meter.cpu;
        return new Sample(operations, nanos, cpu, allocatedByAll() - meter.allocated, work.figures());
    }

    /** Threads that ended meanwhile are not in it: senders must outlive the round. */
    private static long allocatedByAll() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())).filter(bytes -> bytes > 0).sum();
    }
}
