package com.logisav.mail.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that fails after so many bytes, and notices what is done to it after it should have been let go. */
final class WatchedStream extends OutputStream {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int limit;
    private boolean closed;
    private boolean over;
    private boolean late;

    WatchedStream(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        late |= over;
        if (taken.size() >= limit) {
            throw new IOException("the stream failed after " + limit + " bytes, as the contract wants it");
        }
        taken.write(b);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** From now on nobody has a reason to write. */
    synchronized void over() {
        over = true;
    }

    synchronized boolean wasClosed() {
        return closed;
    }

    synchronized boolean wasWrittenLate() {
        return late;
    }

    synchronized byte[] bytes() {
        return taken.toByteArray();
    }
}
