package com.logisav.mail.testkit.contract;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link MailTransport.Watched}, besides those of every transport.
 *
 * <p>MTR-10 and MTR-12 stop a mail in each of its phases. Where one went through all the same and is in doubt, they wait until the {@link
 * MailTransportContract.Inbox} shows it, for five seconds at most each time, so that it is not taken for the next one.
 */
public abstract class WatchedMailTransportContract extends MailTransportContract {

    private static final String MTR_10 = "MTR-10: of a mail that was cancelled, nothing is the server's: nobody is accepted or in doubt";
    private static final String MTR_11 =
        "MTR-11: what is reported goes forward: steps in their order, bytes up to the total and no further";
    private static final String MTR_12 =
        "MTR-12: a limit that is over before the mail is complete leaves nobody accepted or in doubt, and blames no account";
    private static final String MTR_15 = "MTR-15: a limit that is not over changes nothing";

    /** Short, so that it is over in the middle of a mail when a listener waits for it. */
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATE = Duration.ofMinutes(5);

    @Override
    protected abstract MailTransport.Watched transport();

    @Test
    @DisplayName(MTR_10)
    void stops_what_was_cancelled() throws Exception {
        cancelInEveryPhase();
    }

    @Test
    @DisplayName(MTR_10 + AT_THE_SERVER)
    void hands_nothing_over_that_was_cancelled() throws Exception {
        sendOneMoreAndRememberIt(MTR_10);
        cancelInEveryPhase();
    }

    private void cancelInEveryPhase() throws Exception {
        SendWatch before = SendWatch.silent();
        before.cancel();
        checkNothingIsTheServers(MTR_10, send(before), "although it was cancelled before it began");
        for (SmtpPhase phase : SmtpPhase.values()) {
            cancelIn(phase);
        }
    }

    private void cancelIn(SmtpPhase phase) throws Exception {
        List<SendWatch> self = new ArrayList<>();
        List<Boolean> inTime = new ArrayList<>();
        SendWatch watch = SendWatch.reporting(progress -> {
            if (progress.phase() == phase && inTime.isEmpty()) {
                inTime.add(self.get(0).cancel());
            }
        });
        self.add(watch);
        Transmission transmission = send(watch);
        if (inTime.contains(true)) {
            checkNothingIsTheServers(MTR_10, transmission, "although it was cancelled in time, in phase " + phase);
        } else {
            check(transmission.isAccepted(), MTR_09, "cancel() came too late, and a server that takes every mail led to " + transmission);
            rememberArrivalOf(transmission);
        }
    }

    @Test
    @DisplayName(MTR_11)
    void reports_forward() {
        List<SendProgress> reports = new ArrayList<>();
        send(SendWatch.reporting(reports::add));
        check(!reports.isEmpty(), MTR_11, "nothing was reported");
        for (int i = 1; i < reports.size(); i++) {
            SendProgress before = reports.get(i - 1);
            SendProgress now = reports.get(i);
            check(now.phase().compareTo(before.phase()) >= 0 && now.bytes() >= before.bytes() && now.total() == before.total(), MTR_11,
                before + " was followed by " + now);
        }
        SendProgress last = reports.get(reports.size() - 1);
        check(last.bytes() == last.total(), MTR_11, "a mail that the server took ended with " + last);
    }

    @Test
    @DisplayName(MTR_12)
    void keeps_within_the_limit() throws Exception {
        runOutInEveryPhase();
    }

    @Test
    @DisplayName(MTR_12 + AT_THE_SERVER)
    void hands_nothing_over_when_the_limit_is_over() throws Exception {
        sendOneMoreAndRememberIt(MTR_12);
        runOutInEveryPhase();
    }

    private void runOutInEveryPhase() throws Exception {
        checkLimit(send(SendWatch.silent().within(Duration.ofNanos(1))), "before it began");
        for (SmtpPhase phase : SmtpPhase.values()) {
            if (phase.compareTo(SmtpPhase.END_OF_DATA) < 0) {
                runOutIn(phase);
            }
        }
    }

    /** The transport waits for its listener, and the listener for the limit: so it is over in this step, however fast the server is. */
    private void runOutIn(SmtpPhase phase) throws Exception {
        List<SmtpPhase> reported = new ArrayList<>();
        Transmission transmission = send(SendWatch.reporting(progress -> {
            reported.add(progress.phase());
            boolean first = reported.indexOf(phase) == reported.size() - 1;
            if (first && reached(phase, reported)) {
                // The transport was asked before it reported, so its limit is over by then.
                waitUntil(System.nanoTime() + SOON.toNanos());
            }
        }).within(SOON));
        if (reached(phase, reported)) {
            checkLimit(transmission, "in phase " + phase);
        } else {
            rememberArrivalOf(transmission);
        }
    }

    /** Not by who was further before: where its reports go backward, another rule says so. */
    private static boolean reached(SmtpPhase phase, List<SmtpPhase> reported) {
        int first = reported.indexOf(phase);
        return first >= 0 && reported.subList(0, first).stream().noneMatch(earlier -> earlier.compareTo(phase) > 0);
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void checkLimit(Transmission transmission, String when) throws Exception {
        checkNothingIsTheServers(MTR_12, transmission, "although its limit was over " + when);
        check(transmission.accountProblem().isEmpty(), MTR_12, "the account is blamed for a limit that was over " + when + ": "
            + transmission.accountProblem());
    }

    @Test
    @DisplayName(MTR_15)
    void is_not_hurried_by_a_limit_that_is_far_away() {
        Transmission transmission = send(SendWatch.silent().within(LATE));
        check(transmission.isAccepted(), MTR_15, "within five minutes, a server that takes every mail led to " + transmission);
    }

    private Transmission send(SendWatch watch) {
        OutgoingMail mail = SampleMail.create().attach("plan.bin", "application/octet-stream", Bytes.some(200_000)).build();
        return ((MailTransport.Watched) subject()).send(mail, context(), watch);
    }

    private void checkNothingIsTheServers(String rule, Transmission transmission, String why) throws Exception {
        for (RecipientOutcome outcome : transmission.outcomes()) {
            boolean may = outcome.status() != RecipientStatus.ACCEPTED && outcome.status() != RecipientStatus.IN_DOUBT;
            check(may, rule, "a recipient is " + outcome.status() + " " + why);
        }
        checkNothingArrived(rule, why);
    }
}
