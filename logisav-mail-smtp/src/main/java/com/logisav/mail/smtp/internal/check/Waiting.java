package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.outcome.SendProgress;
import java.time.Duration;

/** Since when a reply is awaited: a connection that was cut for lateness looks like one that was lost. */
final class Waiting {

    private long since = System.nanoTime();

    void begin(SendProgress step) {
        since = System.nanoTime();
    }

    /** Whether this long, nearly: a limit and the wait for it do not begin at the same nanosecond. */
    boolean lasted(Duration limit) {
        return System.nanoTime() - since >= limit.multipliedBy(19).dividedBy(20).toNanos();
    }
}
