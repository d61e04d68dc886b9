package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.smtp.internal.Digests;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes a mail's bytes: counts and hashes them as they are, and passes them on as they are sent. */
final class MessageOutput extends OutputStream {

    private static final int REPORTED_BLOCK = 64 * 1024;

    private final MessageDigest digest = Digests.sha256();
    private final DataOutput data;
    private final Patience patience;
    private long written;
    private long reported;

    MessageOutput(OutputStream connection, Patience patience) {
        this.data = new DataOutput(connection);
        this.patience = patience;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        data.write(bytes, offset, length);
        written += length;
        if (written - reported >= REPORTED_BLOCK) {
            reported = written;
            patience.check();
            patience.wrote(written);
        }
    }

    /** SHA-256 of what was written, in lower-case hex. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the final dot, and everything before it that was still held back. */
    void end() throws IOException {
        data.end();
    }
}
