package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The last bytes of a content, and where they begin: read in one go from the start, since a content has no other way in. */
final class ContentTail {

    private final byte[] bytes;
    private final long offset;

    private ContentTail(byte[] bytes, long offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    /** At least the last so many bytes, at most twice as many; all where there are fewer. */
    static ContentTail of(Content content, int atLeast) throws IOException {
        byte[] before = {};
        byte[] last = {};
        long total = 0;
        try (InputStream in = content.open()) {
            for (byte[] block = in.readNBytes(atLeast); block.length > 0; block = in.readNBytes(atLeast)) {
                before = last;
                last = block;
                total += block.length;
            }
        }
        byte[] joined = Arrays.copyOf(before, before.length + last.length);
        System.arraycopy(last, 0, joined, before.length, last.length);
        return new ContentTail(joined, total - joined.length);
    }

    byte[] bytes() {
        return bytes;
    }

    long offset() {
        return offset;
    }
}
