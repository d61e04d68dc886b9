package com.logisav.mail.smtp.internal.dialogue;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a server and what it answered, written down as it happens. Outcomes are read from here and not from exceptions: those
 * that end a transaction are often about something later (a failing QUIT) or say less than was known.
 */
public final class Conversation {

    private static final int CODE = 3;
    /** With "=" as servers have it that are older than the standard. */
    private static final Pattern OFFERED_AUTH = Pattern.compile("(?mi)^250[- ]AUTH[ =]+\\S");

    private final Clock clock;
    private final Instant startedAt;
    private final @Nullable Answer[] recipients;
    private SmtpPhase phase = SmtpPhase.CONNECT;
    private @Nullable ServerReply reply;
    private @Nullable String offered;
    private boolean nonsense;
    private @Nullable String sha256;
    private @Nullable Tls tls;

    /** A reply to one recipient, and when it came. */
    public record Answer(ServerReply reply, Instant at) {}

    /** How the connection is encrypted. */
    public record Tls(String protocol, String cipher) {

        static Tls of(SSLSession session) {
            return new Tls(session.getProtocol(), session.getCipherSuite());
        }
    }

    public Conversation(int recipients, Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.recipients = new Answer[recipients];
    }

    /** Something is about to be said: no reply to it is known. */
    public void enter(SmtpPhase next) {
        phase = next;
        forget();
    }

    /** The reply was about what is over: whoever it named keeps it as an answer. */
    void forget() {
        reply = null;
    }

    /**
     * Angus Mail read a reply. The first one to what was said counts, since it says more after some refusals.
     *
     * @param code what stood for a code; one that SMTP does not know is no reply
     * @param text the lines as they were read, with their codes
     */
    void heard(int code, String text) {
        nonsense = (code < 200 || code > 599) && !text.isBlank() && !text.equals("[EOF]");
        if (code >= 200 && code <= 599) {
            boolean stranger = offered == null && (phase == SmtpPhase.GREETING || phase == SmtpPhase.EHLO);
            heard(stranger ? ServerReplies.ofStranger(code, text) : ServerReplies.parse(code, text));
            if (phase == SmtpPhase.EHLO && code == 250) {
                offered = text;
            }
        }
    }

    /** Whether what was heard last is none of SMTP. */
    public boolean heardNonsense() {
        return nonsense;
    }

    /** What the server says of an extension in its last reply to EHLO; empty where it does not name it. */
    public Optional<String> offered(String extension) {
        return offered == null ? Optional.empty() : offered.lines().map(line -> line.length() > CODE ? line.substring(CODE + 1) : "")
            .filter(line -> line.equalsIgnoreCase(extension) || line.regionMatches(true, 0, extension + " ", 0, extension.length() + 1))
            .map(line -> line.substring(extension.length()).strip()).findFirst();
    }

    /** On which terms the server is talked to now. */
    public Terms terms(boolean account) {
        boolean auth = offered != null && OFFERED_AUTH.matcher(offered).find();
        return new Terms(account, tls != null, offered("STARTTLS").isPresent(), auth);
    }

    /** A reply was read. */
    void heard(ServerReply next) {
        if (reply == null) {
            reply = next;
        }
    }

    /** The reply just read was about this recipient; none where none was read. */
    public void answered(int recipient) {
        if (reply != null) {
            recipients[recipient] = new Answer(reply, clock.instant());
        }
    }

    /** These recipients were not asked about: what was answered to the one before them holds for them. */
    public void answeredLike(int recipient, int first) {
        Arrays.fill(recipients, first, recipients.length, recipients[recipient]);
    }

    /** Whether the server wants this recipient in another transaction. */
    public boolean isTooMany(int recipient) {
        Answer answer = recipients[recipient];
        return answer != null && Classification.isTooManyRecipients(answer.reply());
    }

    /** From here on it is encrypted. */
    void encrypted(Tls newTls) {
        tls = newTls;
    }

    /** All bytes of the mail were written. */
    public void wrote(String hash) {
        sha256 = hash;
    }

    /** It begins with MAIL: the connection is there already, and what was said on it when it was opened holds. */
    void resume(Conversation opening) {
        phase = SmtpPhase.MAIL;
        tls = opening.tls;
        offered = opening.offered;
    }

    /** Whether the connection ended, or the server said that it would, while nothing of the mail could have been taken. */
    public boolean isBrokenBeforeDot() {
        boolean before = phase.compareTo(SmtpPhase.MAIL) >= 0 && phase.compareTo(SmtpPhase.END_OF_DATA) < 0;
        return before && (reply == null || reply.code() == 421);
    }

    /** Whether the server took the mail. */
    public boolean isAccepted() {
        return phase == SmtpPhase.END_OF_DATA && reply != null && reply.isPositive();
    }

    public SmtpPhase phase() {
        return phase;
    }

    /** The reply to what was said last. */
    public @Nullable ServerReply reply() {
        return reply;
    }

    public @Nullable Answer answer(int recipient) {
        return recipients[recipient];
    }

    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<Tls> tls() {
        return Optional.ofNullable(tls);
    }

    public Instant startedAt() {
        return startedAt;
    }
}
