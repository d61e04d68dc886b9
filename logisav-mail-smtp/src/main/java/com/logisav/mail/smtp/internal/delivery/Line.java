package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.smtp.internal.network.Addresses;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** A single connection, opened as those for mails are, outside of any pool that mails wait for. */
final class Line implements AutoCloseable {

    private final Opener opener;
    private final Slot slot;

    Line(ServerPlan plan, Addresses addresses, TlsClient tls) {
        ConnectionLimit one = new ConnectionLimit(1);
        this.opener = new Opener(plan, addresses, new ConnectionPool(plan.pool(), one, System::nanoTime), tls);
        this.slot = new Slot(plan.pool(), one, System::nanoTime);
    }

    SmtpConnection open(Patience patience, Conversation conversation) throws MessagingException, IOException {
        return opener.open(slot, patience, conversation);
    }

    @Override
    public void close() {
        slot.drop();
    }
}
