package com.logisav.mail.core.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk without a free byte. */
final class FullDisk extends OutputStream {

    FullDisk(Path file) {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("a spool names its file in full");
        }
    }

    @Override
    public void write(int oneByte) throws IOException {
        throw new IOException("No space left on device");
    }
}
