package com.logisav.mail.smtp.fault;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.Transmission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was said of a mail, beside what the server knows of it.
 *
 * @param sent the mail's bytes
 * @param took how long it was until something was said
 */
record Observed(Cell cell, Transmission transmission, Ledger ledger, byte[] sent, Duration took) {

    /** What is said and is not so; empty where all is well. */
    List<String> contradictions() {
        List<String> wrong = new ArrayList<>(ledger.oddities());
        if (transmission.outcomes().size() != cell.mode().recipients.size()) {
            wrong.add("there are " + transmission.outcomes().size() + " outcomes");
        }
        transmission.outcomes().forEach(outcome -> check(outcome, wrong));
        checkByTheFault(wrong);
        if (ledger.taken().size() > 1) {
            wrong.add("the mail was taken " + ledger.taken().size() + " times");
        }
        if (ledger.taken().stream().anyMatch(mail -> !Arrays.equals(mail.bytes(), sent))) {
            wrong.add("what was taken is not the mail");
        }
        if (ledger.hasReadGroup() != cell.mode().pipelining) {
            wrong.add("PIPELINING is " + (cell.mode().pipelining ? "offered, and was not used" : "not offered, and was used"));
        }
        return wrong;
    }

    private void checkByTheFault(List<String> wrong) {
        Ruling ruling = new Ruling(cell, transmission.accountProblem());
        for (int i = 0; i < transmission.outcomes().size(); i++) {
            RecipientOutcome outcome = transmission.outcomes().get(i);
            String recipient = outcome.address().wire();
            if (!ruling.allows(i, outcome, ledger.holds(recipient))) {
                wrong.add(recipient + " is " + words() + ", which the fault does not allow");
            }
        }
    }

    private void check(RecipientOutcome outcome, List<String> wrong) {
        String recipient = outcome.address().wire();
        boolean held = ledger.holds(recipient);
        RecipientStatus status = outcome.status();
        if (status == RecipientStatus.ACCEPTED && !held) {
            wrong.add(recipient + " is accepted, but the server has nothing for it");
        }
        if (held && status != RecipientStatus.ACCEPTED && status != RecipientStatus.IN_DOUBT) {
            wrong.add(recipient + " is " + status + ", but the server has its mail");
        }
        if (held && outcome.retryAdvice() == RetryAdvice.SAFE) {
            wrong.add(recipient + " may be tried again, and would get the mail twice");
        }
        if (status == RecipientStatus.IN_DOUBT && (!ledger.hasReadDot() || isPlain())) {
            wrong.add(recipient + " is in doubt, but the server's part was plain");
        }
    }

    /** Whether the server said clearly what it did: until the final dot always, and after it with a reply. */
    private boolean isPlain() {
        return cell.step() == Step.QUIT || cell.fault().isReply();
    }

    /** Like {@code deferred (safe)}, or one for each of three; then what the account suffers from. */
    String words() {
        List<String> each = transmission.outcomes().stream().map(outcome -> word(outcome.status()) + " (" + word(outcome.retryAdvice())
            + ")").toList();
        String outcomes = each.stream().distinct().count() == 1 ? each.get(0) : String.join(", ", each);
        return outcomes + transmission.accountProblem().map(AccountProblem::kind)
            .map(kind -> "; " + word(kind).replace("account ", "").replace("tls", "TLS")).orElse("");
    }

    private static String word(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_")).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }
}
