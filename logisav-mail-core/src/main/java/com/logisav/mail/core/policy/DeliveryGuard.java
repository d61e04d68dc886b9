package com.logisav.mail.core.policy;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps a system that is not in production from writing to customers: put around the transports, on a copy of the data, and nothing else has
 * to change. Immutable.
 *
 * <pre>{@code
 * builder.transports(DeliveryGuard.redirectingTo(EmailAddress.of("recette@example.fr")).aroundEach(transports))
 * }</pre>
 *
 * <p>What is held back is {@link com.logisav.mail.outcome.RecipientStatus#SUPPRESSED}: settled, never reported as sent, and nothing to try
 * again. Reviews and the journal are about the mail as it was written. A check of settings is handed on: it sends nothing.
 *
 * <p>It needs nothing of SMTP, and so guards any transport.
 */
public final class DeliveryGuard {

    private final Function<MailTransport, MailTransport.Watched> guarding;
    private final String name;

    private DeliveryGuard(String name, Function<MailTransport, MailTransport.Watched> guarding) {
        this.name = name;
        this.guarding = guarding;
    }

    /**
     * Mails go to these domains; recipients elsewhere are held back. The mail itself stays as it is, so it names them.
     *
     * @param domains such as {@code example.fr}; a subdomain is another domain
     * @throws com.logisav.mail.MailException where one is no domain
     */
    public static DeliveryGuard onlyTo(Collection<String> domains) {
        return onlyTo(domains, Clock.systemUTC());
    }

    /** The same, with the times of what is held back from this clock. */
    public static DeliveryGuard onlyTo(Collection<String> domains, Clock clock) {
        Objects.requireNonNull(clock, "clock");
        Set<String> allowed = domains.stream().map(DeliveryGuard::domain).collect(Collectors.toUnmodifiableSet());
        return new DeliveryGuard(allowed.size() + " domains", transport -> new AllowListTransport(transport, allowed, clock));
    }

    private static String domain(String text) {
        return EmailAddress.of("postmaster@" + text.strip()).asciiDomain().toLowerCase(Locale.ROOT);
    }

    /**
     * Every mail goes to one address, and to nobody else. Its subject begins with whom it was for, headers name the recipients, all but
     * those in Bcc, who are counted. A recipient who is that address gets the mail and has its outcome; the others are held back. A mail that
     * does not reach that address is a warning in the log, with the server's codes.
     */
    public static DeliveryGuard redirectingTo(EmailAddress address) {
        return redirectingTo(address, Clock.systemUTC());
    }

    /** The same, with the times of what is held back from this clock. */
    public static DeliveryGuard redirectingTo(EmailAddress address, Clock clock) {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(clock, "clock");
        return new DeliveryGuard("redirecting", transport -> new RedirectingTransport(transport, address, clock));
    }

    /** Nothing goes anywhere. The log says so at INFO, and shows recipients, subject and text at DEBUG alone. */
    public static DeliveryGuard logOnly() {
        return logOnly(Clock.systemUTC());
    }

    /** The same, with the times of what is held back from this clock. */
    public static DeliveryGuard logOnly(Clock clock) {
        Objects.requireNonNull(clock, "clock");
        return new DeliveryGuard("log only", transport -> new LoggingTransport(transport, clock));
    }

    /** A guarded transport; what it sends can be watched and stopped as far as the one inside can. */
    public MailTransport.Watched around(MailTransport transport) {
        return guarding.apply(Objects.requireNonNull(transport, "transport"));
    }

    /** A directory whose transports are guarded. Where it has none, mail is unavailable, as it would be without a guard. */
    public TransportDirectory aroundEach(TransportDirectory directory) {
        Objects.requireNonNull(directory, "directory");
        return (sender, context) -> Objects.requireNonNull(directory.find(sender, context),
            () -> directory.getClass().getName() + " answered null in place of an empty Optional").map(this::around);
    }

    /** What it does, without the addresses. */
    @Override
    public String toString() {
        return "DeliveryGuard[" + name + "]";
    }
}
