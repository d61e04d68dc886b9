package com.logisav.mail.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share operations among them; whoever is done with one takes the next. */
public final class Team implements AutoCloseable {

    private final int size;
    private final ExecutorService threads;

    /** One operation. */
    @FunctionalInterface
    public interface Task {

        /**
         * Does it.
         *
         * @param member who does it, counted from 0: each member is one thread, and may have things of its own
         */
        void run(int member) throws Exception;
    }

    private Team(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "team");
            thread.setDaemon(true);
            return thread;
        });
    }

    public static Team of(int size) {
        return new Team(size);
    }

    /** Has so many operations done; the first failure is thrown, after all have ended. */
    public void perform(int operations, Task task) throws Exception {
        AtomicInteger left = new AtomicInteger(operations);
        List<Callable<Boolean>> shares = new ArrayList<>();
        for (int member = 0; member < size; member++) {
            int me = member;
            shares.add(() -> work(left, task, me));
        }
        for (Future<Boolean> share : threads.invokeAll(shares)) {
            share.get();
        }
    }

    private static boolean work(AtomicInteger left, Task task, int member) throws Exception {
        try {
            while (left.getAndDecrement() > 0) {
                task.run(member);
            }
            return true;
        } catch (Exception e) {
            left.set(0);
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
