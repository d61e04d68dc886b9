package com.logisav.mail.smtp.internal.network;

import java.io.IOException;

/** A server that may not be connected to; nothing was sent to it. */
public final class HostNotAllowedException extends IOException {

    private static final long serialVersionUID = 1L;

    HostNotAllowedException(String message) {
        super(message);
    }
}
