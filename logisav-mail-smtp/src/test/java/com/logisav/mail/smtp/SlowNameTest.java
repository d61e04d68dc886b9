package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A resolver that does not answer, and what comes after it on the way to a connection: the platform limits none of that. */
class SlowNameTest extends ScriptedDelivery {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final Addresses slow = (host, port) -> {
        asked.countDown();
        awaitUninterrupted();
        return List.of(InetAddress.getLoopbackAddress());
    };

    /** As the platform's does, it heeds no interrupt. */
    private void awaitUninterrupted() {
        while (answering.getCount() > 0) {
            try {
                if (!answering.await(60, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                // Heard, and not heeded.
            }
        }
    }

    @AfterEach
    void answer() {
        answering.countDown();
    }

    private Transmission send(SmtpSettingsBuilder settings, SendWatch watch) {
        server.start();
        HostPolicy policy = HostPolicy.over(slow).allowing("127.0.0.0/8");
        try (SmtpTransport transport = SmtpTransport.of(settings.build(), policy, Clock.systemUTC())) {
            return transport.send(toThree(), CONTEXT, watch);
        }
    }

    /** What is not cut ends much later than this. */
    private Transmission sendInTime(SmtpSettingsBuilder settings, SendWatch watch) throws Exception {
        return InBackground.run(() -> send(settings, watch)).get(10, TimeUnit.SECONDS);
    }

    private void assertNotTried(Transmission transmission) {
        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.outcomes()).allMatch(outcome -> outcome.retryAdvice() == RetryAdvice.SAFE);
        assertThat(answering.getCount()).as("the resolver has not answered").isOne();
    }

    @Test
    void is_waited_for_no_longer_than_for_a_connection() throws Exception {
        Transmission transmission = sendInTime(plain().connectTimeout(Duration.ofMillis(200)), SendWatch.silent());

        assertNotTried(transmission);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
    }

    @Test
    void is_waited_for_no_longer_than_the_caller_wants_and_nobody_is_blamed_then() throws Exception {
        Transmission transmission = sendInTime(plain(), SendWatch.silent().within(Duration.ofMillis(200)));

        assertNotTried(transmission);
        assertThat(transmission.accountProblem()).isEmpty();
    }

    @Test
    void is_waited_for_no_longer_once_the_mail_is_cancelled() throws Exception {
        SendWatch watch = SendWatch.silent();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Transmission> sending = InBackground.run(() -> {
            Transmission transmission = send(plain(), watch);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return transmission;
        });
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(watch.cancel()).isTrue();

        Transmission transmission = sending.get(10, TimeUnit.SECONDS);
        assertNotTried(transmission);
        assertThat(transmission.accountProblem()).isEmpty();
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).as("an interrupt is left").isFalse();
    }

    /** As by an executor that is shut down with its application: nothing is wrong with the server or its settings. */
    @Test
    void is_not_waited_for_by_a_thread_that_is_interrupted_and_nobody_is_blamed() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Transmission> sending = InBackground.run(() -> {
            thread.complete(Thread.currentThread());
            Transmission transmission = send(plain(), SendWatch.silent());
            interrupted.complete(Thread.currentThread().isInterrupted());
            return transmission;
        });
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        thread.get(20, TimeUnit.SECONDS).interrupt();

        Transmission transmission = sending.get(10, TimeUnit.SECONDS);
        assertNotTried(transmission);
        assertThat(transmission.accountProblem()).isEmpty();
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).as("the interrupt is left for the thread's owner").isTrue();
    }

    /** Before anybody was asked, when there was nothing to interrupt. */
    @Test
    void is_not_waited_for_at_all_where_the_mail_was_cancelled_before() throws Exception {
        SendWatch watch = SendWatch.silent();
        watch.cancel();

        assertNotTried(sendInTime(plain(), watch));
    }

    @Test
    void that_answers_in_time_leads_to_the_server() {
        answering.countDown();

        assertThat(statuses(send(plain(), SendWatch.silent().within(Duration.ofSeconds(20))))).containsOnly(ACCEPTED);
    }

    /** The handshake is the other wait without a command. */
    @Test
    void is_like_a_handshake_that_does_not_end_and_is_cancelled() throws Exception {
        answering.countDown();
        server.on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS")).on("STARTTLS", Reaction.reply("220 go ahead").thenSilence());
        CountDownLatch begun = new CountDownLatch(1);
        SendWatch watch = SendWatch.reporting(progress -> {
            if (progress.phase() == SmtpPhase.TLS) {
                begun.countDown();
            }
        });
        SmtpSettingsBuilder settings = patient(SmtpSettings.submission("localhost")).port(server.port()).trustOnly(TestTls.authority());
        CompletableFuture<Transmission> sending = InBackground.run(() -> send(settings, watch));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(watch.cancel()).isTrue();

        Transmission transmission = sending.get(10, TimeUnit.SECONDS);
        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.accountProblem()).isEmpty();
    }
}
