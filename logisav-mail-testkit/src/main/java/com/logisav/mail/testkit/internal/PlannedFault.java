package com.logisav.mail.testkit.internal;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.testkit.fault.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Fault} is to whoever makes it happen. */
public final class PlannedFault implements Fault {

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

    private final Kind kind;
    private final Map<EmailAddress, ServerReply> recipients;
    private final @Nullable ServerReply reply;
    private final AccountProblem.@Nullable Kind account;
    private final @Nullable RuntimeException defect;
    private final Gate gate = new Gate();

    private PlannedFault(Kind kind, Map<EmailAddress, ServerReply> recipients, @Nullable ServerReply reply,
        AccountProblem.@Nullable Kind account, @Nullable RuntimeException defect) {
        this.kind = kind;
        this.recipients = Map.copyOf(recipients);
        this.reply = reply;
        this.account = account;
        this.defect = defect;
    }

    /** This fault, from the inside. */
    public static PlannedFault of(Fault fault) {
        if (fault instanceof PlannedFault planned) {
            return planned;
        }
        throw new IllegalArgumentException("a fault is made by the methods of Fault, not by " + fault.getClass().getName());
    }

    /** A fault of which nothing more is to be said than its kind. */
    public static PlannedFault of(Kind kind) {
        return new PlannedFault(kind, Map.of(), null, null, null);
    }

    /** One recipient gets a reply whose code begins with this digit. */
    public static PlannedFault recipient(String address, int digit, int code, String text) {
        return new PlannedFault(Kind.RECIPIENTS, Map.of(EmailAddress.of(address), reply(digit, code, text)), null, null, null);
    }

    /** The mail gets a reply whose code begins with this digit. */
    public static PlannedFault message(int digit, int code, String text) {
        return new PlannedFault(Kind.MESSAGE, Map.of(), reply(digit, code, text), null, null);
    }

    /** The account has this problem. */
    public static PlannedFault account(AccountProblem.Kind problem) {
        return new PlannedFault(Kind.ACCOUNT, Map.of(), null, problem, null);
    }

    /** The transport throws this. */
    public static PlannedFault defect(RuntimeException defect) {
        return new PlannedFault(Kind.DEFECT, Map.of(), null, null, defect);
    }

    private static ServerReply reply(int digit, int code, String text) {
        if (code / 100 != digit) {
            throw new IllegalArgumentException("the code of this fault is " + digit + "00 to " + digit + "99, not " + code);
        }
        return ServerReply.of(code, text);
    }

    @Override
    public PlannedFault and(Fault other) {
        PlannedFault planned = of(other);
        if (kind != Kind.RECIPIENTS || planned.kind != Kind.RECIPIENTS) {
            throw new IllegalArgumentException("only faults of single recipients can happen to the same mail");
        }
        Map<EmailAddress, ServerReply> all = new LinkedHashMap<>(recipients);
        all.putAll(planned.recipients);
        return new PlannedFault(Kind.RECIPIENTS, all, null, null, null);
    }

    @Override
    public void release() {
        gate.open();
    }

    @Override
    public void awaitMail() {
        gate.awaitArrival();
    }

    /** A mail is held here until the test lets it go; at most half a minute. */
    public void hold() {
        gate.pass();
    }

    /** How far the mail comes. */
    public Kind kind() {
        return kind;
    }

    /** What the server says to this recipient; empty where it takes the mail for it, as far as this fault is concerned. */
    public Optional<ServerReply> replyTo(EmailAddress recipient) {
        return Optional.ofNullable(recipients.getOrDefault(recipient, reply));
    }

    /** What is wrong with the account. */
    public Optional<AccountProblem.Kind> account() {
        return Optional.ofNullable(account);
    }

    /** What the transport throws. */
    public Optional<RuntimeException> defect() {
        return Optional.ofNullable(defect);
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "Fault[" + kind + "]";
    }
}
