package com.logisav.mail.testkit.contract;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bytes that know how many of their streams are open. */
final class CountedContent implements Content {

    private final AtomicInteger open = new AtomicInteger();
    private final Supplier<InputStream> streams;

    private CountedContent(Supplier<InputStream> streams) {
        this.streams = streams;
    }

    static CountedContent of(byte[] bytes) {
        return new CountedContent(() -> new ByteArrayInputStream(bytes));
    }

    /** Each stream yields half of so many bytes, then fails. */
    static CountedContent failingAfter(int bytes) {
        return new CountedContent(() -> FailingStreams.after(bytes / 2, new IOException("the file broke off, as the contract wants it")));
    }

    @Override
    public InputStream open() {
        open.incrementAndGet();
        return new FilterInputStream(streams.get()) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    open.decrementAndGet();
                }
                super.close();
            }
        };
    }

    boolean allClosed() {
        return open.get() == 0;
    }
}
