package com.logisav.mail.benchmarks.mail.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The way back to a client: an answer leaves one round-trip time after what it answers arrived, however much came in meanwhile. So a client
 * that says several things at once waits once, and one that waits in between waits each time.
 */
final class Replies {

    private static final Reply LAST = new Reply(new byte[0], 0);

    private final OutputStream out;
    private final Counts counts;
    private final BlockingQueue<Reply> waiting = new LinkedBlockingQueue<>();
    private @Nullable Thread writer;
    private long tripEnd = Long.MIN_VALUE;

    private static final class Reply {
        final byte[] bytes;
        final long due;

        Reply(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    Replies(OutputStream out, Counts counts) {
        this.out = out;
        this.counts = counts;
    }

    /** Answers what arrived at this time (System.nanoTime) from so far away. */
    void send(byte[] bytes, long arrived, Duration roundTrip) throws IOException {
        if (arrived >= tripEnd) {
            counts.roundTrips.increment();
            tripEnd = arrived + roundTrip.toNanos();
        }
        if (roundTrip.isZero() && waiting.isEmpty()) {
            out.write(bytes);
            return;
        }
        waiting.add(new Reply(bytes, arrived + roundTrip.toNanos()));
        if (writer == null) {
            writer = new Thread(this::write, "replies");
            writer.setDaemon(true);
            writer.start();
        }
    }

    /** Waits until all has been said. */
    void finish() throws InterruptedException {
        if (writer != null) {
            waiting.add(LAST);
            writer.join();
        }
    }

    private void write() {
        try {
            for (Reply reply = waiting.take(); reply != LAST; reply = waiting.take()) {
                for (long left = reply.due - System.nanoTime(); left > 0; left = reply.due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(reply.bytes);
            }
        } catch (IOException e) {
            // The client is gone; the reader sees it too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
