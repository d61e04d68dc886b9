package com.logisav.mail.smtp.internal.dialogue;

import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_NOT_OFFERED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_ENCRYPTION_REQUIRED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_HOST_NOT_ALLOWED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_HOST_UNKNOWN;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_SENDER_REFUSED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_SERVER_REFUSED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_TLS_FAILED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_TLS_UNAVAILABLE;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_TOKEN_UNAVAILABLE;
import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static com.logisav.mail.outcome.SmtpPhase.AUTH;
import static com.logisav.mail.outcome.SmtpPhase.END_OF_DATA;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From how a transaction ended to what became of a recipient; a function of its arguments and nothing else.
 *
 * <ul>
 * <li>The reply to the final dot decides; without one, the mail is in doubt (RFC 5321, section 4.2.5; RFC 1047).
 * <li>Before the dot nothing was taken: 4xx and a lost connection defer, 5xx refuses.
 * <li>What concerns the account (AUTH, TLS, the sender, a server that turns us away before MAIL) leaves the recipients not tried, also where
 *     the server's answer to AUTH or STARTTLS is "later".
 * </ul>
 */
public final class Classification {

    /** Authentication is required, too weak, wrong, or must be encrypted (RFC 4954, section 6). */
    private static final Set<Integer> AUTHENTICATION_CODES = Set.of(530, 534, 535, 538);
    /** RFC 3463 and RFC 5248: credentials invalid, mechanism too weak, encryption needed; 5.7.30 and 5.7.57 are Microsoft's. */
    private static final Set<String> AUTHENTICATION = Set.of("5.7.8", "5.7.9", "5.7.11", "5.7.30", "5.7.57");
    /** Said to everybody, whoever is asked about. */
    private static final Set<Integer> ENCRYPTION_CODES = Set.of(530, 538);
    /** RFC 5248: encryption needed, or required for the way to log in. */
    private static final Set<String> ENCRYPTION = Set.of("5.7.10", "5.7.11");
    /** RFC 3463. */
    private static final String NOT_AUTHORIZED = "5.7.1";
    /** Sender's system address (RFC 3463); 5.7.60 and 5.2.252 are Microsoft's "send as denied". */
    private static final Set<String> SENDER = Set.of("5.1.7", "5.1.8", "5.7.60", "5.2.252");
    private static final Set<Integer> SENDER_CODES = Set.of(501, 550, 551, 553);
    private static final Set<String> TOO_LARGE = Set.of("5.2.3", "5.3.4");
    private static final Set<String> TOO_MANY = Set.of("", "4.5.3", "5.5.3");
    private static final Set<String> MAILBOX = Set.of("5.2.1", "5.2.2");

    private Classification() {}

    /**
     * What an ending means for the recipients that it is about: those accepted so far, and those never asked about.
     *
     * @param phase how far the transaction came
     * @param reply the reply to what was said last, if one was read
     * @param cause what ended it otherwise
     */
    public static Verdict of(SmtpPhase phase, @Nullable ServerReply reply, Cause cause) {
        boolean early = phase.compareTo(END_OF_DATA) < 0;
        if (early && cause == Cause.TOKEN) {
            return Verdict.notTried(ACCOUNT_TOKEN_UNAVAILABLE);
        }
        boolean givenUp = cause == Cause.GIVEN_UP || cause == Cause.BUSY;
        if (early && givenUp && !isNo(reply)) {
            return Verdict.of(NOT_TRIED);
        }
        return switch (phase) {
            case CONNECT -> Verdict.notTried(connection(cause));
            case GREETING, EHLO -> beforeMail(reply);
            case TLS -> Verdict.notTried(reply != null && reply.isTransient() ? ACCOUNT_TLS_UNAVAILABLE : ACCOUNT_TLS_FAILED);
            case AUTH -> authentication(reply, cause);
            case MAIL -> sender(reply);
            case RCPT -> recipient(reply);
            case DATA -> message(reply);
            case BODY -> cause == Cause.CONTENT ? Verdict.of(NOT_TRIED) : message(reply);
            case END_OF_DATA, DONE -> endOfData(reply);
        };
    }

    /**
     * What the same ending means between this server and us: who brought no user name cannot be told to check a password, nor who spoke in
     * the clear to a server that wants no more than encryption.
     *
     * @param toAll whether the reply is to the sender, or every recipient got one like it
     */
    public static Verdict of(SmtpPhase phase, @Nullable ServerReply reply, Cause cause, Terms terms, boolean toAll) {
        Verdict verdict = of(phase, reply, cause);
        if (reply == null || phase.compareTo(AUTH) < 0) {
            boolean hidden = is(ACCOUNT_AUTHENTICATION_NOT_OFFERED, verdict) && terms.mayOfferMoreInTls();
            return hidden ? Verdict.notTried(ACCOUNT_ENCRYPTION_REQUIRED) : verdict;
        }
        boolean ofOne = phase == SmtpPhase.RCPT && !toAll && !ENCRYPTION_CODES.contains(reply.code());
        if (!ofOne && wantsEncryption(reply, terms)) {
            return Verdict.notTried(ACCOUNT_ENCRYPTION_REQUIRED);
        }
        boolean unknown = is(ACCOUNT_AUTHENTICATION_FAILED, verdict) || (toAll && mayWantAccount(reply, terms));
        return unknown && !terms.account() ? Verdict.notTried(ACCOUNT_AUTHENTICATION_REQUIRED) : verdict;
    }

    private static boolean is(AccountProblem.Kind kind, Verdict verdict) {
        return verdict.account().equals(Optional.of(kind));
    }

    /**
     * Whether a server says this, to AUTH or later, because the connection is not encrypted. 530 says so, too (RFC 3207, section 4), but
     * also that a user is to log in first (RFC 4954, section 6): to strangers who could, its words decide.
     */
    public static boolean wantsEncryption(ServerReply reply, Terms terms) {
        if (terms.encrypted() || !reply.isPermanent()) {
            return false;
        }
        boolean couldLogIn = terms.auth() && !terms.account();
        boolean first = reply.code() == 530 && terms.startTls() && (!couldLogIn || reply.text().toUpperCase(Locale.ROOT).contains("TLS"));
        return first || reply.code() == 538 || ENCRYPTION.contains(enhanced(reply));
    }

    /**
     * Whether a server says this to MAIL or RCPT because it relays only for whom it knows: for sure (530; 5.7.57 is Microsoft's), or by all
     * appearances. One that lets nobody log in knows nobody: its "no" is about the sender or the recipient.
     */
    public static boolean mayWantAccount(ServerReply reply, Terms terms) {
        boolean sure = reply.code() == 530 || enhanced(reply).equals("5.7.57");
        boolean likely = reply.isPermanent() && (enhanced(reply).equals(NOT_AUTHORIZED) || reply.isRelayDenied());
        return sure || (terms.mayKnowUsers() && likely);
    }

    private static boolean isNo(@Nullable ServerReply reply) {
        return reply != null && (reply.isTransient() || reply.isPermanent());
    }

    private static AccountProblem.Kind connection(Cause cause) {
        return switch (cause) {
            case UNKNOWN_HOST -> ACCOUNT_HOST_UNKNOWN;
            case FORBIDDEN_HOST -> ACCOUNT_HOST_NOT_ALLOWED;
            default -> ACCOUNT_SERVER_UNREACHABLE;
        };
    }

    private static Verdict beforeMail(@Nullable ServerReply reply) {
        if (reply == null || !isNo(reply)) {
            return Verdict.notTried(ACCOUNT_SERVER_UNREACHABLE);
        }
        return reply.isTransient() ? Verdict.of(DEFERRED) : Verdict.notTried(ACCOUNT_SERVER_REFUSED);
    }

    /**
     * 432 and 4.7.12 ask for a new password; any other 4xx is the server's trouble and passes. Who only went on asking (334) has refused
     * nothing yet, and without a reply and a loss nothing was asked at all.
     */
    private static Verdict authentication(@Nullable ServerReply reply, Cause cause) {
        if (cause == Cause.CONNECTION && !isNo(reply)) {
            return Verdict.notTried(ACCOUNT_SERVER_UNREACHABLE);
        }
        if (reply == null) {
            return Verdict.notTried(ACCOUNT_AUTHENTICATION_NOT_OFFERED);
        }
        boolean passes = reply.isTransient() && reply.code() != 432 && !enhanced(reply).equals("4.7.12");
        return Verdict.notTried(passes ? ACCOUNT_AUTHENTICATION_UNAVAILABLE : ACCOUNT_AUTHENTICATION_FAILED);
    }

    private static Verdict sender(@Nullable ServerReply reply) {
        if (reply == null || !reply.isPermanent() || isAuthentication(reply) || isTooLarge(reply)) {
            return message(reply);
        }
        boolean sender = SENDER_CODES.contains(reply.code()) || SENDER.contains(enhanced(reply));
        return Verdict.notTried(sender ? ACCOUNT_SENDER_REFUSED : ACCOUNT_SERVER_REFUSED);
    }

    /**
     * Whether the server wants a recipient in another transaction: 452, or 552 of old servers, without an enhanced code that says otherwise
     * (RFC 5321, section 4.5.3.1.10).
     */
    static boolean isTooManyRecipients(ServerReply reply) {
        return (reply.code() == 452 || reply.code() == 552) && TOO_MANY.contains(enhanced(reply));
    }

    /** A 552 without an enhanced code that says otherwise is an old server's "too many recipients" (RFC 5321, section 4.5.3.1.10). */
    private static Verdict recipient(@Nullable ServerReply reply) {
        boolean tooMany = reply != null && reply.code() == 552 && !isTooLarge552(reply) && !MAILBOX.contains(enhanced(reply));
        return tooMany ? Verdict.of(DEFERRED) : message(reply);
    }

    private static Verdict message(@Nullable ServerReply reply) {
        if (reply == null || !reply.isPermanent()) {
            return Verdict.of(DEFERRED);
        }
        if (isAuthentication(reply)) {
            return Verdict.notTried(ACCOUNT_AUTHENTICATION_FAILED);
        }
        return SENDER.contains(enhanced(reply)) ? Verdict.notTried(ACCOUNT_SENDER_REFUSED) : Verdict.of(REFUSED);
    }

    private static Verdict endOfData(@Nullable ServerReply reply) {
        if (reply == null || reply.isIntermediate()) {
            return Verdict.of(IN_DOUBT);
        }
        return reply.isPositive() ? Verdict.of(ACCEPTED) : message(reply);
    }

    private static boolean isAuthentication(ServerReply reply) {
        return AUTHENTICATION_CODES.contains(reply.code()) || AUTHENTICATION.contains(enhanced(reply));
    }

    private static boolean isTooLarge(ServerReply reply) {
        return reply.code() == 552 || isTooLarge552(reply);
    }

    private static boolean isTooLarge552(ServerReply reply) {
        return TOO_LARGE.contains(enhanced(reply));
    }

    private static String enhanced(ServerReply reply) {
        return reply.enhancedCode().orElse("");
    }
}
