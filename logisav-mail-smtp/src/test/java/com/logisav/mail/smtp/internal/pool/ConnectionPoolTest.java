package com.logisav.mail.smtp.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

/** Who waits longest is served first. */
class ConnectionPoolTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int WAITING = 3;

    private final PoolLimits one = new PoolLimits(1, LONG, LONG, 100, LONG);
    private final ConnectionPool pool = new ConnectionPool(one, new ConnectionLimit(1), System::nanoTime);
    private final BlockingQueue<Integer> served = new LinkedBlockingQueue<>();
    private final BlockingQueue<Slot> taken = new LinkedBlockingQueue<>();

    private Optional<Slot> take(Duration limit) {
        return pool.take(Patience.of(SendWatch.silent().within(limit), 0));
    }

    private void startWaiter(int number) {
        Thread thread = new Thread(() -> take(LONG).ifPresent(slot -> {
            served.add(number);
            taken.add(slot);
        }));
        thread.setDaemon(true);
        thread.start();
        long deadline = System.nanoTime() + LONG.toNanos();
        while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** The thread that has just sent a mail and has another one would win any race. */
    @RepeatedTest(20)
    void who_has_just_sent_does_not_overtake_those_who_wait() throws Exception {
        Slot mine = take(LONG).orElseThrow();
        for (int i = 0; i < WAITING; i++) {
            startWaiter(i);
        }

        pool.giveBack(mine);
        Optional<Slot> again = take(Duration.ofMillis(1));

        assertThat(again).isEmpty();
        for (int i = 0; i < WAITING; i++) {
            assertThat(served.poll(20, TimeUnit.SECONDS)).isEqualTo(i);
            pool.giveBack(taken.take());
        }
    }
}
