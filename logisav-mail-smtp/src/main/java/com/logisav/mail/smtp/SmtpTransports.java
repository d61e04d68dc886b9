package com.logisav.mail.smtp;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows the SMTP transport for each tenant, from settings that may change while the application runs.
 *
 * <p>The settings are asked for each time and the transports are kept: equal settings, one transport. A host closes this with itself.
 */
public final class SmtpTransports implements TransportDirectory, AutoCloseable {

    private static final int KEPT = 256;

    private final Function<Tenant, Optional<SmtpSettings>> settings;
    private final HostPolicy policy;
    private final Clock clock;
    private final Map<SmtpSettings, SmtpTransport> kept = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    private SmtpTransports(Function<Tenant, Optional<SmtpSettings>> settings, HostPolicy policy, Clock clock) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
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
        return new SmtpTransports(settings, HostPolicy.anywhere(), Clock.systemUTC());
    }

    /** The same directory, with transports that take their times from this clock. */
    public SmtpTransports on(Clock newClock) {
        return new SmtpTransports(settings, policy, newClock);
    }

    /** The same directory, with transports that connect where this policy allows it, whatever the settings say. */
    public SmtpTransports within(HostPolicy newPolicy) {
        return new SmtpTransports(settings, newPolicy, clock);
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
        return found.map(this::transport);
    }

    private synchronized SmtpTransport transport(SmtpSettings wanted) {
        if (closed) {
            throw new IllegalStateException("these transports are closed");
        }
        SmtpTransport transport = kept.computeIfAbsent(wanted, each -> SmtpTransport.of(each, policy, clock));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return transport;
    }

    /** Lets go of the transports; mails that are being sent are not disturbed. */
    @Override
    public synchronized void close() {
        closed = true;
        kept.clear();
    }

    @Override
    public String toString() {
        return "SmtpTransports";
    }
}
