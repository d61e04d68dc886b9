package com.logisav.mail.smtp.internal.server;

import com.logisav.mail.outcome.SmtpPhase;
import java.time.Duration;

/**
 * How long a server may take.
 *
 * @param connect   to open the connection, for each of its addresses
 * @param command   to answer a command, the greeting and a TLS handshake included
 * @param body      to take the next 64 KB of a mail
 * @param endOfData to answer the final dot; a lost answer leaves the mail in doubt
 */
public record TimeLimits(Duration connect, Duration command, Duration body, Duration endOfData) {

    /** Ten minutes for the final dot, as RFC 5321, section 4.5.3.2.6 wants; less than it allows for the rest, which may be tried again. */
    public static final TimeLimits STANDARD =
        new TimeLimits(Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(10));

    public Duration of(SmtpPhase phase) {
        return switch (phase) {
            case CONNECT -> connect;
            case BODY -> body;
            case END_OF_DATA -> endOfData;
            default -> command;
        };
    }
}
