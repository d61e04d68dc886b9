package com.logisav.mail.testkit.contract;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link MailTransport}: extend it, supply transports to test servers, and all rules are tests.
 *
 * <p>The mails of the contract go from and to the domain {@code example}, which no server delivers to. Each transport may be asked for more
 * than once in a test, and nothing is closed: what a test starts, it ends itself, in an {@code @AfterEach}. A transport that cannot check
 * settings ({@link SettingsCheck#notPossible}) shows MTR-13 and MTR-14 as not run.
 */
public abstract class MailTransportContract extends ActorContract<MailTransport> {

    /** The recipient whom the server of {@link #refusing} refuses. */
    protected static final String REFUSED = "refused@client.example";

    private static final String MTR_01 =
        "MTR-01: the transmission has one outcome for each recipient of the envelope, in order, and no other";
    private static final String MTR_02 = "MTR-02: refusals, outages and account problems are outcomes; only defects are thrown";
    private static final String MTR_03 = "MTR-03: a Bcc recipient is in the envelope and in no header";
    private static final String MTR_04 = "MTR-04: what may have been taken is in doubt, never refused or deferred";
    private static final String MTR_05 = "MTR-05: null is never answered";
    private static final String MTR_06 = "MTR-06: every stream that was opened is closed, whatever happens";
    private static final String MTR_07 = "MTR-07: nobody is accepted where a file could not be read to its end";
    private static final String MTR_08 = "MTR-08: sending on several threads at once gives each mail its own outcomes";
    static final String MTR_09 = "MTR-09: what the server took is accepted";

    private static final String MTR_13 = "MTR-13: a check sends nothing";
    private static final String MTR_14 =
        "MTR-14: what a check finds is in its answer: it passes only where every stage asked for is right, and throws for defects only";

    private static final String MTR_16 =
        "MTR-16: what arrives is the mail, its words and files under its Message-ID, once for each recipient who was accepted";

    /** The half of a rule that the server shows. */
    static final String AT_THE_SERVER = " [at the server]";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BETWEEN_LOOKS = 10;
    private static final byte[] NOTHING = {};

    private @Nullable Inbox watched;
    private byte[] arrivedLast = NOTHING;

    private static final String HIDDEN = "hidden@client.example";

    /** Shows what a test server received. */
    @FunctionalInterface
    public interface Inbox {

        /**
         * The bytes of the message that arrived last, headers first. Asked again for five seconds while one in doubt may be coming; otherwise
         * once, as soon as a mail was sent: where the server takes its time with it, this waits.
         */
        byte[] last() throws Exception;

        /**
         * All messages that arrived, in order, each {@linkplain ReceivedMail#in in its envelope}: for whom it was, as the server was told at
         * RCPT, Bcc included; {@link Declared#without} where that cannot be seen. Asked as soon as a mail was sent, like {@link #last}.
         */
        default Declared<List<ReceivedMail>> arrivals() throws Exception {
            return Declared.without("this inbox does not show for whom a mail arrived");
        }
    }

    /** A transport to a server that takes every mail. */
    protected abstract MailTransport transport();

    /** What that server received; {@link Declared#without} where that cannot be seen. */
    protected abstract Declared<Inbox> inbox();

    /** A transport to a server that refuses {@link #REFUSED} for good, and takes the mail for everybody else. */
    protected abstract Declared<MailTransport> refusing();

    /** A transport to a server that cannot be reached. */
    protected abstract Declared<MailTransport> unreachable();

    /** A transport to a server that refuses its account: a wrong password, an address that it may not send under. */
    protected abstract Declared<MailTransport> refusedAccount();

    /** A transport to a server that takes the mail, and whose reply to it is lost. */
    protected abstract Declared<MailTransport> losingReply();

    @Override
    final MailTransport implementation() {
        return transport();
    }

    @Test
    @DisplayName(MTR_01)
    void answers_one_outcome_for_each_recipient() {
        checkOutcomes(toAll().build(), send(subject(), toAll().build()));
        OutgoingMail retry = toAll().buildOnlyTo(HIDDEN, "compta@client.example");
        checkOutcomes(retry, send(subject(), retry));
    }

    @Test
    @DisplayName(MTR_01 + " [failures]")
    void answers_one_outcome_for_each_recipient_of_a_failure() {
        Declared<MailTransport> some = refusing().isThere() ? refusing() : unreachable();
        OutgoingMail mail = toAll().to(REFUSED).build();
        checkOutcomes(mail, send(some.orNotRun(MTR_01), mail));
    }

    @Test
    @DisplayName(MTR_02)
    void answers_an_outage() {
        Transmission transmission = quietly(unreachable().orNotRun(MTR_02), toAll().build());
        check(transmission.outcomes(RecipientStatus.ACCEPTED).isEmpty(), MTR_02, "a server that cannot be reached took a mail");
    }

    @Test
    @DisplayName(MTR_02 + " [account problems]")
    void answers_a_problem_of_the_account() {
        Transmission transmission = quietly(refusedAccount().orNotRun(MTR_02), toAll().build());
        check(transmission.outcomes(RecipientStatus.ACCEPTED).isEmpty(), MTR_02, "a server that refuses the account took a mail");
        check(transmission.accountProblem().isPresent(), MTR_02, "a refused account is no problem of the account");
    }

    @Test
    @DisplayName(MTR_02 + " [refusals]")
    void answers_a_refusal() {
        Transmission transmission = quietly(refusing().orNotRun(MTR_02), toAll().to(REFUSED).build());
        check(statusOf(transmission, REFUSED) == RecipientStatus.REFUSED, MTR_02, "a refused recipient is "
            + statusOf(transmission, REFUSED));
        check(statusOf(transmission, HIDDEN) == RecipientStatus.ACCEPTED, MTR_09,
            "a recipient for whom the server took the mail is " + statusOf(transmission, HIDDEN));
    }

    @Test
    @DisplayName(MTR_03)
    void shows_no_hidden_recipient() throws Exception {
        Inbox inbox = inbox().orNotRun(MTR_03);
        Transmission transmission = send(subject(), toAll().build());
        check(transmission.outcome(EmailAddress.of(HIDDEN)).isPresent(), MTR_03, "the Bcc recipient is not in the envelope");
        String headers = Headers.of(inbox.last()).toLowerCase(Locale.ROOT);
        check(!headers.contains(HIDDEN) && !headers.contains("\nbcc:"), MTR_03, "a header shows the Bcc recipient");
    }

    @Test
    @DisplayName(MTR_04)
    void is_in_doubt_where_the_reply_was_lost() {
        Transmission transmission = send(losingReply().orNotRun(MTR_04), toAll().build());
        for (RecipientOutcome outcome : transmission.outcomes()) {
            check(outcome.status() == RecipientStatus.IN_DOUBT, MTR_04, "the reply to the mail was lost, and a recipient is "
                + outcome.status());
        }
    }

    @Test
    @DisplayName(MTR_05)
    void answers_no_null() {
        send(subject(), toAll().build());
        send(subject(), toAll().buildOnlyTo(HIDDEN));
        checkSettings(subject());
    }

    @Test
    @DisplayName(MTR_05 + " [refusals]")
    void answers_no_null_to_a_refusal() {
        answersNoNull(refusing());
    }

    @Test
    @DisplayName(MTR_05 + " [outages]")
    void answers_no_null_to_an_outage() {
        answersNoNull(unreachable());
    }

    @Test
    @DisplayName(MTR_05 + " [account problems]")
    void answers_no_null_to_a_problem_of_the_account() {
        answersNoNull(refusedAccount());
    }

    @Test
    @DisplayName(MTR_05 + " [lost replies]")
    void answers_no_null_to_a_lost_reply() {
        answersNoNull(losingReply());
    }

    private void answersNoNull(Declared<MailTransport> transport) {
        MailTransport there = transport.orNotRun(MTR_05);
        send(there, toAll().to(REFUSED).build());
        checkSettings(there);
    }

    @Test
    @DisplayName(MTR_06)
    void closes_streams() {
        checkClosed(subject(), CountedContent.of(Bytes.some(50_000)), "after a mail was sent");
        checkClosed(subject(), CountedContent.failingAfter(50_000), "after a file could not be read");
    }

    @Test
    @DisplayName(MTR_06 + " [refusals]")
    void closes_streams_after_a_refusal() {
        checkClosed(refusing(), "after a recipient was refused");
    }

    @Test
    @DisplayName(MTR_06 + " [outages]")
    void closes_streams_after_an_outage() {
        checkClosed(unreachable(), "where the server cannot be reached");
    }

    @Test
    @DisplayName(MTR_06 + " [account problems]")
    void closes_streams_after_a_problem_of_the_account() {
        checkClosed(refusedAccount(), "where the account is refused");
    }

    @Test
    @DisplayName(MTR_06 + " [lost replies]")
    void closes_streams_after_a_lost_reply() {
        checkClosed(losingReply(), "after the reply was lost");
    }

    @Test
    @DisplayName(MTR_07)
    void accepts_nobody_where_a_file_fails() throws Exception {
        sendWhatFails();
    }

    @Test
    @DisplayName(MTR_07 + AT_THE_SERVER)
    void sends_nothing_where_a_file_fails() throws Exception {
        sendOneMoreAndRememberIt(MTR_07);
        sendWhatFails();
    }

    private void sendWhatFails() throws Exception {
        Transmission transmission = send(subject(), withFile(CountedContent.failingAfter(50_000)));
        check(transmission.outcomes(RecipientStatus.ACCEPTED).isEmpty(), MTR_07, "a file broke off, and a recipient is ACCEPTED");
        checkNothingArrived(MTR_07, "although a file broke off");
    }

    @Test
    @DisplayName(MTR_08)
    void serves_many_threads() throws Exception {
        MailTransport transport = subject();
        List<OutgoingMail> mails = List.of(1, 2, 3, 4).stream().map(i -> SampleMail.create().to("thread" + i + "@client.example").build())
            .toList();
        Together.run(thread -> () -> {
            OutgoingMail mail = mails.get(thread % mails.size());
            Transmission answer = send(transport, mail);
            check(addresses(answer).equals(envelope(mail)), MTR_08, "one of " + Together.THREADS
                + " threads got the outcomes of another mail");
            check(answer.isAccepted(), MTR_08, "one of " + Together.THREADS + " threads got " + answer
                + " from a server that takes every mail");
            return answer;
        });
    }

    @Test
    @DisplayName(MTR_09)
    void answers_that_the_server_took_it() {
        Transmission transmission = send(subject(), toAll().build());
        check(transmission.isAccepted(), MTR_09, "a server that takes every mail led to " + transmission);
    }

    @Test
    @DisplayName(MTR_16)
    void sends_the_mail() throws Exception {
        Inbox inbox = inbox().orNotRun(MTR_16);
        for (String name : List.of("première", "deuxième")) {
            OutgoingMail mail = toAll().subject("Votre " + name + " facture – 2 €").text("Bonjour,\n.\nÀ bientôt\n" + name)
                .html("<p>Bonjour, voici la " + name + " – 2&nbsp;€ <img src=\"cid:logo\"></p>")
                .inline("logo", "logo.png", SampleFiles.png()).attach("été.txt", "text/plain", Bytes.some(100)).build();
            send(subject(), mail);
            ArrivedMail.difference(mail.manifest(), ReceivedMail.of(inbox.last())).ifPresent(what -> {
                throw broken(MTR_16, what);
            });
        }
    }

    @Test
    @DisplayName(MTR_16 + " [recipients]")
    void sends_it_once_to_each_recipient() throws Exception {
        Inbox inbox = inbox().orNotRun(MTR_16);
        checkArrival(inbox, toAll().build());
        checkArrival(inbox, toAll().buildOnlyTo(HIDDEN, "compta@client.example"));
        checkArrival(inbox, toAll().build());
    }

    private void checkArrival(Inbox inbox, OutgoingMail mail) throws Exception {
        int before = inbox.arrivals().orNotRun(MTR_16).size();
        List<String> accepted = addresses(send(subject(), mail).outcomes(RecipientStatus.ACCEPTED));
        Set<String> others = envelope(mail).stream().map(EmailAddress::normalized).filter(each -> !accepted.contains(each))
            .collect(Collectors.toSet());
        List<String> arrived = inbox.arrivals().orNotRun(MTR_16).stream().skip(before)
            .flatMap(each -> each.envelope().stream().map(address -> EmailAddress.of(address).normalized()))
            .filter(each -> !others.contains(each)).sorted().toList();
        check(arrived.equals(accepted), MTR_16, "the mail arrived for " + arrived + ", and ACCEPTED were " + accepted);
    }

    private static List<String> addresses(List<RecipientOutcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.address().normalized()).sorted().toList();
    }

    @Test
    @DisplayName(MTR_13)
    void checks_without_sending() throws Exception {
        checked(MTR_13);
        sendOneMoreAndRememberIt(MTR_13);
        checkSettings(subject());
        checkNothingArrived(MTR_13, "although nothing but a check was asked for");
    }

    /** From now on, what arrives is noticed; where the inbox cannot be seen, the rule's test at the server ends here. */
    final void sendOneMoreAndRememberIt(String rule) throws Exception {
        watched = inbox().orNotRun(rule);
        send(subject(), SampleMail.create().build());
        rememberArrival();
    }

    /** Where nobody knows whether a mail is the server's, it may still be coming: then this waits until it is there, a few seconds long. */
    final void rememberArrivalOf(Transmission transmission) throws Exception {
        Inbox inbox = watched;
        long latest = System.nanoTime() + PATIENCE.toNanos();
        boolean isComing = !transmission.outcomes(RecipientStatus.IN_DOUBT).isEmpty();
        while (isComing && inbox != null && Arrays.equals(arrivedLast, inbox.last()) && System.nanoTime() < latest) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        }
        rememberArrival();
    }

    /** What arrived last may have arrived. */
    final void rememberArrival() throws Exception {
        Inbox inbox = watched;
        arrivedLast = inbox == null ? NOTHING : inbox.last();
    }

    /** Whatever the transport says: another mail than the remembered one is the server's. */
    final void checkNothingArrived(String rule, String why) throws Exception {
        Inbox inbox = watched;
        check(inbox == null || Arrays.equals(arrivedLast, inbox.last()), rule, "a mail arrived at the server " + why);
    }

    @Test
    @DisplayName(MTR_14)
    void answers_what_a_check_finds() {
        SettingsCheck reachable = checked(MTR_14);
        SettingsCheck unreachable = checkSettings(unreachable().orNotRun(MTR_14));
        check(!unreachable.isPassed(), MTR_14, "a server that cannot be reached passed a check");
        check(reachable.isPassed(), MTR_14, "a server that takes every mail did not pass a check: " + reachable);
        check(reachable.hasPassed(CheckStage.CONNECT), MTR_14, "a check passed without a connection");
    }

    @Test
    @DisplayName(MTR_14 + " [later stages]")
    void answers_what_a_check_finds_late() {
        SettingsCheck reachable = checked(MTR_14);
        SettingsCheck account = checkSettings(refusedAccount().orNotRun(MTR_14));
        check(!account.isPassed(), MTR_14, "a server that refuses the account passed a check");
        check(reachable.isPassed(), MTR_14, "a server that takes every mail did not pass a check up to RCPT: " + reachable);
        check(reachable.hasPassed(CheckStage.RCPT), MTR_14, "a check passed as far as RCPT without coming there");
    }

    /** What a check of the server that takes every mail finds; where this transport does not check, the rule's test ends here. */
    private SettingsCheck checked(String rule) {
        SettingsCheck found = checkSettings(subject());
        boolean checks = found.problem().filter(it -> it.kind() == CheckProblem.Kind.CHECK_NOT_POSSIBLE).isEmpty();
        return (checks ? Declared.having(found) : Declared.<SettingsCheck>without("this transport says that it checks no settings"))
            .orNotRun(rule);
    }

    private SettingsCheck checkSettings(MailTransport transport) {
        CheckRequest request = CheckRequest.of(SampleSenders.company()).upTo(CheckStage.RCPT).within(Duration.ofSeconds(20));
        try {
            return notNull(MTR_05, "check(..)", transport.check(request, context()));
        } catch (RuntimeException e) {
            throw broken(MTR_14, "check(..) threw " + e.getClass().getName() + " in place of an answer");
        }
    }

    private static SampleMail toAll() {
        return SampleMail.create().to("compta@client.example").cc("direction@client.example").bcc(HIDDEN)
            .attach("Facture n° 42.pdf", "application/pdf", Bytes.some(5_000));
    }

    private static OutgoingMail withFile(CountedContent content) {
        return SampleMail.create().to("compta@client.example").to(REFUSED)
            .attach("plan.bin", "application/octet-stream", Bytes.some(50_000), content).build();
    }

    private void checkClosed(Declared<MailTransport> transport, String when) {
        checkClosed(transport.orNotRun(MTR_06), CountedContent.of(Bytes.some(50_000)), when);
    }

    private void checkOutcomes(OutgoingMail mail, Transmission transmission) {
        check(addresses(transmission).equals(envelope(mail)), MTR_01, "an envelope of " + mail.envelope().size() + " recipients led to "
            + transmission.outcomes().size() + " outcomes, or to others, or in another order");
    }

    private void checkClosed(MailTransport transport, CountedContent content, String when) {
        sendWhatever(transport, withFile(content));
        check(content.allClosed(), MTR_06, "a stream was left open " + when);
    }

    private void sendWhatever(MailTransport transport, OutgoingMail mail) {
        try {
            transport.send(mail, context());
        } catch (RuntimeException e) {
            // Whether it may throw is the matter of other rules.
            return;
        }
    }

    private Transmission quietly(MailTransport transport, OutgoingMail mail) {
        try {
            return send(transport, mail);
        } catch (RuntimeException e) {
            throw broken(MTR_02, "send(..) threw " + e.getClass().getName() + " in place of an outcome");
        }
    }

    private Transmission send(MailTransport transport, OutgoingMail mail) {
        @Nullable Transmission answer = transport.send(mail, context());
        return notNull(MTR_05, "send(..)", answer);
    }

    private static @Nullable RecipientStatus statusOf(Transmission transmission, String address) {
        return transmission.outcome(EmailAddress.of(address)).map(RecipientOutcome::status).orElse(null);
    }

    private static List<EmailAddress> addresses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::address).toList();
    }

    private static List<EmailAddress> envelope(OutgoingMail mail) {
        return mail.envelope().stream().map(Recipient::address).toList();
    }
}
