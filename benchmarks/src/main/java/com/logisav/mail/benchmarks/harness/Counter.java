package com.logisav.mail.benchmarks.harness;

import java.util.Map;

/** Counts something outside of the contenders that they cause, such as what a server was asked. */
@FunctionalInterface
public interface Counter {

    /** What was counted so far, by name; only growing. */
    Map<String, Double> read() throws ContenderFailedException;

    static Counter none() {
        return Map::of;
    }
}
