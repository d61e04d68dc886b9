package com.logisav.mail.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Streams that break in the middle. */
final class FailingStreams {

    private FailingStreams() {}

    /** Yields so many bytes, then throws. */
    static InputStream after(int bytes, IOException failure) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left == 0) {
                    throw failure;
                }
                int yielded = Math.min(left, length);
                Arrays.fill(buffer, offset, offset + yielded, (byte) 'x');
                left -= yielded;
                return yielded;
            }
        };
    }
}
