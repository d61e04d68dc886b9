package com.logisav.mail.attachment;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/** Bytes could not be read or stored: a full disk, a broken upload, a store that is down. Nothing was sent. */
public final class ContentUnreadableException extends MailException {

    private static final long serialVersionUID = 1L;

    private ContentUnreadableException(String what, Throwable cause) {
        super(MailErrorCode.CONTENT_UNREADABLE, what + " could not be read or stored. Nothing was sent; try again. See the cause.",
            Map.of("what", what), cause);
    }

    /**
     * A failure while reading or storing.
     *
     * @param what which kind of bytes, such as {@code an upload}; never a file's name
     */
    public static ContentUnreadableException of(String what, Throwable cause) {
        return new ContentUnreadableException(what, cause);
    }
}
