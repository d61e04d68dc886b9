package com.logisav.mail.core.internal.file;

import java.io.IOException;
import java.io.OutputStream;

/** The way to the bytes of a file. */
@FunctionalInterface
public interface FileBytes {

    /**
     * Writes all bytes; the stream is not closed.
     *
     * @throws IOException where the stream or the source fails
     */
    void writeTo(OutputStream out) throws IOException;
}
