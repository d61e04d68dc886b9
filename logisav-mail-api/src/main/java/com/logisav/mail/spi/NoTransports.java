package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.SenderIdentity;
import java.util.Optional;

/** No transport for anybody. One object, so that a developer can be told that none was given. */
enum NoTransports implements TransportDirectory {
    INSTANCE;

    @Override
    public Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        return Optional.empty();
    }
}
