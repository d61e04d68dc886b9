package com.logisav.mail.smtp.fault;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.AccountProblem.Kind;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be said of a recipient, from the step, the fault and what the server did with the mail alone: RFC 5321, sections 4.2.1 and
 * 4.2.5, whatever our client makes of it.
 */
final class Ruling {

    private static final Set<Kind> WAIT = EnumSet.of(Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE, Kind.ACCOUNT_TLS_UNAVAILABLE);

    private final Cell cell;
    private final Optional<Kind> problem;

    Ruling(Cell cell, Optional<AccountProblem> problem) {
        this.cell = cell;
        this.problem = problem.map(AccountProblem::kind);
    }

    /**
     * Whether what is said is one of what may be said.
     *
     * @param recipient its place in the envelope
     * @param held      whether the server has the mail for it
     */
    boolean allows(int recipient, RecipientOutcome outcome, boolean held) {
        return allowed(recipient, held).contains(outcome.status()) && outcome.retryAdvice() == advice(outcome.status()) && allowsProblem();
    }

    private List<RecipientStatus> allowed(int recipient, boolean held) {
        if (!isAbout(recipient)) {
            return List.of(RecipientStatus.ACCEPTED);
        }
        boolean early = cell.step().compareTo(Step.FIRST_RCPT) < 0;
        return switch (cell.fault()) {
            case TRANSIENT -> List.of(RecipientStatus.DEFERRED, RecipientStatus.NOT_TRIED);
            case PERMANENT -> List.of(early ? RecipientStatus.NOT_TRIED : RecipientStatus.REFUSED);
            default -> held ? List.of(RecipientStatus.ACCEPTED, RecipientStatus.IN_DOUBT)
                : List.of(RecipientStatus.DEFERRED, RecipientStatus.NOT_TRIED, RecipientStatus.IN_DOUBT);
        };
    }

    private boolean isAbout(int recipient) {
        return cell.step() != Step.QUIT && (!cell.step().isAboutOneOfThree() || !cell.fault().isReply()
            || cell.step() == Step.ofRecipient(recipient));
    }

    private static RetryAdvice advice(RecipientStatus status) {
        return switch (status) {
            case ACCEPTED, REFUSED, SUPPRESSED -> RetryAdvice.NONE;
            case DEFERRED, NOT_TRIED -> RetryAdvice.SAFE;
            case IN_DOUBT -> RetryAdvice.RISKS_DUPLICATE;
        };
    }

    /** "Later" is nobody's fault: it sends nobody to look for what is wrong in the settings. A "no" before any recipient is the account's. */
    private boolean allowsProblem() {
        return switch (cell.fault()) {
            case TRANSIENT -> problem.isEmpty() || WAIT.contains(problem.get());
            case PERMANENT -> problem.isPresent() == cell.step().compareTo(Step.FIRST_RCPT) < 0;
            default -> problem.isEmpty() || cell.step().compareTo(Step.MAIL) < 0;
        };
    }
}
