package com.logisav.mail.specification.planted.mailing.internal;

import jakarta.mail.internet.MimeMessage;

public class TranslatesToJakartaMail {
    public MimeMessage translated() {
        throw new IllegalStateException("never called");
    }
}
