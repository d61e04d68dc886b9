package com.logisav.mail.smtp.internal.pool;

import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/**
 * The connections of one account. Commons Pool bounds them and lets mails wait in order; what it pools are {@link Slot}s, which cost nothing
 * to make, so that nothing is said to a server under its locks or on the thread of a mail that is over.
 *
 * <p>Its own evictor would be a thread at rest. What has rested too long is closed by a task on the JDK's scheduler instead, which is there
 * only while a connection rests.
 */
public final class ConnectionPool {

    private static final Duration SHORTEST_SWEEP = Duration.ofMillis(50);

    private final PoolLimits limits;
    private final ConnectionLimit total;
    private final LongSupplier nanoTime;
    private final GenericObjectPool<Slot> slots;
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile boolean closed;

    public ConnectionPool(PoolLimits limits, ConnectionLimit total, LongSupplier nanoTime) {
        this.limits = limits;
        this.total = total;
        this.nanoTime = nanoTime;
        this.slots = new GenericObjectPool<>(new Slots(), configuration(limits));
        total.join(this);
    }

    private static GenericObjectPoolConfig<Slot> configuration(PoolLimits limits) {
        GenericObjectPoolConfig<Slot> configuration = new GenericObjectPoolConfig<>();
        configuration.setMaxTotal(limits.connections());
        configuration.setMaxIdle(limits.connections());
        configuration.setFairness(true);
        configuration.setMinEvictableIdleDuration(limits.idle());
        configuration.setNumTestsPerEvictionRun(-1);
        configuration.setJmxEnabled(false);
        return configuration;
    }

    /** A slot for one mail, in the order of asking; empty where none became free in time. */
    public Optional<Slot> take(Patience patience) {
        patience.beginWaiting();
        try {
            return Optional.of(slots.borrowObject(patience.left(limits.waiting())));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException("a slot costs nothing to make", e);
        } finally {
            patience.endWaiting();
        }
    }

    /** Room for one more connection among those of all accounts. */
    boolean makeRoom(Patience patience) {
        patience.beginWaiting();
        try {
            return total.acquire(patience.left(limits.waiting()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            patience.endWaiting();
        }
    }

    /** The mail is over: its connection rests here, or is closed. */
    public void giveBack(Slot slot) {
        boolean kept = slot.rest() && !closed && !total.isShort();
        if (!kept) {
            quietly(() -> slots.invalidateObject(slot));
            return;
        }
        slots.returnObject(slot);
        // Asked again: who began to close, or to wait, in between has not seen this one.
        if (closed || total.isShort()) {
            dropIdle();
        } else {
            sweepLater();
        }
    }

    /** Closes what rests. */
    void dropIdle() {
        slots.clear();
        wakeWaiter();
    }

    /** What was closed may have been on its way to somebody who waits, and has to be told that there is room. */
    private void wakeWaiter() {
        if (slots.getNumWaiters() > 0) {
            quietly(slots::addObject);
        }
    }

    private interface PoolCall {
        void run() throws Exception;
    }

    private static void quietly(PoolCall call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an empty slot costs nothing to make, and closing a connection fails quietly", e);
        }
    }

    /** Keeps nothing any more. Mails that are on their way, or come yet, have connections that end with them. */
    public void close() {
        closed = true;
        total.part(this);
        dropIdle();
    }

    private void sweepLater() {
        if (sweeping.compareAndSet(false, true)) {
            Duration quarter = limits.idle().dividedBy(4);
            long delay = Math.max(SHORTEST_SWEEP.toMillis(), quarter.toMillis());
            CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(this::sweep);
        }
    }

    private void sweep() {
        sweeping.set(false);
        quietly(slots::evict);
        wakeWaiter();
        if (slots.getNumIdle() > 0) {
            sweepLater();
        }
    }

    /** Makes empty slots, and closes what is in those that are given up. */
    private final class Slots extends BasePooledObjectFactory<Slot> {

        @Override
        public Slot create() {
            return new Slot(limits, total, nanoTime);
        }

        @Override
        public PooledObject<Slot> wrap(Slot slot) {
            return new DefaultPooledObject<>(slot);
        }

        @Override
        public void destroyObject(PooledObject<Slot> slot) {
            slot.getObject().leave();
        }
    }
}
