package com.logisav.mail.smtp;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.mime.MessageComposer;
import com.logisav.mail.smtp.internal.pool.ConnectionLimit;
import com.logisav.mail.smtp.internal.transaction.Delivery;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Brings mails to an SMTP server and says what it did with each recipient.
 *
 * <p>{@link #send} blocks the calling thread until the server has replied or a time-out of the settings has passed; after the end of a mail
 * that may be ten minutes. It must not run inside a database transaction. Refusals, outages, and problems of the account are in the
 * transmission:
 * <ul>
 * <li>accepted: the server took the mail for this recipient, whatever happened to the connection afterwards;
 * <li>deferred: the server said "later", or the connection broke before the mail was complete;
 * <li>refused: the server said no, for this recipient or the mail;
 * <li>in doubt: the mail was complete and no reply came; it may have been taken;
 * <li>not tried: TLS, authentication or the connection failed, the account may not send like this, or a file of the mail could not be read.
 * </ul>
 * One recipient that is refused does not stand in the way of the others. Safe for concurrent use.
 *
 * <p>Connections are kept for the next mail, as the settings say, so one transport is kept too, and closed when its host ends. One that was
 * broken while it rested is replaced without the mail noticing.
 */
public final class SmtpTransport implements MailTransport.Watched, AutoCloseable {

    private static final int NO_OTHER_LIMIT = 1 << 20;

    private final SmtpSettings settings;
    private final HostPolicy policy;
    private final Clock clock;
    private final MessageComposer composer;
    private final Delivery delivery;

    private SmtpTransport(SmtpSettings settings, HostPolicy policy, MessageComposer composer, Clock clock, ConnectionLimit total,
        LongSupplier nanoTime) {
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
        this.composer = composer;
        this.delivery = new Delivery(settings.plan(), policy.addresses(), clock, total, nanoTime);
    }

    /**
     * A transport to this server; connects to nothing yet.
     *
     * @throws com.logisav.mail.InvalidConfigurationException where the Angus Mail on the class path is one that must not be used; says what
     *                                                        to add to the pom
     */
    public static SmtpTransport of(SmtpSettings settings) {
        return of(settings, Clock.systemUTC());
    }

    /** A transport that takes the times in its outcomes from this clock; time-outs are measured without it. */
    public static SmtpTransport of(SmtpSettings settings, Clock clock) {
        return of(settings, HostPolicy.anywhere(), clock);
    }

    /** A transport that connects where this policy allows it; mails through another server are not tried. */
    public static SmtpTransport of(SmtpSettings settings, HostPolicy policy, Clock clock) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(clock, "clock");
        return of(settings, policy, MessageComposer.create(), clock, new ConnectionLimit(NO_OTHER_LIMIT));
    }

    /** A transport whose connections rest and age by this, which counts as {@link System#nanoTime} does. */
    static SmtpTransport resting(SmtpSettings settings, Clock clock, LongSupplier nanoTime) {
        return new SmtpTransport(settings, HostPolicy.anywhere(), MessageComposer.create(), clock, new ConnectionLimit(NO_OTHER_LIMIT),
            nanoTime);
    }

    /** One of several transports that share what is the same for all. */
    static SmtpTransport of(SmtpSettings settings, HostPolicy policy, MessageComposer composer, Clock clock, ConnectionLimit total) {
        return new SmtpTransport(settings, policy, composer, clock, total, System::nanoTime);
    }

    /** Where it goes. */
    public SmtpSettings settings() {
        return settings;
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context) {
        return send(mail, context, SendWatch.silent());
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
        Objects.requireNonNull(context, "context");
        return delivery.deliver(mail, composer.compose(mail), Objects.requireNonNull(watch, "watch"));
    }

    @Override
    public SettingsCheck check(CheckRequest request, MailContext context) {
        Objects.requireNonNull(context, "context");
        return SmtpCheck.of(settings).within(policy).on(clock).run(request);
    }

    /** Closes the connections that are kept. Mails on their way are not disturbed; theirs, and those of later mails, end with them. */
    @Override
    public void close() {
        delivery.close();
    }

    @Override
    public String toString() {
        return "SmtpTransport[" + settings.plan() + "]";
    }
}
