package com.logisav.mail.outcome;

import com.logisav.mail.address.EmailAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transport says of one attempt: an outcome for each recipient, the transactions that led to them, and the account's problem if it was
 * one. Partial success is a value like any other. Immutable; equal by value.
 */
public final class Transmission {

    private final List<RecipientOutcome> outcomes;
    private final List<SmtpTransaction> transactions;
    private final @Nullable AccountProblem accountProblem;
    private final @Nullable String contentFailure;

    private Transmission(List<RecipientOutcome> outcomes, List<SmtpTransaction> transactions, @Nullable AccountProblem accountProblem,
        @Nullable String contentFailure) {
        this.outcomes = List.copyOf(outcomes);
        this.transactions = List.copyOf(transactions);
        this.accountProblem = accountProblem;
        this.contentFailure = contentFailure;
    }

    /** Outcomes in the order of the recipients, and the transactions in the order of time. */
    public static Transmission of(List<RecipientOutcome> outcomes, List<SmtpTransaction> transactions) {
        return new Transmission(outcomes, transactions, null, null);
    }

    /** The same transmission, explained by a problem of the account. */
    public Transmission because(AccountProblem problem) {
        return new Transmission(outcomes, transactions, Objects.requireNonNull(problem, "problem"), contentFailure);
    }

    /**
     * The same transmission, explained by a file that could not be read while it was being sent; nothing was accepted.
     *
     * @param exceptionClass the class of what the file's stream threw, for support
     */
    public Transmission becauseContentFailed(String exceptionClass) {
        return new Transmission(outcomes, transactions, accountProblem, Objects.requireNonNull(exceptionClass, "exceptionClass"));
    }

    /** One for each recipient of the envelope, unmodifiable, in order. */
    public List<RecipientOutcome> outcomes() {
        return outcomes;
    }

    /** Those with this status. */
    public List<RecipientOutcome> outcomes(RecipientStatus status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
    }

    /** The one of this recipient. */
    public Optional<RecipientOutcome> outcome(EmailAddress address) {
        return outcomes.stream().filter(outcome -> outcome.address().equals(address)).findFirst();
    }

    /** The SMTP transactions, unmodifiable; empty where the transport does not speak SMTP or never connected. */
    public List<SmtpTransaction> transactions() {
        return transactions;
    }

    /** The account's problem, if that is what went wrong. */
    public Optional<AccountProblem> accountProblem() {
        return Optional.ofNullable(accountProblem);
    }

    /** The class of the exception with which a file's stream failed, if that is what went wrong. */
    public Optional<String> contentFailure() {
        return Optional.ofNullable(contentFailure);
    }

    /** Whether every recipient was accepted. */
    public boolean isAccepted() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome.status() == RecipientStatus.ACCEPTED);
    }

    /** Whether nothing more can come of it. */
    public boolean isSettled() {
        return outcomes.stream().allMatch(RecipientOutcome::isSettled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transmission that && that.outcomes.equals(outcomes) && that.transactions.equals(transactions)
            && Objects.equals(that.accountProblem, accountProblem) && Objects.equals(that.contentFailure, contentFailure);
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcomes, transactions, accountProblem, contentFailure);
    }

    @Override
    public String toString() {
        return "Transmission" + outcomes;
    }
}
