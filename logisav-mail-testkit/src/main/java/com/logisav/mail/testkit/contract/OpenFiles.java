package com.logisav.mail.testkit.contract;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Whether something is left open, files as well as sockets, as the operating system counts them. */
final class OpenFiles {

    /** The process has one count of open files: tests that look at it do not run at the same time. */
    static final String LOCK = "com.logisav.mail.testkit.open-files";

    private static final int TIMES = 4;
    /** Of what other tests open meanwhile, no growth lasts so long. */
    private static final int ROUNDS = 20;
    /** One alone may be the collector's, which closes what was left open before: as many as it takes to rule that out. */
    private static final int CALM = 3;
    private static final int LOOKS = 100;

    /** Done over and over; throws nothing but what a test may throw. */
    @FunctionalInterface
    interface Work {

        /** Once. */
        void run() throws Exception;
    }

    private OpenFiles() {}

    /**
     * Whether each time leaves something open. Caches that are filled once, and what other tests open at the same time, do not count: only
     * what grows with the work, in round after round.
     *
     * @return nothing to ask for where the operating system does not count
     */
    static Declared<Boolean> grow(Work work) throws Exception {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) {
            return Declared.without("this operating system does not say how many files are open");
        }
        int calm = 0;
        for (int round = 0; round < ROUNDS && calm < CALM; round++) {
            long before = system.getOpenFileDescriptorCount();
            for (int i = 0; i < TIMES; i++) {
                work.run();
            }
            if (system.getOpenFileDescriptorCount() - before < TIMES) {
                calm++;
                settle(system);
            }
        }
        return Declared.having(calm < CALM);
    }

    /** Waits while files are being closed. */
    private static void settle(UnixOperatingSystemMXBean system) throws InterruptedException {
        long last = system.getOpenFileDescriptorCount();
        for (int look = 0; look < LOOKS; look++) {
            TimeUnit.MILLISECONDS.sleep(2);
            long now = system.getOpenFileDescriptorCount();
            if (now >= last) {
                return;
            }
            last = now;
        }
    }
}
