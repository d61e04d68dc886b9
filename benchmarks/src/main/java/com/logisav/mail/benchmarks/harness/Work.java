package com.logisav.mail.benchmarks.harness;

import java.io.IOException;
import java.util.Map;

/** Work of one kind that can be repeated. */
public interface Work extends AutoCloseable {

    /**
     * Performs so many operations, on this thread or on others, and returns when all are done.
     *
     * @throws Exception where one did not succeed: a contender that fails quickly must not look fast
     */
    void perform(int operations) throws Exception;

    /** What else can be said of the last operation, by name: the size of its file. */
    default Map<String, Double> figures() {
        return Map.of();
    }

    @Override
    default void close() throws IOException {
        // Most hold nothing.
    }
}
