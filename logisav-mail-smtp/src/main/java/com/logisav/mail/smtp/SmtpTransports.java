package com.logisav.mail.smtp;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.smtp.internal.mime.MessageComposer;
import com.logisav.mail.smtp.internal.pool.ConnectionLimit;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows the SMTP transport for each tenant, from settings that may change while the application runs.
 *
 * <p>The settings are asked for each time and the transports are kept with their connections: equal settings, one transport. One whose
 * settings were replaced or taken away keeps no connection longer than for the mails that are on their way. All transports together have no more
 * connections open than {@link #atMost} says; those that rest make room for whoever needs one. A host closes this with itself.
 */
public final class SmtpTransports implements TransportDirectory, AutoCloseable {

    static final int CONNECTIONS = 64;

    private final Function<Tenant, Optional<SmtpSettings>> settings;
    private final HostPolicy policy;
    private final Clock clock;
    private final int connections;
    private final ConnectionLimit total;
    private final Made<MessageComposer> composer = new Made<>(MessageComposer::create);
    private final KeptTransports<SmtpTransport> kept;

    private SmtpTransports(Function<Tenant, Optional<SmtpSettings>> settings, HostPolicy policy, Clock clock, int connections) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.connections = connections;
        this.total = new ConnectionLimit(connections);
        this.kept = new KeptTransports<>(each -> SmtpTransport.of(each, policy, composer.get(), clock, total), SmtpTransport::close);
    }

    /** One server for everybody. */
    public static SmtpTransports single(SmtpSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return perTenant(tenant -> Optional.of(settings));
    }

    /**
     * A server for each tenant.
     *
     * @param settings asked whenever a mail is about to be composed or sent, on the caller's thread; quick, safe for concurrent use; empty
     *                 where mail is not configured
     */
    public static SmtpTransports perTenant(Function<Tenant, Optional<SmtpSettings>> settings) {
        return new SmtpTransports(settings, HostPolicy.anywhere(), Clock.systemUTC(), CONNECTIONS);
    }

    /** The same directory, with transports that take their times from this clock. */
    public SmtpTransports on(Clock newClock) {
        return new SmtpTransports(settings, policy, newClock, connections);
    }

    /** The same directory, with transports that connect where this policy allows it, whatever the settings say. */
    public SmtpTransports within(HostPolicy newPolicy) {
        return new SmtpTransports(settings, newPolicy, clock, connections);
    }

    /**
     * The same directory, with another limit for the connections of all its transports together; 64 unless set.
     *
     * @param newConnections 1 or more
     */
    public SmtpTransports atMost(int newConnections) {
        if (newConnections < 1) {
            throw new IllegalArgumentException("mails need a connection, " + newConnections + " are none");
        }
        return new SmtpTransports(settings, policy, clock, newConnections);
    }

    /**
     * The transport of the context's tenant. Where the tenant has none any more, what was kept for it is let go.
     *
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        Tenant tenant = context.tenant();
        Optional<SmtpSettings> found = settings.apply(tenant);
        if (found == null) {
            throw HostDefectException.returnedNull("SmtpTransports.perTenant", HostDefectException.nameOf(settings), "tenant " + tenant,
                "Return Optional.empty() where mail is not configured.");
        }
        if (found.isEmpty()) {
            kept.forget(tenant);
        }
        return found.map(current -> kept.of(tenant, current));
    }

    /**
     * A transport for settings that were entered and are not saved yet, under this directory's policy: to be checked, and not kept. It
     * connects when it is asked something.
     */
    public MailTransport trying(SmtpSettings unsaved) {
        return SmtpTransport.of(unsaved, policy, clock);
    }

    /** Closes all connections that rest, and the others when their mail is over; mails that are being sent are not disturbed. */
    @Override
    public void close() {
        kept.close();
    }

    @Override
    public String toString() {
        return "SmtpTransports";
    }
}
