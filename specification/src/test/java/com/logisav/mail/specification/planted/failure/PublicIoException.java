package com.logisav.mail.specification.planted.failure;

import java.io.IOException;

public final class PublicIoException extends IOException {
    private static final long serialVersionUID = 1L;

    private PublicIoException() {
    }
}
