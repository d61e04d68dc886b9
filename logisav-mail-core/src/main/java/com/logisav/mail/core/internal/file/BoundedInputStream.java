package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Counts what is read of a file, and refuses it at the first byte beyond the limit, however long the stream says it is. Closing closes the
 * stream inside.
 */
final class BoundedInputStream extends FilterInputStream {

    private final FileName file;
    private final long limit;
    private long count;

    /**
     * A bounded view of a stream.
     *
     * @param in    the file's bytes
     * @param file  what a refusal names
     * @param limit bytes that may be read
     */
    BoundedInputStream(InputStream in, FileName file, long limit) {
        super(in);
        this.file = file;
        this.limit = limit;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            counted(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        counted(skipped);
        return skipped;
    }

    /** Not supported: counting again what was read before would refuse what is small enough. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public synchronized void mark(int readLimit) {
        // Nothing is marked, as markSupported says.
    }

    @Override
    public synchronized void reset() throws IOException {
        throw new IOException("mark is not supported");
    }

    private void counted(long bytes) {
        count += bytes;
        if (count > limit) {
            throw AttachmentRefusedException.of(AttachmentRefusal.FILE_TOO_LARGE, file, Map.of("limit", limit, "value", count));
        }
    }
}
