package com.logisav.mail.specification.planted.failure;

public final class NotAMailException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private NotAMailException() {
    }
}
