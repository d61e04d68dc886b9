package com.logisav.mail.smtp.internal.pool;

import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.TlsClient;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** A single connection, opened as those for mails are, outside of any pool that mails wait for. */
public final class UnpooledConnection implements AutoCloseable {

    private final ConnectionOpener opener;
    private final Slot slot;

    public UnpooledConnection(ServerPlan plan, Addresses addresses, TlsClient tls) {
        ConnectionLimit one = new ConnectionLimit(1);
        this.opener = new ConnectionOpener(plan, addresses, new ConnectionPool(plan.pool(), one, System::nanoTime), tls);
        this.slot = new Slot(plan.pool(), one, System::nanoTime);
    }

    public SmtpConnection open(Patience patience, Conversation conversation) throws MessagingException, IOException {
        return opener.open(slot, patience, conversation);
    }

    @Override
    public void close() {
        slot.drop();
    }
}
