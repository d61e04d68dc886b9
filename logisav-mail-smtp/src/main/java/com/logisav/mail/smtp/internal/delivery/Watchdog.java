package com.logisav.mail.smtp.internal.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a connection that takes too long: a socket's own time-out begins anew with each byte read and knows nothing of writing.
 *
 * <p>Runs on the JDK's scheduler for completable futures, so no thread of ours is at rest.
 */
final class Watchdog {

    private final Runnable cut;
    /** Completes with whether the limit was exceeded: a cancelled one would cost an exception each time. */
    private @Nullable CompletableFuture<Boolean> armed;

    /**
     * A watchdog at rest.
     *
     * @param cut does not block; called on another thread, once for each limit that was exceeded
     */
    Watchdog(Runnable cut) {
        this.cut = cut;
    }

    /** Sets the limit for what comes next, and forgets the one before. */
    synchronized void allow(Duration limit) {
        rest();
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        var unused = next.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS).thenAccept(this::cutIf);
        armed = next;
    }

    /** Nothing is awaited. */
    synchronized void rest() {
        if (armed != null) {
            armed.complete(false);
            armed = null;
        }
    }

    private void cutIf(boolean exceeded) {
        if (exceeded) {
            cut.run();
        }
    }
}
