package com.logisav.mail.specification.planted.failure.internal;

import java.io.IOException;

public final class MarkerException extends IOException {
    private static final long serialVersionUID = 1L;

    public MarkerException() {
    }
}
