package com.logisav.mail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.MessageHandler;

/** Counts the bytes of mails and keeps none. */
final class SinkHandler implements MessageHandler {

    private final AtomicLong received;

    SinkHandler(AtomicLong received) {
        this.received = received;
    }

    @Override
    public void from(String from) {
        // Any sender will do.
    }

    @Override
    public void recipient(String recipient) {
        // So will any recipient.
    }

    @Override
    public String data(InputStream data) throws IOException {
        received.addAndGet(data.transferTo(OutputStream.nullOutputStream()));
        return null;
    }

    @Override
    public void done() {
        // Nothing is held.
    }
}
