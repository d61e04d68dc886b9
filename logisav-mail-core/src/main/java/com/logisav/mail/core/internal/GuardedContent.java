package com.logisav.mail.core.internal;

import com.logisav.mail.attachment.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A host's content behind the guard, its streams included: a null or an unexpected exception is the host's, whoever reads. */
final class GuardedContent implements Content {

    private final Content content;
    private final HostCalls calls;

    GuardedContent(Content content, HostCalls calls) {
        this.content = content;
        this.calls = calls;
    }

    @Override
    public InputStream open() throws IOException {
        return new GuardedStream(calls.askReading("Throw an IOException where the content cannot be opened.", content::open));
    }

    @Override
    public OptionalLong length() {
        return calls.ask("Return OptionalLong.empty() where the length is not known.", content::length);
    }

    private final class GuardedStream extends FilterInputStream {

        GuardedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return calls.askReading("", in::read);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return calls.askReading("", () -> in.read(bytes, from, count));
        }

        @Override
        public void close() throws IOException {
            calls.askReading("", () -> {
                in.close();
                return in;
            });
        }
    }
}
