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

    /** How far the one send is; shared by a watch and those that were made of it. */
    private static final class Course {

        private State state = State.OPEN;
        private @Nullable Runnable stop;
        private @Nullable RuntimeException failure;

        synchronized boolean cancel() {
            if (state == State.COMMITTED) {
                return false;
            }
            state = State.CANCELLED;
            return true;
        }

        synchronized boolean commit() {
            if (state == State.CANCELLED) {
                return false;
            }
            state = State.COMMITTED;
            return true;
        }

        synchronized State state() {
            return state;
        }

        synchronized void stop(Runnable newStop) {
            stop = newStop;
        }

        synchronized Optional<Runnable> stop() {
            return Optional.ofNullable(stop);
        }

        synchronized void failure(RuntimeException newFailure) {
            failure = newFailure;
        }

        synchronized Optional<RuntimeException> failure() {
            return Optional.ofNullable(failure);
        }
    }

    private final Consumer<SendProgress> listener;
    private final @Nullable Duration limit;
    private final Course course;

    private SendWatch(Consumer<SendProgress> listener, @Nullable Duration limit, Course course) {
        this.listener = listener;
        this.limit = limit;
        this.course = course;
    }

    /** Hears no progress; for a limit, or to cancel. */
    public static SendWatch silent() {
        return new SendWatch(progress -> { }, null, new Course());
    }

    /**
     * A watch that hears how far the mail is.
     *
     * @param listener called on the thread that sends, when a step begins and now and then while the mail is written; the mail waits for it.
     *                 Once it has thrown an exception, it is not called any more, and the mail goes on
     */
    public static SendWatch reporting(Consumer<SendProgress> listener) {
        return new SendWatch(Objects.requireNonNull(listener, "listener"), null, new Course());
    }

    /**
     * The same watch with a limit; cancelling either stops the mail. A limit that passes before the final dot stops the mail, and those
     * whom the server has not refused by then are not tried. One that passes while the server's reply to the dot is awaited leaves them in
     * doubt.
     *
     * @param newLimit counts from when the transport is asked; more than zero
     */
    public SendWatch within(Duration newLimit) {
        if (newLimit.isZero() || newLimit.isNegative()) {
            throw new IllegalArgumentException("a limit is more than zero: " + newLimit);
        }
        return new SendWatch(listener, newLimit, course);
    }

    /**
     * Stops the mail, if it can still be stopped.
     *
     * @return whether it came in time: then nobody gets this mail. Otherwise the mail goes on and its outcome tells; false also from a
     *         transport that cannot stop once it has begun
     */
    public boolean cancel() {
        boolean inTime = course.cancel();
        if (inTime) {
            course.stop().ifPresent(Runnable::run);
        }
        return inTime;
    }

    /** Whether it was cancelled in time. */
    public boolean isCancelled() {
        return course.state() == State.CANCELLED;
    }

    /** How long the mail may take, where there is a limit. */
    public Optional<Duration> limit() {
        return Optional.ofNullable(limit);
    }

    /** What the listener threw, for whoever asked for the mail to be sent to report. */
    public Optional<RuntimeException> listenerFailure() {
        return course.failure();
    }

    /** For a transport: tells the listener. Throws nothing that the listener throws: an outcome must not be lost by it. */
    public void report(SendProgress progress) {
        if (listenerFailure().isPresent()) {
            return;
        }
        try {
            listener.accept(progress);
        } catch (RuntimeException e) {
            course.failure(e);
        }
    }

    /**
     * For a transport: what {@link #cancel} is to do beside being remembered, such as closing a connection that somebody reads from.
     *
     * @param newStop quick, does not block, throws nothing; called on the thread that cancels, perhaps more than once, and perhaps after
     *                the mail is gone
     */
    public void onCancel(Runnable newStop) {
        course.stop(Objects.requireNonNull(newStop, "newStop"));
    }

    /**
     * For a transport: the mail is about to become the server's, so that from here on it cannot be called back.
     *
     * @return false: it was cancelled, and must not be completed
     */
    public boolean commit() {
        return course.commit();
    }

    @Override
    public String toString() {
        return "SendWatch[" + course.state() + (limit == null ? "]" : ", within " + limit + "]");
    }
}
