package com.logisav.mail.smtp.internal.server;

import java.time.Duration;

/**
 * How many connections are kept, and for how long.
 *
 * @param connections at most, at once
 * @param idle        how long one may rest
 * @param age         how old one may become
 * @param mails       how many one may carry
 * @param waiting     how long a mail may wait for one to become free
 */
public record PoolLimits(int connections, Duration idle, Duration age, int mails, Duration waiting) {

    /** Below what common servers allow: Postfix closes after five idle minutes, Exchange Online after one; many take 100 mails. */
    public static final PoolLimits STANDARD =
        new PoolLimits(4, Duration.ofSeconds(30), Duration.ofMinutes(10), 100, Duration.ofMinutes(1));
}
