package com.logisav.mail.smtp.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger cuts = new AtomicInteger();
    private final Watchdog watchdog = new Watchdog(cuts::incrementAndGet);

    @Test
    void a_limit_that_is_exceeded_cuts() {
        watchdog.allow(SHORT);

        await().until(() -> cuts.get() == 1);
    }

    @Test
    void a_new_limit_replaces_the_one_before() throws Exception {
        watchdog.allow(LONG);
        watchdog.allow(SHORT);

        await().until(() -> cuts.get() == 1);
    }

    @Test
    void a_watchdog_at_rest_does_not_cut() throws Exception {
        CountDownLatch later = new CountDownLatch(1);
        watchdog.allow(Duration.ofMillis(20));
        watchdog.rest();
        new Watchdog(later::countDown).allow(Duration.ofMillis(40));

        assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(cuts).hasValue(0);
    }
}
