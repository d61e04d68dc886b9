package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a server and what it answered, written down as it happens. Outcomes are read from here and not from exceptions: those
 * that end a transaction are often about something later (a failing QUIT) or say less than was known.
 */
final class Conversation {

    private final Clock clock;
    private final Instant startedAt;
    private final @Nullable Answer[] recipients;
    private SmtpPhase phase = SmtpPhase.CONNECT;
    private @Nullable ServerReply reply;
    private @Nullable String sha256;
    private @Nullable Tls tls;

    /** A reply to one recipient, and when it came. */
    record Answer(ServerReply reply, Instant at) {}

    /** How the connection is encrypted. */
    record Tls(String protocol, String cipher) {}

    Conversation(int recipients, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.recipients = new Answer[recipients];
    }

    /** Something is about to be said: no reply to it is known. */
    void enter(SmtpPhase next) {
        phase = next;
        reply = null;
    }

    /**
     * A reply was read. The first one to what was said counts: Angus Mail sends a RSET after some refusals. Only AUTH is a dialogue.
     *
     * @param code what stood for a code; one that SMTP does not know is no reply
     * @param text the lines as they were read, with their codes
     */
    void heard(int code, String text) {
        boolean answered = reply != null && phase != SmtpPhase.AUTH;
        if (answered || code < 200 || code > 599) {
            return;
        }
        boolean stranger = tls == null && (phase == SmtpPhase.GREETING || phase == SmtpPhase.EHLO);
        reply = stranger ? ServerReplies.ofStranger(code, text) : ServerReplies.parse(code, text);
    }

    /** The reply just read was about this recipient; none where none was read. */
    void answered(int recipient) {
        if (reply != null) {
            recipients[recipient] = new Answer(reply, clock.instant());
        }
    }

    /** From here on it is encrypted. */
    void encrypted(SSLSession session) {
        tls = new Tls(session.getProtocol(), session.getCipherSuite());
    }

    /** All bytes of the mail were written. */
    void wrote(String hash) {
        sha256 = hash;
    }

    SmtpPhase phase() {
        return phase;
    }

    /** The reply to what was said last. */
    @Nullable ServerReply reply() {
        return reply;
    }

    @Nullable Answer answer(int recipient) {
        return recipients[recipient];
    }

    Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    Optional<Tls> tls() {
        return Optional.ofNullable(tls);
    }

    Instant startedAt() {
        return startedAt;
    }
}
