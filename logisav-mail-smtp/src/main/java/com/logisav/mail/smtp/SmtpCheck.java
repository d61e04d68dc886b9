package com.logisav.mail.smtp;

import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.smtp.internal.check.Rehearsal;
import com.logisav.mail.spi.CheckRequest;
import java.time.Clock;
import java.util.Objects;

/**
 * A dry run: goes the way of a mail to a chosen depth, never to its first byte, and says which step failed and what to change.
 *
 * <p>Hosts reach it through {@code Composer.testSettings}, which asks for the permission first; this class is for a host's own start-up or
 * monitoring, where there is no actor. Nothing is trusted or allowed that a mail would not be; the name is looked up once. Immutable; safe for
 * concurrent use.
 */
public final class SmtpCheck {

    private final SmtpSettings settings;
    private final HostPolicy policy;
    private final Clock clock;

    private SmtpCheck(SmtpSettings settings, HostPolicy policy, Clock clock) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** A check of these settings, wherever they lead. */
    public static SmtpCheck of(SmtpSettings settings) {
        return new SmtpCheck(settings, HostPolicy.anywhere(), Clock.systemUTC());
    }

    /** The same check where this policy allows it. */
    public SmtpCheck within(HostPolicy newPolicy) {
        return new SmtpCheck(settings, newPolicy, clock);
    }

    /** The same check, which judges by this clock whether a certificate was refused for its age. */
    public SmtpCheck on(Clock newClock) {
        return new SmtpCheck(settings, policy, newClock);
    }

    /**
     * Connects, and says how far that went. Blocks for the request's limit at most.
     *
     * @return never null, and nothing that a server does is thrown
     */
    public SettingsCheck run(CheckRequest request) {
        return new Rehearsal(settings.plan(), policy.addresses(), clock, request.depth(), request.sender().envelopeSender(),
            request.recipient(), request.limit()).run();
    }

    @Override
    public String toString() {
        return "SmtpCheck[" + settings.plan() + "]";
    }
}
