package com.logisav.mail.smtp.internal.dialogue;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import java.util.Optional;

/**
 * What an ending means for a recipient. Advice follows from the status: what was not tried and what was deferred may be tried again, what
 * is in doubt may have arrived.
 *
 * @param account the account's problem, where every other mail would fare alike
 */
public record Verdict(RecipientStatus status, Optional<AccountProblem.Kind> account) {

    static Verdict of(RecipientStatus status) {
        return new Verdict(status, Optional.empty());
    }

    static Verdict notTried(AccountProblem.Kind account) {
        return new Verdict(RecipientStatus.NOT_TRIED, Optional.of(account));
    }
}
