package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking on, giving up and running out of time while a mail is sent. */
class WatchedSendTest extends ScriptedDelivery {

    private final List<SendProgress> reports = new ArrayList<>();
    private final List<Boolean> cancelled = new ArrayList<>();

    private Transmission send(OutgoingMail mail, SendWatch watch) {
        server.start();
        try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
            return transport.send(mail, CONTEXT, watch);
        }
    }

    private static OutgoingMail large() {
        return MailBuilder.aMail().to(MARIE).attach("a.bin", "application/octet-stream", MailSamples.bytes(400_000)).build();
    }

    private SendWatch cancellingIn(SmtpPhase phase) {
        List<SendWatch> self = new ArrayList<>();
        self.add(SendWatch.reporting(progress -> {
            if (progress.phase() == phase) {
                cancelled.add(self.get(0).cancel());
            }
        }));
        return self.get(0);
    }

    @Test
    void steps_and_bytes_are_reported_on_the_caller_s_thread() {
        Thread caller = Thread.currentThread();

        send(large(), SendWatch.reporting(progress -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            reports.add(progress);
        }));

        assertThat(reports).extracting(SendProgress::phase).startsWith(SmtpPhase.CONNECT, SmtpPhase.GREETING, SmtpPhase.EHLO, SmtpPhase.MAIL)
            .endsWith(SmtpPhase.END_OF_DATA).isSorted();
        assertThat(reports).extracting(SendProgress::bytes).isSorted();
        assertThat(reports).filteredOn(progress -> progress.phase() == SmtpPhase.BODY).hasSizeGreaterThan(5);
        assertThat(reports.get(reports.size() - 1).bytes()).isEqualTo(Rendering.bytes(large()).length);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "GREETING", "EHLO", "MAIL", "RCPT", "DATA", "BODY"})
    void a_mail_that_is_cancelled_before_its_dot_is_not_tried(SmtpPhase phase) {
        Transmission transmission = send(large(), cancellingIn(phase));

        assertThat(cancelled).isNotEmpty().containsOnly(true);
        assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
        assertThat(transmission.accountProblem()).isEmpty();
        assertThat(server.completeMails()).isEmpty();
    }

    @Test
    void a_mail_whose_dot_is_written_cannot_be_cancelled() {
        Transmission transmission = send(toOne(), cancellingIn(SmtpPhase.END_OF_DATA));

        assertThat(cancelled).containsExactly(false);
        assertThat(statuses(transmission)).containsExactly(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA"})
    void cancelling_does_not_wait_for_a_server_that_is_silent(String step) throws Exception {
        server.on(step, Reaction.silence());
        SmtpPhase phase = step.equals("greeting") ? SmtpPhase.GREETING : SmtpPhase.valueOf(step);
        CompletableFuture<Void> there = new CompletableFuture<>();
        SendWatch watch = SendWatch.reporting(progress -> {
            if (progress.phase() == phase) {
                there.complete(null);
            }
        });
        CompletableFuture<Transmission> sending = InBackground.run(() -> send(toOne(), watch));
        there.get(20, TimeUnit.SECONDS);

        boolean inTime = watch.cancel();

        assertThat(inTime).isTrue();
        assertThat(statuses(sending.get(10, TimeUnit.SECONDS))).containsExactly(NOT_TRIED);
    }

    @Test
    void a_limit_cuts_the_wait_for_the_reply_to_the_dot_and_leaves_the_mail_in_doubt() {
        server.on(".", Reaction.silence());

        assertThat(statuses(send(toThree(), SendWatch.silent().within(Duration.ofSeconds(1))))).containsOnly(IN_DOUBT);
        assertThat(server.completeMails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "EHLO", "MAIL", "DATA"})
    void a_limit_that_is_over_before_the_dot_blames_nobody(String step) {
        server.on(step, Reaction.silence());

        Transmission transmission = send(toThree(), SendWatch.silent().within(Duration.ofMillis(500)));

        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.accountProblem()).isEmpty();
    }

    @Test
    void a_limit_holds_in_the_body_too_whatever_the_settings_allow() {
        server.on("body", Reaction.stall()).start();
        OutgoingMail large = MailBuilder.aMail().to(MARIE).attach("plan.bin", "application/octet-stream", new byte[20_000_000]).build();

        Transmission transmission;
        try (SmtpTransport transport = SmtpTransport.of(plain().bodyTimeout(Duration.ofMinutes(2)).build())) {
            transmission = transport.send(large, CONTEXT, SendWatch.silent().within(Duration.ofSeconds(1)));
        }

        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.transactions().get(0).phase()).isEqualTo(SmtpPhase.BODY);
        assertThat(server.outlastedItsVisitor()).isFalse();
    }

    @Test
    void who_was_refused_before_stays_refused() {
        server.on("RCPT", Reaction.reply("550 5.1.1 no"), Reaction.silence());

        Transmission transmission = send(toThree(), SendWatch.silent().within(Duration.ofMillis(500)));

        assertThat(statuses(transmission)).containsExactly(REFUSED, NOT_TRIED, NOT_TRIED);
    }

    /** All replies are there already: what is read last before the caller gives up is one recipient's, and nobody else's. */
    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 <paul@client.fr> unknown", "450 4.2.2 <paul@client.fr> full", "530 5.7.0 authenticate first"})
    void nobody_is_given_the_reply_to_another_who_was_asked_before_it_was_cancelled(String reply) {
        repliesInOneGo("250 Ok", "250 Ok", reply, "250 Ok");

        Transmission transmission = send(toThree(), cancellingWithRecipient(2));

        assertThat(cancelled).containsExactly(true);
        assertGivenUp(transmission, 0);
        assertGivenUp(transmission, 2);
        assertThat(transmission.outcomes().get(1).reply()).map(ServerReply::code).contains(Integer.valueOf(reply.substring(0, 3)));
        assertThat(server.completeMails()).isEmpty();
    }

    @Test
    void nobody_is_given_it_on_a_connection_that_was_kept_either() {
        repliesInOneGo();
        server.on("MAIL", Reaction.reply("250 Ok", "250 Ok", "250 Ok", "250 Ok"),
            Reaction.reply("250 Ok", "250 Ok", "550 5.1.1 <paul@client.fr> unknown", "250 Ok")).start();

        try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
            assertThat(transport.send(toThree(), CONTEXT).isAccepted()).isTrue();

            Transmission transmission = transport.send(toThree(), CONTEXT, cancellingWithRecipient(2));

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED, REFUSED, NOT_TRIED);
        }
        assertThat(server.connections()).isOne();
    }

    private static void assertGivenUp(Transmission transmission, int recipient) {
        RecipientOutcome outcome = transmission.outcomes().get(recipient);
        assertThat(outcome.status()).isEqualTo(NOT_TRIED);
        assertThat(outcome.retryAdvice()).isEqualTo(RetryAdvice.SAFE);
        assertThat(outcome.text(Locale.UK)).doesNotContain(PAUL);
    }

    private void repliesInOneGo(String... replies) {
        server.on("EHLO", Reaction.reply("250-scripted", "250 PIPELINING")).on("MAIL", Reaction.reply(replies)).on("RCPT", Reaction.none());
    }

    private SendWatch cancellingWithRecipient(int number) {
        AtomicInteger recipients = new AtomicInteger();
        List<SendWatch> self = new ArrayList<>();
        self.add(SendWatch.reporting(progress -> {
            if (progress.phase() == SmtpPhase.RCPT && recipients.incrementAndGet() == number) {
                cancelled.add(self.get(0).cancel());
            }
        }));
        return self.get(0);
    }

    @Test
    void a_listener_that_fails_changes_nothing_and_is_not_called_again() {
        SendWatch watch = SendWatch.reporting(progress -> {
            reports.add(progress);
            throw new IllegalStateException("no window");
        });

        assertThat(send(toOne(), watch).isAccepted()).isTrue();
        assertThat(reports).hasSize(1);
        assertThat(watch.listenerFailure()).containsInstanceOf(IllegalStateException.class);
    }
}
