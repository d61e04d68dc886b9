package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.smtp.HostSettings.Owner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One tenant's slow trust store or server is no other tenant's. */
class KeptTransportsTest {

    private static final Owner ACME = new Owner(Tenant.of("acme"), "");
    private static final Owner OTHER = new Owner(Tenant.of("other"), "");
    private static final SmtpSettings SLOW = settings(1);

    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Integer> closed = new CopyOnWriteArrayList<>();

    private static SmtpSettings settings(int port) {
        return SmtpSettings.plainOnLoopback(port).build();
    }

    private void hang() {
        there.countDown();
        try {
            release.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final KeptTransports<Integer> slowToMake = new KeptTransports<>(settings -> {
        if (settings.equals(SLOW)) {
            hang();
        }
        return settings.port();
    }, closed::add);

    private final KeptTransports<Integer> slowToClose = new KeptTransports<>(SmtpSettings::port, transport -> {
        if (transport == SLOW.port()) {
            hang();
        }
        closed.add(transport);
    });

    @AfterEach
    void goOn() {
        release.countDown();
    }

    private void awaitHanging() throws InterruptedException {
        assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_that_is_slow_to_make_keeps_nobody_else_waiting() throws Exception {
        CompletableFuture<Integer> slow = InBackground.run(() -> slowToMake.of(ACME, SLOW));
        awaitHanging();

        CompletableFuture<Integer> other = InBackground.run(() -> slowToMake.of(OTHER, settings(2)));

        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(slow).isNotDone();
    }

    @Test
    void one_that_is_slow_to_close_keeps_nobody_else_waiting() throws Exception {
        slowToClose.of(ACME, SLOW);
        CompletableFuture<Integer> replacing = InBackground.run(() -> slowToClose.of(ACME, settings(2)));
        awaitHanging();

        CompletableFuture<Integer> other = InBackground.run(() -> slowToClose.of(OTHER, settings(3)));

        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(replacing).isNotDone();
    }

    @Test
    void one_that_is_taken_away_while_it_is_made_is_closed_when_it_is_made() throws Exception {
        CompletableFuture<Integer> slow = InBackground.run(() -> slowToMake.of(ACME, SLOW));
        awaitHanging();
        slowToMake.forget(ACME);
        assertThat(closed).isEmpty();

        release.countDown();

        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(closed).containsExactly(1);
    }

    @Test
    void one_is_closed_when_the_last_tenant_that_has_it_has_it_no_more() {
        slowToMake.of(ACME, settings(2));
        slowToMake.of(OTHER, settings(2));

        slowToMake.forget(ACME);
        assertThat(closed).isEmpty();
        slowToMake.forget(OTHER);

        assertThat(closed).containsExactly(2);
    }

    @Test
    void one_that_is_asked_for_again_is_not_closed() {
        slowToMake.of(ACME, settings(2));
        slowToMake.of(ACME, settings(2));

        assertThat(closed).isEmpty();
    }
}
