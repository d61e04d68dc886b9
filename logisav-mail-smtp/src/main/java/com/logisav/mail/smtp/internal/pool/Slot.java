package com.logisav.mail.smtp.internal.pool;

import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A place for a connection in the pool, perhaps empty. The mail that is in it opens the connection, so that a failure to do so is that
 * mail's outcome, and no mail waits for a connection that another is opening.
 */
public final class Slot {

    /** Shorter rests are not worth a round trip; what breaks in them is replaced all the same. */
    private static final Duration REAL_IDLENESS = Duration.ofSeconds(5);
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(10);

    private final PoolLimits limits;
    private final ConnectionLimit total;
    private final LongSupplier nanoTime;
    private @Nullable SmtpConnection connection;
    private long openedAt;
    private long restingSince;
    private int mails;
    private boolean inStep;
    private boolean clean;

    /**
     * An empty place.
     *
     * @param nanoTime tells how long ago something was, as {@link System#nanoTime} does
     */
    Slot(PoolLimits limits, ConnectionLimit total, LongSupplier nanoTime) {
        this.limits = limits;
        this.total = total;
        this.nanoTime = nanoTime;
    }

    /**
     * The connection that was kept, where it still serves. What is asked of the server is asked here, by the mail that will use it.
     *
     * @return null where there is none, or none any more
     */
    public @Nullable SmtpConnection kept(Patience patience) {
        SmtpConnection kept = connection;
        if (kept == null) {
            return null;
        }
        patience.goThrough(kept.socket());
        if (isOver(restingSince, limits.idle()) || isOver(openedAt, limits.age()) || kept.socket().hasUnread()) {
            leave();
            return null;
        }
        boolean toAsk = !clean || isOver(restingSince, REAL_IDLENESS);
        if (toAsk && !kept.answersReset(patience, ALIVE_WITHIN)) {
            drop();
            return null;
        }
        return kept;
    }

    /** Takes a connection that is about to be opened, and for which there is room. */
    void fill(SmtpConnection fresh) {
        connection = fresh;
        openedAt = nanoTime.getAsLong();
        mails = 0;
    }

    /** A mail begins: until {@link #carried} the connection is of no use to another. */
    public void begin() {
        inStep = false;
        mails++;
    }

    /**
     * Every command of the mail was answered.
     *
     * @param taken whether the server's last word was yes; otherwise it may still have a mail half begun
     */
    public void carried(boolean taken) {
        inStep = true;
        clean = taken;
    }

    /** The mail is over. Answers whether the connection may carry another. */
    boolean rest() {
        SmtpConnection used = connection;
        if (used == null) {
            return false;
        }
        restingSince = nanoTime.getAsLong();
        used.socket().rest();
        return inStep && mails < limits.mails() && !isOver(openedAt, limits.age());
    }

    private boolean isOver(long since, Duration limit) {
        return nanoTime.getAsLong() - since > limit.toNanos();
    }

    /** Closes the connection, with a goodbye where it is the turn to say something. */
    void leave() {
        if (inStep && connection != null) {
            connection.leave();
        }
        drop();
    }

    /** Closes the connection. */
    void drop() {
        if (connection != null) {
            connection.drop();
            connection = null;
            inStep = false;
            total.release();
        }
    }
}
