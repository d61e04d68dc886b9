package com.logisav.mail.testkit.fault;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.testkit.internal.PlannedFault;

/**
 * What a server, or the way to it, does to one mail. Safe for concurrent use; nothing of it changes, but that a {@linkplain #held held} mail
 * is let go. Made by the methods here, and not for others to implement.
 */
public interface Fault {

    /**
     * One recipient is refused for good, the mail is taken for the others.
     *
     * @param code 500 to 599
     * @param text the server's words, beginning with an enhanced code where it has one: {@code 5.1.1 no such user}
     */
    static Fault refusing(String address, int code, String text) {
        return PlannedFault.recipient(address, 5, code, text);
    }

    /** One recipient is put off, the mail is taken for the others; {@code code} is 400 to 499. */
    static Fault deferring(String address, int code, String text) {
        return PlannedFault.recipient(address, 4, code, text);
    }

    /** The mail is refused for good, for everybody; {@code code} is 500 to 599. */
    static Fault refusing(int code, String text) {
        return PlannedFault.message(5, code, text);
    }

    /** The mail is put off, for everybody; {@code code} is 400 to 499. */
    static Fault deferring(int code) {
        return PlannedFault.message(4, code, "try again later");
    }

    /** The server takes the mail, and the reply to it is lost: it may have been taken, and nobody here can know. */
    static Fault inDoubt() {
        return PlannedFault.of(PlannedFault.Kind.REPLY_LOST);
    }

    /**
     * The server has the whole mail and does not reply until {@link #release} is called, or the test ends. The thread that sends waits;
     * another one can look at what is to be seen meanwhile. It holds once: of an extension that serves several tests, each plans its own.
     */
    static Fault held() {
        return PlannedFault.of(PlannedFault.Kind.HELD);
    }

    /** Nobody answers at the server's port. */
    static Fault unavailable() {
        return account(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
    }

    /**
     * Something is wrong with the account or the server, and the mail is not offered. An unknown host ({@code ACCOUNT_HOST_UNKNOWN}) can be
     * had in memory alone: over a wire it takes a name server.
     */
    static Fault account(AccountProblem.Kind problem) {
        return PlannedFault.account(problem);
    }

    /** The transport throws this. */
    static Fault throwing(RuntimeException defect) {
        return PlannedFault.defect(defect);
    }

    /**
     * This and another one, for the same mail.
     *
     * @throws IllegalArgumentException where one of them is not about single recipients
     */
    Fault and(Fault other);

    /** Lets go of the mail that is {@linkplain #held held}, or will be; of another fault, does nothing. */
    void release();

    /**
     * Waits until a mail is {@linkplain #held held}; at most half a minute.
     *
     * @throws IllegalStateException where no mail came
     */
    void awaitMail();
}
