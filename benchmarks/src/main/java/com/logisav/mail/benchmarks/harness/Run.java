package com.logisav.mail.benchmarks.harness;

import java.nio.file.Path;

/**
 * One call of the benchmarks.
 *
 * @param mode    how thorough
 * @param results where reports go
 * @param log     takes what the JVMs of the contenders write to their standard error
 */
public record Run(Mode mode, Path results, Path log) {

    /** The one of these that the mode asks for. */
    public <T> T choose(T quick, T full) {
        return mode == Mode.QUICK ? quick : full;
    }

    /** A report's file without its ending; a quick look does not overwrite what a full run found. */
    public Path file(String name) {
        return results.resolve(name + choose("-quick", ""));
    }

    /** Says on the console how far it is. */
    public void say(String line) {
        System.out.println(line);
    }
}
