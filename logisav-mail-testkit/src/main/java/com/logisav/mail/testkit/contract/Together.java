package com.logisav.mail.testkit.contract;

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
import java.util.function.IntFunction;

/** Runs calls on many threads that all begin at the same moment. */
final class Together {

    static final int THREADS = 16;
    private static final long LIMIT_SECONDS = 60;

    private Together() {}

    /**
     * One call on each of 16 threads.
     *
     * @param calls the call for a thread, counted from 0
     * @return the answers, in the order of the threads
     */
    static <V> List<V> run(IntFunction<Callable<V>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<V>> started = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<V> call = calls.apply(i);
                started.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            return answers(started);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <V> List<V> answers(List<Future<V>> started) throws Exception {
        List<V> answers = new ArrayList<>();
        for (Future<V> call : started) {
            try {
                answers.add(call.get(LIMIT_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                throw asItWasThrown(e);
            } catch (TimeoutException e) {
                throw new IllegalStateException("no answer within " + LIMIT_SECONDS + " seconds with " + THREADS + " threads at once", e);
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
