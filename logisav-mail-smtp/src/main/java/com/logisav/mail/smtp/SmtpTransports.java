package com.logisav.mail.smtp;

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
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Knows the SMTP transport for each tenant or sender, from settings that may change while the application runs.
 *
 * <p>The settings are asked for each time and the transports are kept with their connections: equal settings, one transport. One whose
 * settings were replaced or taken away keeps no connection longer than for the mails that are on their way. All transports together have no more
 * connections open than {@link #atMost} says; those that rest make room for whoever needs one. Of more than 256 different settings, those
 * that were not asked for the longest keep no connections. A host closes this with itself.
 */
public final class SmtpTransports implements TransportDirectory, AutoCloseable {

    static final int CONNECTIONS = 64;

    private final HostSettings settings;
    private final MessageComposer composer;
    private final HostPolicy policy;
    private final Clock clock;
    private final int connections;
    private final ConnectionLimit total;
    private final KeptTransports<SmtpTransport> kept;

    private SmtpTransports(HostSettings settings, MessageComposer composer, HostPolicy policy, Clock clock, int connections) {
        this.settings = settings;
        this.composer = composer;
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.connections = connections;
        this.total = new ConnectionLimit(connections);
        this.kept = new KeptTransports<>(each -> SmtpTransport.of(each, policy, composer, clock, total), SmtpTransport::close);
    }

    /**
     * One server for everybody.
     *
     * @throws com.logisav.mail.InvalidConfigurationException where the Angus Mail on the class path is one that must not be used; says what
     *                                                        to add to the pom
     */
    public static SmtpTransports single(SmtpSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return perTenant(tenant -> Optional.of(settings));
    }

    /**
     * A server for each tenant.
     *
     * @param settings asked whenever a mail is about to be composed or sent, on the caller's thread; quick, safe for concurrent use; empty
     *                 where mail is not configured
     * @throws com.logisav.mail.InvalidConfigurationException as {@link #single}
     */
    public static SmtpTransports perTenant(Function<Tenant, Optional<SmtpSettings>> settings) {
        return of(HostSettings.perTenant(settings));
    }

    /**
     * A server, or an account at it, for each identity that mails are sent as: where everybody sends through a mailbox of their own.
     *
     * @param settings as for {@link #perTenant}, with the identity and the context that are asked about
     * @throws com.logisav.mail.InvalidConfigurationException as {@link #single}
     */
    public static SmtpTransports perSender(BiFunction<SenderIdentity, MailContext, Optional<SmtpSettings>> settings) {
        return of(HostSettings.perSender(settings));
    }

    private static SmtpTransports of(HostSettings settings) {
        return new SmtpTransports(settings, MessageComposer.create(), HostPolicy.anywhere(), Clock.systemUTC(), CONNECTIONS);
    }

    /** The same directory, with transports that take their times from this clock. */
    public SmtpTransports on(Clock newClock) {
        return new SmtpTransports(settings, composer, policy, newClock, connections);
    }

    /** The same directory, with transports that connect where this policy allows it, whatever the settings say. */
    public SmtpTransports within(HostPolicy newPolicy) {
        return new SmtpTransports(settings, composer, newPolicy, clock, connections);
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
        return new SmtpTransports(settings, composer, policy, clock, newConnections);
    }

    /**
     * The transport of the context's tenant, or of the identity. Where there are no settings any more, what was kept for them is let go.
     *
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        HostSettings.Owner owner = settings.owner(sender, context);
        Optional<SmtpSettings> found = settings.of(sender, context);
        if (found.isEmpty()) {
            kept.forget(owner);
        }
        return found.map(current -> kept.of(owner, current));
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
