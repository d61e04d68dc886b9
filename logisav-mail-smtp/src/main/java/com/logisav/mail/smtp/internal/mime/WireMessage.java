package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;
import java.io.OutputStream;

/** A mail as it leaves: its bytes, known in number before they are written, the same each time. */
public final class WireMessage {

    private final WirePart root;

    WireMessage(WirePart root) {
        this.root = root;
    }

    /** Bytes that {@link #writeTo} writes, without opening a file. */
    public long length() {
        return root.length();
    }

    /**
     * Writes the mail: CRLF line ends, lines of at most 998 bytes, none of them starting with a dot, CRLF at the end. Each file is opened
     * once, read in blocks and closed.
     *
     * @throws ContentFailedException where a file could not be read, or has another length than the manifest says
     * @throws IOException            where the stream could not be written
     */
    public void writeTo(OutputStream out) throws IOException {
        root.writeTo(out);
    }
}
