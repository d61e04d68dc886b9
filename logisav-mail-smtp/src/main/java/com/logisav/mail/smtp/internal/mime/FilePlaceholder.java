package com.logisav.mail.smtp.internal.mime;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Stands for a file while the message is built. It has no bytes: Simple Java Mail would read them once for its own log and hold them in
 * memory; the file itself is opened when the mail is written, and then once.
 */
final class FilePlaceholder implements DataSource {

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("a file of a mail is only read");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return "file";
    }
}
