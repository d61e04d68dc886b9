package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.ManifestFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file as base64, opened when it is written, read in blocks and closed. What was read is held against the length that the server was told
 * of. That the bytes are those of the review is proved by the content itself while it is read; to hash them here once more would cost as
 * much as all the rest.
 */
final class FileBody implements Body {

    private static final Logger LOG = LoggerFactory.getLogger(FileBody.class);
    private static final int BYTES_PER_LINE = 57;
    private static final int BLOCK = BYTES_PER_LINE * 1024;
    private static final byte[] CRLF = {'\r', '\n'};

    private final ManifestFile file;
    private final Content content;

    FileBody(ManifestFile file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** Length as lines of base64. Nothing takes a line too: the line end before a boundary is the boundary's (RFC 2046, section 5.1.1). */
    static long encodedLength(long length) {
        long lines = Math.max(1, (length + BYTES_PER_LINE - 1) / BYTES_PER_LINE);
        return (length + 2) / 3 * 4 + 2 * lines;
    }

    @Override
    public long length() {
        return encodedLength(file.length());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        InputStream in = open();
        try {
            byte[] block = new byte[BLOCK];
            byte[] encoded = new byte[(int) encodedLength(BLOCK)];
            long total = 0;
            for (int read = fill(in, block); read > 0; read = fill(in, block)) {
                total += read;
                write(read == BLOCK ? block : Arrays.copyOf(block, read), encoded, out);
            }
            if (total == 0) {
                out.write(CRLF);
            }
            check(total);
        } finally {
            close(in);
        }
    }

    private static void write(byte[] block, byte[] encoded, OutputStream out) throws IOException {
        int length = Base64.getMimeEncoder().encode(block, encoded);
        out.write(encoded, 0, length);
        out.write(CRLF);
    }

    private void check(long total) throws ContentFailedException {
        if (total != file.length()) {
            throw new ContentFailedException(new IOException(total + " bytes instead of " + file.length()));
        }
    }

    private InputStream open() throws ContentFailedException {
        try {
            InputStream in = content.open();
            if (in == null) {
                throw new ContentFailedException(new NullPointerException("Content.open answered null"));
            }
            return in;
        } catch (ContentFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ContentFailedException(e);
        }
    }

    private static int fill(InputStream in, byte[] block) throws ContentFailedException {
        try {
            return in.readNBytes(block, 0, BLOCK);
        } catch (IOException | RuntimeException e) {
            throw new ContentFailedException(e);
        }
    }

    /** What is closed was read and checked, or has failed already: a stream that cannot even be closed changes nothing. */
    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("A file's stream failed to close.", e);
        }
    }
}
