package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;
import java.io.OutputStream;

/** What stands below the headers of a part, encoded: 7-bit, lines of at most 76 characters, CRLF, ending with a line end. */
sealed interface Body permits TextBody, FileBody, MultipartBody {

    /** Bytes that {@link #writeTo} writes, known without writing. */
    long length();

    /**
     * Writes the body.
     *
     * @throws ContentFailedException where a file could not be read; any other exception comes from the stream
     */
    void writeTo(OutputStream out) throws IOException;
}
