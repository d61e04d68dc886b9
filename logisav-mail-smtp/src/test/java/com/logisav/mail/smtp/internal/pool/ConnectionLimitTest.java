package com.logisav.mail.smtp.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who waits longest is served first, and nobody waits for ever. */
class ConnectionLimitTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int WAITING = 5;

    private final ConnectionLimit limit = new ConnectionLimit(1);
    private final BlockingQueue<Integer> served = new LinkedBlockingQueue<>();

    private Thread waiter(int number) {
        Thread thread = new Thread(() -> {
            try {
                if (limit.acquire(LONG)) {
                    served.add(number);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        long deadline = System.nanoTime() + LONG.toNanos();
        while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return thread;
    }

    /** The one who gives a place back and asks again at once would win any race. */
    @RepeatedTest(20)
    void who_comes_later_does_not_overtake_those_who_wait() throws Exception {
        assertThat(limit.acquire(LONG)).isTrue();
        List<Thread> waiters = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            waiters.add(waiter(i));
        }

        limit.release();
        boolean overtook = limit.acquire(Duration.ofMillis(1));

        assertThat(overtook).isFalse();
        for (int i = 0; i < WAITING; i++) {
            assertThat(served.poll(20, TimeUnit.SECONDS)).isEqualTo(i);
            limit.release();
        }
        for (Thread each : waiters) {
            each.join();
        }
    }

    @Test
    void who_waits_is_told_when_its_time_is_over_and_leaves_the_place_to_others() throws Exception {
        assertThat(limit.acquire(LONG)).isTrue();

        assertThat(limit.acquire(Duration.ofMillis(50))).isFalse();

        assertThat(limit.isShort()).isFalse();
        limit.release();
        assertThat(limit.acquire(Duration.ofMillis(50))).isTrue();
    }
}
