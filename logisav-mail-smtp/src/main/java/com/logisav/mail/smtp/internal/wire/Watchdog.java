package com.logisav.mail.smtp.internal.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a connection that takes too long: a socket's own time-out begins anew with each byte read and knows nothing of writing.
 *
 * <p>A new limit is a number that is written down. What looks at it is scheduled once, for when the first limit could be over, and then again
 * for what is left of the last one: mails that follow each other on a connection cost no scheduling. It runs on the JDK's scheduler for
 * completable futures, so no thread of ours is at rest.
 */
final class Watchdog {

    private final Runnable cut;
    private final Function<Duration, CompletableFuture<Boolean>> scheduler;
    private boolean awaiting;
    private long deadline;
    private long lookAt;
    /** Completes with whether it is time to look: a cancelled one would cost an exception each time. */
    private @Nullable CompletableFuture<Boolean> look;

    /**
     * A watchdog at rest.
     *
     * @param cut does not block; called on another thread, once for each limit that was exceeded
     */
    Watchdog(Runnable cut) {
        this(cut, Watchdog::after);
    }

    /**
     * The same with another scheduler.
     *
     * @param scheduler asked for what completes with true after a time; does not complete it before it answers
     */
    Watchdog(Runnable cut, Function<Duration, CompletableFuture<Boolean>> scheduler) {
        this.cut = cut;
        this.scheduler = scheduler;
    }

    private static CompletableFuture<Boolean> after(Duration time) {
        return new CompletableFuture<Boolean>().completeOnTimeout(true, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Sets the limit for what comes next, and forgets the one before. */
    synchronized void allow(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        awaiting = true;
        if (look == null || lookAt - deadline > 0) {
            lookLater();
        }
    }

    /** Nothing is awaited, for now. */
    synchronized void rest() {
        awaiting = false;
    }

    /** Nothing will be awaited any more. */
    synchronized void end() {
        awaiting = false;
        forget();
    }

    private void forget() {
        if (look != null) {
            look.complete(false);
            look = null;
        }
    }

    private void lookLater() {
        forget();
        lookAt = deadline;
        CompletableFuture<Boolean> next = scheduler.apply(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        look = next;
        var unused = next.thenAccept(this::look);
    }

    private void look(boolean itIsTime) {
        if (itIsTime && isExceeded()) {
            cut.run();
        }
    }

    private synchronized boolean isExceeded() {
        look = null;
        if (!awaiting) {
            return false;
        }
        if (deadline - System.nanoTime() > 0) {
            lookLater();
            return false;
        }
        awaiting = false;
        return true;
    }
}
