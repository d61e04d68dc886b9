package com.logisav.mail.smtp;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work on a thread of its own. The common pool has one thread on two processors, and what waits there for its neighbour waits for good. */
final class InBackground {

    private InBackground() {}

    static <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task, "in-background").start());
    }
}
