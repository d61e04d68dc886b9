package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.PermissionRequest;

/** Nobody may do anything. One object, so that a refusal can say to the developer that nobody was asked. */
enum NoPermissions implements MailPermissions {
    INSTANCE;

    @Override
    public Decision decide(PermissionRequest request, MailContext context) {
        return Decision.denied();
    }
}
