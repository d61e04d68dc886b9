package com.logisav.mail.testkit.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where one thread waits until another lets it through; nobody waits longer than a test should. */
final class Gate {

    private static final int SECONDS = 30;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    void open() {
        opened.countDown();
    }

    void pass() {
        arrived.countDown();
        await(opened, "the mail that is held was not released");
    }

    boolean hasArrival() {
        return arrived.getCount() == 0;
    }

    void awaitArrival() {
        await(arrived, "no mail came to be held");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(otherwise + " within " + SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(otherwise + " before the thread was interrupted", e);
        }
    }
}
