package com.logisav.mail.outcome;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while one mail is sent, limits how long that may take, and stops it on demand until its final dot.
 *
 * <pre>{@code
 * SendWatch watch = SendWatch.reporting(progress -> bar.show(progress.bytes(), progress.total())).within(Duration.ofMinutes(2));
 * cancelButton.onClick(watch::cancel);
 * DeliveryReceipt receipt = composer.send(review.id(), review.digest(), watch);
 * }</pre>
 *
 * <p>One watch is for one send. Safe for concurrent use: {@link #cancel} comes from another thread than the one that sends. The lower half
 * of the methods is for transports.
 */
public final class SendWatch {

    private enum State { OPEN, CANCELLED, COMMITTED }

    private final Consumer<SendProgress> listener;
    private final @Nullable Duration limit;
    private State state = State.OPEN;
    private @Nullable Runnable stop;
    private @Nullable RuntimeException failure;

    private SendWatch(Consumer<SendProgress> listener, @Nullable Duration limit) {
        this.listener = listener;
        this.limit = limit;
    }

    /** A watch that hears nothing, for its limit or for cancelling. */
    public static SendWatch silent() {
        return new SendWatch(progress -> { }, null);
    }

    /**
     * A watch that hears how far the mail is.
     *
     * @param listener called on the thread that sends, when a step begins and now and then while the mail is written; the mail waits for it.
     *                 Once it has thrown an exception, it is not called any more, and the mail goes on
     */
    public static SendWatch reporting(Consumer<SendProgress> listener) {
        return new SendWatch(Objects.requireNonNull(listener, "listener"), null);
    }

    /**
     * A new watch with the same listener, and a limit. Passed before the final dot, it stops the mail, and those whom the server has not
     * refused by then are not tried. Passed while the server's reply to the dot is awaited, it leaves them in doubt.
     *
     * @param newLimit counts from when the transport is asked; more than zero
     */
    public SendWatch within(Duration newLimit) {
        if (newLimit.isZero() || newLimit.isNegative()) {
            throw new IllegalArgumentException("a limit is more than zero: " + newLimit);
        }
        return new SendWatch(listener, newLimit);
    }

    /**
     * Stops the mail, if it can still be stopped.
     *
     * @return whether it came in time: then nobody gets this mail. Otherwise the mail goes on and its outcome tells; false also from a
     *         transport that cannot stop once it has begun
     */
    public boolean cancel() {
        Runnable running;
        synchronized (this) {
            if (state == State.COMMITTED) {
                return false;
            }
            state = State.CANCELLED;
            running = stop;
        }
        if (running != null) {
            running.run();
        }
        return true;
    }

    /** Whether it was cancelled in time. */
    public synchronized boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /** How long the mail may take, where there is a limit. */
    public Optional<Duration> limit() {
        return Optional.ofNullable(limit);
    }

    /** What the listener threw, for whoever asked for the mail to be sent to report. */
    public synchronized Optional<RuntimeException> listenerFailure() {
        return Optional.ofNullable(failure);
    }

    /** For a transport: tells the listener. Throws nothing that the listener throws: an outcome must not be lost by it. */
    public void report(SendProgress progress) {
        if (listenerFailure().isPresent()) {
            return;
        }
        try {
            listener.accept(progress);
        } catch (RuntimeException e) {
            synchronized (this) {
                failure = e;
            }
        }
    }

    /**
     * For a transport: what {@link #cancel} is to do beside being remembered, such as closing a connection that somebody reads from.
     *
     * @param newStop quick, does not block, throws nothing; called on the thread that cancels, perhaps more than once, and perhaps after
     *                the mail is gone
     */
    public synchronized void onCancel(Runnable newStop) {
        this.stop = Objects.requireNonNull(newStop, "newStop");
    }

    /**
     * For a transport: the mail is about to become the server's, so that from here on it cannot be called back.
     *
     * @return false: it was cancelled, and must not be completed
     */
    public synchronized boolean commit() {
        if (state == State.CANCELLED) {
            return false;
        }
        state = State.COMMITTED;
        return true;
    }

    @Override
    public synchronized String toString() {
        return "SendWatch[" + state + (limit == null ? "]" : ", within " + limit + "]");
    }
}
