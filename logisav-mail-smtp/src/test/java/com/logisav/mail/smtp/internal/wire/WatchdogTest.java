package com.logisav.mail.smtp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger cuts = new AtomicInteger();
    private final Watchdog watchdog = new Watchdog(cuts::incrementAndGet);
    private final List<CompletableFuture<Boolean>> looks = new ArrayList<>();
    private final Watchdog scheduled = new Watchdog(cuts::incrementAndGet, time -> {
        looks.add(new CompletableFuture<>());
        return looks.get(looks.size() - 1);
    });

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

    /** Ten thousand blocks of a large file, or a hundred mails on a connection: a task for each would cost more than the bytes. */
    @Test
    void limits_that_follow_each_other_are_scheduled_once() {
        for (int i = 0; i < 10_000; i++) {
            scheduled.allow(LONG);
            if (i % 100 == 0) {
                scheduled.rest();
            }
        }

        assertThat(looks).hasSize(1);
    }

    @Test
    void a_look_that_comes_before_the_last_limit_is_over_is_followed_by_one_more() {
        scheduled.allow(LONG);
        scheduled.allow(LONG);

        looks.get(0).complete(true);

        assertThat(looks).hasSize(2);
        assertThat(cuts).hasValue(0);
    }

    @Test
    void a_shorter_limit_takes_the_place_of_what_was_scheduled() {
        scheduled.allow(LONG);
        scheduled.allow(LONG.dividedBy(2));

        assertThat(looks).hasSize(2);
        assertThat(looks.get(0)).isCompletedWithValue(false);
        assertThat(looks.get(1)).isNotDone();
    }

    @Test
    void nothing_stays_scheduled_for_a_connection_that_has_ended() {
        scheduled.allow(LONG);

        scheduled.end();

        assertThat(looks).allSatisfy(look -> assertThat(look).isCompletedWithValue(false));
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
