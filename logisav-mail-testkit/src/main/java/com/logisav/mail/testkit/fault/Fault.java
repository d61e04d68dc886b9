package com.logisav.mail.testkit.fault;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.ServerReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a server, or the way to it, does to one mail: {@code refusing("chef@client.example", 550, "5.1.1 no such user")}. Safe for concurrent
 * use; nothing of it changes, but that a {@linkplain #held held} mail is let go.
 *
 * <p>A test makes a fault and gives it to {@code failNext}. {@link #kind} and whatever else can be asked of it is for who makes it happen:
 * a host's own transport for tests can, too.
 */
public final class Fault {

    /** How far the mail comes. */
    public enum Kind {
        /** Some recipients get a bad reply; the mail is taken for the others. */
        RECIPIENTS,
        /** The mail as a whole gets a bad reply. */
        MESSAGE,
        /** The mail is taken, and the reply is lost. */
        REPLY_LOST,
        /** The server has the whole mail and replies when the test says so. */
        HELD,
        /** The mail is never offered: something is wrong with the account or the server. */
        ACCOUNT,
        /** The transport throws, which only a defect does. */
        DEFECT
    }

    /** RFC 5321, section 3.8. */
    private static final int GOES_AWAY = 421;
    private static final AccountProblem.Kind NO_ANSWER = AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE;

    private final Kind kind;
    private final Map<EmailAddress, ServerReply> recipients;
    private final @Nullable ServerReply reply;
    private final AccountProblem.@Nullable Kind account;
    private final @Nullable RuntimeException defect;
    private final Gate gate = new Gate();
    private volatile boolean isPlanned;
    private volatile boolean isHeldInVain;

    private Fault(Kind kind, Map<EmailAddress, ServerReply> recipients, @Nullable ServerReply reply,
        AccountProblem.@Nullable Kind account, @Nullable RuntimeException defect) {
        this.kind = kind;
        this.recipients = recipients;
        this.reply = reply;
        this.account = account;
        this.defect = defect;
    }

    /**
     * One recipient is refused for good, the mail is taken for the others.
     *
     * @param address of a recipient of the mail; a test whose mail has no such recipient fails
     * @param code    500 to 599
     * @param text    the server's words on one line, beginning with an enhanced code where it has one: {@code 5.1.1 no such user}
     * @throws IllegalArgumentException for an address that mail cannot be sent to, another code, or a text with control characters
     */
    public static Fault refusing(String address, int code, String text) {
        return recipient(address, reply(5, code, text));
    }

    /**
     * One recipient is put off, the mail is taken for the others.
     *
     * @param address of a recipient of the mail
     * @param code    400 to 499, but not 421: with that a server goes away, and no recipient is taken; say {@code deferring(421)}
     * @param text    the server's words on one line
     * @throws IllegalArgumentException as {@link #refusing(String, int, String)} does
     */
    public static Fault deferring(String address, int code, String text) {
        if (code == GOES_AWAY) {
            throw new IllegalArgumentException("with 421 a server goes away, whatever recipient it is about: say deferring(421)");
        }
        return recipient(address, reply(4, code, text));
    }

    /** The mail is refused for good, for everybody; {@code code} is 500 to 599, {@code text} is one line. */
    public static Fault refusing(int code, String text) {
        return new Fault(Kind.MESSAGE, Map.of(), reply(5, code, text), null, null);
    }

    /** The mail is put off, for everybody; {@code code} is 400 to 499. */
    public static Fault deferring(int code) {
        return new Fault(Kind.MESSAGE, Map.of(), reply(4, code, "try again later"), null, null);
    }

    /** The server takes the mail, and the reply to it is lost: it may have been taken, and nobody here can know. */
    public static Fault inDoubt() {
        return new Fault(Kind.REPLY_LOST, Map.of(), null, null, null);
    }

    /**
     * The server has the whole mail and does not reply until {@link #release} is called, or the test ends. The thread that sends waits;
     * another one can look at what is to be seen meanwhile. It holds once: of an extension that serves several tests, each plans its own.
     */
    public static Fault held() {
        return new Fault(Kind.HELD, Map.of(), null, null, null);
    }

    /** Nobody answers at the server's port. */
    public static Fault unavailable() {
        return account(NO_ANSWER);
    }

    /**
     * Something is wrong with the account or the server, and the mail is not offered. An unknown host ({@code ACCOUNT_HOST_UNKNOWN}) can be
     * had in memory alone: over a wire it takes a name server.
     */
    public static Fault account(AccountProblem.Kind problem) {
        return new Fault(Kind.ACCOUNT, Map.of(), null, Objects.requireNonNull(problem, "problem"), null);
    }

    /** The transport throws this. */
    public static Fault throwing(RuntimeException defect) {
        return new Fault(Kind.DEFECT, Map.of(), null, null, Objects.requireNonNull(defect, "defect"));
    }

    private static Fault recipient(String address, ServerReply reply) {
        return new Fault(Kind.RECIPIENTS, Map.of(address(address), reply), null, null, null);
    }

    static EmailAddress address(String text) {
        try {
            return EmailAddress.of(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no mail can meet this fault, it is about \"" + text + "\": " + e.getMessage(), e);
        }
    }

    /** A reply whose code begins with this digit. */
    private static ServerReply reply(int digit, int code, String text) {
        if (code / 100 != digit) {
            throw new IllegalArgumentException("the code of this fault is " + digit + "00 to " + digit + "99, not " + code);
        }
        return ServerReply.of(code, ServerWords.line(text));
    }

    /**
     * This and another one, for the same mail.
     *
     * @throws IllegalArgumentException where one of them is not about single recipients
     */
    public Fault and(Fault other) {
        if (kind != Kind.RECIPIENTS || other.kind != Kind.RECIPIENTS) {
            throw new IllegalArgumentException("only faults of single recipients can happen to the same mail");
        }
        Map<EmailAddress, ServerReply> all = new LinkedHashMap<>(recipients);
        all.putAll(other.recipients);
        return new Fault(Kind.RECIPIENTS, all, null, null, null);
    }

    /** Lets go of the mail that is {@linkplain #held held}, or will be; of another fault, does nothing. */
    public void release() {
        gate.open();
    }

    /**
     * Waits until a mail is {@linkplain #held held}; at most half a minute.
     *
     * @throws IllegalStateException where no mail came, and at once where none can: this fault holds none, or no way out has it in its
     *                               {@link PlannedFaults}
     */
    public void awaitMail() {
        if (kind != Kind.HELD) {
            throw new IllegalStateException("only held() holds a mail, and this fault is " + this);
        }
        if (!isPlanned && !gate.hasArrival()) {
            throw new IllegalStateException("no mail can come to be held: give this fault to failNext(..), then send, then wait");
        }
        gate.awaitArrival();
    }

    /** From now on a mail can meet it. */
    void planned() {
        isPlanned = true;
    }

    /** From now on no mail can meet it, until it is planned again. */
    void forgotten() {
        isPlanned = false;
        isHeldInVain = false;
    }

    /** How far the mail comes. */
    public Kind kind() {
        return kind;
    }

    /** Which recipients it is about; empty where it is about all of them. */
    public Set<EmailAddress> recipients() {
        return Set.copyOf(recipients.keySet());
    }

    /** What the server says to this recipient; empty where it takes the mail for it, as far as this fault is concerned. */
    public Optional<ServerReply> replyTo(EmailAddress recipient) {
        return Optional.ofNullable(recipients.getOrDefault(recipient, reply));
    }

    /** What the server says to the mail as a whole; empty where it takes it. */
    public Optional<ServerReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** What is wrong with the account. */
    public Optional<AccountProblem.Kind> account() {
        return Optional.ofNullable(account);
    }

    /** What the transport throws. */
    public Optional<RuntimeException> defect() {
        return Optional.ofNullable(defect);
    }

    /** Holds the mail here until the test lets it go; at most half a minute, then throws {@link IllegalStateException}. */
    public void hold() {
        try {
            gate.pass();
        } catch (IllegalStateException e) {
            isHeldInVain = true;
            throw e;
        }
    }

    /** Whether a mail was held, and nobody released it. */
    boolean isHeldInVain() {
        return isHeldInVain;
    }

    /** As a test says it, without the server's words: {@code refusing(b@x.example, 550)}. */
    @Override
    public String toString() {
        return switch (kind) {
            case RECIPIENTS -> recipients.entrySet().stream().map(each -> verb(each.getValue()) + "(" + each.getKey().readable() + ", "
                + each.getValue().code() + ")").collect(Collectors.joining(" and "));
            case MESSAGE -> reply().map(said -> verb(said) + "(" + said.code() + ")").orElseThrow();
            case REPLY_LOST -> "inDoubt()";
            case HELD -> "held()";
            case ACCOUNT -> account == NO_ANSWER ? "unavailable()" : "account(" + account + ")";
            case DEFECT -> "throwing(" + defect().orElseThrow().getClass().getName() + ")";
        };
    }

    private static String verb(ServerReply reply) {
        return reply.code() < 500 ? "deferring" : "refusing";
    }
}
