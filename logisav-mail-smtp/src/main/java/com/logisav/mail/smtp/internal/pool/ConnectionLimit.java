package com.logisav.mail.smtp.internal.pool;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections may be open at once over all accounts, resting ones included: those make room for whoever needs it, one account's after the other's. */
public final class ConnectionLimit {

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<ConnectionPool> pools = ConcurrentHashMap.newKeySet();

    /** At most so many. */
    public ConnectionLimit(int connections) {
        free = new Semaphore(connections, true);
    }

    void join(ConnectionPool pool) {
        pools.add(pool);
    }

    void part(ConnectionPool pool) {
        pools.remove(pool);
    }

    /** Takes a place for a connection, in the order of asking. */
    boolean acquire(Duration limit) throws InterruptedException {
        if (acquireNow()) {
            return true;
        }
        waiting.incrementAndGet();
        try {
            for (ConnectionPool pool : pools) {
                pool.dropIdle();
                if (acquireNow()) {
                    return true;
                }
            }
            return free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Without a time it would take a place before those who have waited longer, even from a fair semaphore. */
    private boolean acquireNow() throws InterruptedException {
        return free.tryAcquire(0, TimeUnit.NANOSECONDS);
    }

    void release() {
        free.release();
    }

    /** Whether somebody waits: then no connection is kept. */
    boolean isShort() {
        return waiting.get() > 0;
    }
}
