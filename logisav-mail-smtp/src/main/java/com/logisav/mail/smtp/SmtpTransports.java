package com.logisav.mail.smtp;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.smtp.internal.delivery.ConnectionLimit;
import com.logisav.mail.smtp.internal.mime.MessageComposer;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knows the SMTP transport for each tenant, from settings that may change while the application runs.
 *
 * <p>The settings are asked for each time and the transports are kept with their connections: equal settings, one transport. One whose
 * settings were replaced keeps no connection longer than for the mails that are on their way. All transports together have no more
 * connections open than {@link #atMost} says; those that rest make room for whoever needs one. A host closes this with itself.
 */
public final class SmtpTransports implements TransportDirectory, AutoCloseable {

    private static final int KEPT = 256;
    private static final int TENANTS = 4096;
    private static final int CONNECTIONS = 64;

    private final Function<Tenant, Optional<SmtpSettings>> settings;
    private final HostPolicy policy;
    private final Clock clock;
    private final int connections;
    private final ConnectionLimit total;
    private final Map<SmtpSettings, SmtpTransport> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Tenant, SmtpSettings> latest = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable MessageComposer composer;
    private boolean closed;

    private SmtpTransports(Function<Tenant, Optional<SmtpSettings>> settings, HostPolicy policy, Clock clock, int connections) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.connections = connections;
        this.total = new ConnectionLimit(connections);
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
     * The transport of the context's tenant.
     *
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        Tenant tenant = context.tenant();
        Optional<SmtpSettings> found = settings.apply(tenant);
        if (found == null) {
            throw HostDefectException.returnedNull("SmtpTransports.perTenant", settings.getClass().getName(), "tenant " + tenant,
                "Return Optional.empty() where mail is not configured.");
        }
        return found.map(current -> transport(tenant, current));
    }

    /**
     * A transport for settings that were entered and are not saved yet, under this directory's policy: to be checked, and not kept. It
     * connects when it is asked something.
     */
    public MailTransport trying(SmtpSettings unsaved) {
        return SmtpTransport.of(unsaved, policy, clock);
    }

    private synchronized SmtpTransport transport(Tenant tenant, SmtpSettings wanted) {
        if (closed) {
            throw new IllegalStateException("these transports are closed");
        }
        SmtpSettings before = latest.put(tenant, wanted);
        if (before != null && !before.equals(wanted) && !latest.containsValue(before)) {
            retire(before);
        }
        if (latest.size() > TENANTS) {
            latest.remove(latest.keySet().iterator().next());
        }
        SmtpTransport transport = kept.computeIfAbsent(wanted, each -> SmtpTransport.of(each, policy, composer(), clock, total));
        if (kept.size() > KEPT) {
            retire(kept.keySet().iterator().next());
        }
        return transport;
    }

    private MessageComposer composer() {
        if (composer == null) {
            composer = MessageComposer.create();
        }
        return composer;
    }

    private void retire(SmtpSettings replaced) {
        SmtpTransport transport = kept.remove(replaced);
        if (transport != null) {
            transport.close();
        }
    }

    /** Closes all connections that rest, and the others when their mail is over; mails that are being sent are not disturbed. */
    @Override
    public synchronized void close() {
        closed = true;
        kept.values().forEach(SmtpTransport::close);
        kept.clear();
        latest.clear();
    }

    @Override
    public String toString() {
        return "SmtpTransports";
    }
}
