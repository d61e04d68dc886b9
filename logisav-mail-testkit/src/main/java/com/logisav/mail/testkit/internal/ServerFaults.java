package com.logisav.mail.testkit.internal;

import com.logisav.mail.address.EmailAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a server does wrong, as plain values.
 *
 * @param refused       code and text by recipient
 * @param greylisted    recipients that are put off the first time
 * @param maxRecipients how many recipients a mail may have
 * @param maxBytes      how large a mail may be
 * @param ending        what becomes of a mail that was offered
 * @param delay         before the reply to a mail
 * @param certificate   STARTTLS is offered, and required, with this certificate
 * @param account       user and password that are required, as AUTH PLAIN sends them
 * @param token         the only OAuth2 token that is accepted; an expired one is any other
 */
public record ServerFaults(Map<EmailAddress, Reply> refused, Set<EmailAddress> greylisted, OptionalInt maxRecipients, OptionalInt maxBytes,
    Ending ending, Duration delay, Optional<ServerCertificate> certificate, Optional<Account> account, Optional<String> token) {

    /** Copies. */
    public ServerFaults {
        refused = Map.copyOf(refused);
        greylisted = Set.copyOf(greylisted);
    }

    /** What becomes of a mail that was offered. */
    public enum Ending {
        /** It is taken. */
        TAKEN,
        /** The server says 421 to MAIL and closes. */
        SERVICE_CLOSES,
        /** The connection is reset while the mail is on its way. */
        RESET_IN_BODY,
        /** It is taken, and the connection closed without a word. */
        REPLY_LOST
    }

    /** Code and text of a reply. */
    public record Reply(int code, String text) {}

    /** User and password. */
    public record Account(String user, String password) {
        @Override
        public String toString() {
            return "Account[***]";
        }
    }
}
