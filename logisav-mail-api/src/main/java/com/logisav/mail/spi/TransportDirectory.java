package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.SenderIdentity;
import java.util.Objects;
import java.util.Optional;

/**
 * Knows the transport for a sender: one server for all, or one for each tenant or identity.
 *
 * <p>Asked for availability and at send. On the caller's thread. Safe for concurrent use.
 *
 * <ul>
 * <li>TDI-01: null is never answered.
 * <li>TDI-02: a transport of another tenant is never answered.
 * <li>TDI-03: asked by several threads at once, it answers what it answers one.
 * <li>TDI-04: a sender for whom mail is configured gets a transport.
 * </ul>
 */
@FunctionalInterface
public interface TransportDirectory {

    /**
     * The transport that this identity's mails go through; nothing is connected yet.
     *
     * @return empty: mail is not configured, and unavailable
     */
    Optional<MailTransport> find(SenderIdentity sender, MailContext context);

    /** Nothing is configured. Always the same object. */
    static TransportDirectory empty() {
        return NoTransports.INSTANCE;
    }

    /** This one for everybody. */
    static TransportDirectory always(MailTransport transport) {
        Objects.requireNonNull(transport, "transport");
        return (sender, context) -> Optional.of(transport);
    }
}
