package com.logisav.mail.specification.planted.serving;

import org.subethamail.smtp.server.SMTPServer;

public class ShowsSubEtha {

    public void parameter(SMTPServer server) {
        throw new IllegalStateException("never called");
    }
}
