package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.MessageId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;

/** Gives a mail its Message-ID and date, once. */
final class MailIdentity {

    private static final int RANDOM_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailIdentity(Clock clock) {
        this.clock = clock;
    }

    /** Random on the left, so that it tells nothing; on the right the sender's domain: RFC 5322 (section 3.6.4) wants one of ours. */
    MessageId newMessageId(SenderIdentity sender) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new MessageId(HexFormat.of().formatHex(bytes), domainOf(sender));
    }

    String domainOf(SenderIdentity sender) {
        return sender.from().address().asciiDomain();
    }

    ZonedDateTime now(ZoneId zone) {
        return clock.instant().atZone(zone);
    }
}
