package com.logisav.mail.benchmarks.harness;

/** One of those that are compared. Has a public constructor without arguments and lives in a JVM of its own. */
public interface Contender {

    /**
     * Gets ready for work of one kind; not measured.
     *
     * @throws Exception whatever stands in the way; the contender is then reported as failed and the others go on
     */
    Work prepare(Setting setting) throws Exception;
}
