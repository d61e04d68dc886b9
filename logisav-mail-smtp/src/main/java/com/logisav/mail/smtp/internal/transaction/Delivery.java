package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.pool.ConnectionLimit;
import com.logisav.mail.smtp.internal.pool.ConnectionOpener;
import com.logisav.mail.smtp.internal.pool.ConnectionPool;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Patience;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings mails to one server, on the caller's thread, over connections that are kept for the next. Safe for concurrent use. */
public final class Delivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Clock clock;
    private final ConnectionPool pool;
    private final ConnectionOpener opener;

    /**
     * Delivery to this server; connects to nothing yet.
     *
     * @param addresses where its name leads, and may lead
     * @param total     how many connections may be open, this server's and others'
     * @param nanoTime  tells how long a connection has rested, as {@link System#nanoTime} does
     */
    public Delivery(ServerPlan plan, Addresses addresses, Clock clock, ConnectionLimit total, LongSupplier nanoTime) {
        this.clock = clock;
        this.pool = new ConnectionPool(plan.pool(), total, nanoTime);
        this.opener = new ConnectionOpener(plan, addresses, pool);
    }

    /**
     * Offers a mail to the server.
     *
     * @param message the mail's bytes
     * @param watch   of the one who waits
     * @return what became of each recipient of the mail's envelope
     */
    public Transmission deliver(OutgoingMail mail, WireMessage message, SendWatch watch) {
        Patience patience = Patience.of(watch, message.length());
        Transmission transmission =
            new MailTransfer(opener, pool, clock, mail.manifest().envelopeSender(), message, patience).to(mail.envelope());
        LOG.debug("{} to {}: {}", mail.manifest().messageId(), opener.plan(), transmission);
        return transmission;
    }

    /** Keeps no connection any more. Mails on their way are not disturbed. */
    @Override
    public void close() {
        pool.close();
    }
}
