package com.logisav.mail.core.internal;

import com.logisav.mail.attachment.Attachment;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An attachment that was found again through record and actor, with the way to its bytes.
 *
 * @param attachment as it is now, whatever the draft said
 * @param bytes      writes them, once for each call
 */
public record FoundAttachment(Attachment attachment, Bytes bytes) {

    /** The way to the bytes of an attachment. */
    @FunctionalInterface
    public interface Bytes {

        /**
         * Writes all bytes; the stream is not closed.
         *
         * @throws IOException where the stream or the source fails
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
