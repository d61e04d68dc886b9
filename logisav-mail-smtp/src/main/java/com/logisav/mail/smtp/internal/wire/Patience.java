package com.logisav.mail.smtp.internal.wire;

import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long one mail's caller waits, and whether it still wants the mail sent. Cuts what is being waited for when it does not. */
public final class Patience {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final SendWatch watch;
    private final long total;
    private final long startedAt = System.nanoTime();
    private SmtpPhase phase = SmtpPhase.CONNECT;
    private @Nullable WireSocket socket;
    private @Nullable Thread waiting;

    private Patience(SendWatch watch, long total) {
        this.watch = watch;
        this.total = total;
    }

    /**
     * The patience of a watch, from now on.
     *
     * @param total bytes of the mail
     */
    public static Patience of(SendWatch watch, long total) {
        Patience patience = new Patience(watch, total);
        watch.onCancel(patience::cut);
        return patience;
    }

    /** Whether the caller has given up. */
    public boolean isOver() {
        return watch.isCancelled() || watch.limit().filter(limit -> remaining(limit).compareTo(Duration.ZERO) <= 0).isPresent();
    }

    /** Fails where the caller has given up. */
    public void check() throws IOException {
        if (isOver()) {
            throw new IOException("the caller has given up");
        }
    }

    /** The shorter of a limit and what is left of the caller's; a millisecond where nothing is. */
    public Duration left(Duration limit) {
        Duration left = watch.limit().map(this::remaining).filter(remaining -> remaining.compareTo(limit) < 0).orElse(limit);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private Duration remaining(Duration limit) {
        return limit.minusNanos(System.nanoTime() - startedAt);
    }

    /** The last moment to give up: afterwards the mail may be the server's. */
    public void commit() throws IOException {
        if (isOver() || !watch.commit()) {
            throw new IOException("the caller has given up");
        }
    }

    public void enter(SmtpPhase next) {
        phase = next;
        watch.report(SendProgress.of(next, next.compareTo(SmtpPhase.BODY) > 0 ? total : 0, total));
    }

    public void wrote(long bytes) {
        watch.report(SendProgress.of(phase, bytes, total));
    }

    /** The connection that the mail goes through from now on. */
    public synchronized void goThrough(WireSocket newSocket) {
        socket = newSocket;
        newSocket.heed(this);
    }

    /** The mail is through with its connection, which may carry another's from now on: there is nothing to cut any more. */
    public synchronized void leave() {
        socket = null;
    }

    /** The current thread is about to wait for something that an interrupt ends. */
    public synchronized void beginWaiting() {
        waiting = Thread.currentThread();
        if (watch.isCancelled()) {
            // Before there was anything to cut.
            waiting.interrupt();
        }
    }

    /** The waiting is over; an interrupt that came from here is none to anybody else. */
    public synchronized void endWaiting() {
        waiting = null;
        if (watch.isCancelled()) {
            var unused = Thread.interrupted();
        }
    }

    private synchronized void cut() {
        if (waiting != null) {
            waiting.interrupt();
        } else if (socket != null) {
            socket.cut();
        }
    }
}
