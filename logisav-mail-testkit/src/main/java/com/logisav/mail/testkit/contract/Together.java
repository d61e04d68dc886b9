package com.logisav.mail.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Runs calls on many threads that all begin at the same moment. */
final class Together {

    static final int THREADS = 16;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Together() {}

    /**
     * One call on each of 16 threads.
     *
     * @param calls the call for a thread, counted from 0
     * @return the answers, in the order of the threads
     */
    static <V> List<V> run(IntFunction<Callable<V>> calls) throws Exception {
        return run(LIMIT, calls);
    }

    /** The same, waiting so long for each answer. */
    static <V> List<V> run(Duration limit, IntFunction<Callable<V>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, Together::daemon);
        try {
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<V>> started = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<V> call = calls.apply(i);
                started.add(threads.submit(() -> {
                    ready.countDown();
                    awaitAwake(() -> ready.getCount() > 0);
                    return call.call();
                }));
            }
            return answers(limit, started);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A call that never answers must not keep the host's JVM alive. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "contract");
        thread.setDaemon(true);
        return thread;
    }

    /** Whoever is woken up comes late: the first would be done before the second begins. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitAwake(BooleanSupplier early) {
        while (early.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Thread.yield();
        }
    }

    /**
     * One call after the other on each of 16 threads, which wait for each other before each round.
     *
     * @param calls the call for a round and a thread, both counted from 0
     * @return the answers of each thread, in the order of the rounds
     */
    static <V> List<List<V>> rounds(int rounds, IntFunction<IntFunction<Callable<V>>> calls) throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        return run(thread -> () -> {
            List<V> answers = new ArrayList<>();
            try {
                for (int round = 0; round < rounds; round++) {
                    Callable<V> call = calls.apply(round).apply(thread);
                    arrived.incrementAndGet();
                    int all = THREADS * (round + 1);
                    awaitAwake(() -> arrived.get() < all);
                    answers.add(call.call());
                }
                return answers;
            } finally {
                // Where one has failed, the others must not wait for it.
                arrived.addAndGet(THREADS * rounds);
            }
        });
    }

    private static <V> List<V> answers(Duration limit, List<Future<V>> started) throws Exception {
        List<V> answers = new ArrayList<>();
        for (Future<V> call : started) {
            try {
                answers.add(call.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException e) {
                throw asItWasThrown(e);
            } catch (TimeoutException e) {
                throw new IllegalStateException("no answer within " + limit.toMillis() + " ms with " + THREADS + " threads at once", e);
            }
        }
        return answers;
    }

    private static Exception asItWasThrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }
}
