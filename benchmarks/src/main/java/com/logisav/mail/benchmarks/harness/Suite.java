package com.logisav.mail.benchmarks.harness;

/** Comparisons that belong together, and their report. */
public interface Suite {

    /** What it is called on the command line. */
    String name();

    /** Measures and writes the report. */
    void run(Run run) throws Exception;
}
