package com.logisav.mail.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.MimeRenderer;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingTransportTest {

    private final SettableClock clock = SettableClock.atRandomInstant();
    private final RecordingTransport transport = new RecordingTransport(clock);

    @Nested
    class A_check {

        private SettingsCheck check(CheckRequest request) {
            return transport.check(request, MailContext.of(Actor.of("camille")));
        }

        private final CheckRequest request = CheckRequest.of(SampleSenders.company());

        @Test
        void passes_as_far_as_it_was_asked_to_go_and_is_remembered() {
            SettingsCheck check = check(request.upTo(CheckStage.AUTH));

            assertThat(check.isPassed()).isTrue();
            assertThat(check.steps()).extracting(CheckStep::stage)
                .containsExactly(CheckStage.CONNECT, CheckStage.GREETING, CheckStage.TLS, CheckStage.AUTH);
            assertThat(transport.checks()).hasSize(1);
            assertThat(transport.received()).isEmpty();
        }

        @Test
        void finds_what_it_was_told_to_find_once() {
            transport.findNext(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);

            SettingsCheck check = check(request);

            assertThat(check.problem()).map(CheckProblem::kind).contains(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);
            assertThat(check.hasPassed(CheckStage.TLS)).isTrue();
            assertThat(check.hasPassed(CheckStage.AUTH)).isFalse();
            assertThat(check(request).isPassed()).isTrue();
        }

        @Test
        void finds_nothing_of_a_stage_that_it_does_not_reach() {
            transport.findNext(CheckProblem.Kind.CHECK_RECIPIENT_REFUSED);

            assertThat(check(request.upTo(CheckStage.MAIL)).isPassed()).isTrue();
        }
    }

    private Transmission send(SampleMail mail) {
        return transport.send(mail.build(), MailContext.of(Actor.of("camille")));
    }

    private static SampleMail toTwo() {
        return SampleMail.create().to("a@client.example").cc("b@client.example");
    }

    @Test
    void it_keeps_the_bytes_that_the_renderer_makes() throws IOException {
        SampleMail mail = toTwo().attach("plan.pdf", "application/pdf", new byte[] {1, 2, 3});
        send(mail);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        MimeRenderer.standard().write(mail.build(), expected);
        assertThat(transport.received()).singleElement().satisfies(kept -> assertThat(kept.source()).isEqualTo(expected.toByteArray()));
    }

    @Test
    void outcomes_have_the_time_of_the_clock() {
        assertThat(send(toTwo()).outcomes()).extracting(RecipientOutcome::at).containsOnly(clock.instant());
    }

    @Test
    void a_retry_goes_to_those_of_its_envelope() {
        transport.send(toTwo().buildOnlyTo("b@client.example"), MailContext.of(Actor.of("camille")));
        assertThat(transport.received().get(0).envelope()).containsExactly("b@client.example");
    }

    @Test
    void goes_back_to_what_it_had_received_and_was_told() {
        send(toTwo());
        transport.failNext(Fault.inDoubt());
        Runnable back = transport.remember();
        send(toTwo());
        send(toTwo());
        back.run();
        assertThat(transport.received()).hasSize(1);
        assertThat(send(toTwo()).outcomes(RecipientStatus.IN_DOUBT)).hasSize(2);
        assertThat(send(toTwo()).isAccepted()).isTrue();
    }

    /** A test may end while its mail is under way; the next one must not find it. */
    @Test
    void what_was_under_way_when_it_went_back_does_not_turn_up() throws Exception {
        Runnable back = transport.remember();
        Fault held = Fault.held();
        transport.failNext(held);
        Thread sending = new Thread(() -> send(toTwo()));
        sending.start();
        held.awaitMail();
        back.run();
        held.release();
        sending.join(30_000);
        assertThat(sending.isAlive()).isFalse();
        assertThat(transport.received()).isEmpty();
    }

    @Test
    void goes_back_to_what_was_checked_and_was_to_be_found() {
        CheckRequest request = CheckRequest.of(SampleSenders.company()).upTo(CheckStage.MAIL);
        MailContext context = MailContext.of(Actor.of("camille"));
        Runnable back = transport.remember();
        transport.check(request, context);
        transport.findNext(CheckProblem.Kind.CHECK_CONNECTION_REFUSED);
        back.run();
        assertThat(transport.checks()).isEmpty();
        assertThat(transport.check(request, context).isPassed()).isTrue();
    }

    @Test
    void a_check_finds_what_is_wrong_at_the_last_stage_that_it_reaches() {
        transport.findNext(CheckProblem.Kind.CHECK_SENDER_REFUSED);
        CheckRequest request = CheckRequest.of(SampleSenders.company()).upTo(CheckStage.MAIL);
        assertThat(transport.check(request, MailContext.of(Actor.of("camille"))).isPassed()).isFalse();
    }

    @Nested
    class Faults {

        @Test
        void each_is_about_one_mail_in_order() {
            transport.failNext(Fault.refusing(554, "5.7.1 no"));
            transport.failNext(Fault.deferring(451));
            assertThat(send(toTwo()).outcomes(RecipientStatus.REFUSED)).hasSize(2);
            assertThat(send(toTwo()).outcomes(RecipientStatus.DEFERRED)).hasSize(2);
            assertThat(transport.received()).isEmpty();
            assertThat(send(toTwo()).isAccepted()).isTrue();
        }

        @Test
        void a_refused_recipient_is_not_in_the_envelope_that_was_taken() {
            transport.failNext(Fault.refusing("b@client.example", 550, "5.1.1 no such user"));
            Transmission transmission = send(toTwo());
            assertThat(transmission.outcomes()).extracting(RecipientOutcome::code)
                .containsExactly("RECIPIENT_ACCEPTED", "RECIPIENT_UNKNOWN");
            assertThat(transport.received().get(0).envelope()).containsExactly("a@client.example");
        }

        @Test
        void two_of_single_recipients_can_happen_to_one_mail() {
            transport.failNext(Fault.refusing("a@client.example", 550, "5.1.1 no")
                .and(Fault.deferring("b@client.example", 450, "4.7.1 later")));
            assertThat(send(toTwo()).outcomes()).extracting(RecipientOutcome::status)
                .containsExactly(RecipientStatus.REFUSED, RecipientStatus.DEFERRED);
            assertThat(transport.received()).as("nobody is left to take it for").isEmpty();
        }

        @Test
        void in_doubt_was_taken_and_may_not_be_tried_again_safely() {
            transport.failNext(Fault.inDoubt());
            assertThat(send(toTwo()).outcomes()).extracting(RecipientOutcome::retryAdvice).containsOnly(RetryAdvice.RISKS_DUPLICATE);
            assertThat(transport.received()).hasSize(1);
        }

        @Test
        void an_account_that_is_refused_offers_no_mail() {
            transport.failNext(Fault.account(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED));
            Transmission transmission = send(toTwo());
            assertThat(transmission.outcomes(RecipientStatus.NOT_TRIED)).hasSize(2);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED);
            assertThat(transport.received()).isEmpty();
        }

        @Test
        void nobody_answers() {
            transport.failNext(Fault.unavailable());
            assertThat(send(toTwo()).accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
        }

        @Test
        void a_defect_is_thrown() {
            RuntimeException defect = new IllegalStateException("defect");
            transport.failNext(Fault.throwing(defect));
            assertThatThrownBy(() -> send(toTwo())).isSameAs(defect);
        }

        @Test
        void a_file_that_cannot_be_read_is_an_outcome_that_names_the_exception() {
            Transmission transmission = send(toTwo().attach("plan.pdf", "application/pdf", new byte[3], () -> {
                throw new FileNotFoundException("gone");
            }));
            assertThat(transmission.outcomes(RecipientStatus.NOT_TRIED)).hasSize(2);
            assertThat(transmission.contentFailure()).contains(FileNotFoundException.class.getName());
            assertThat(transport.received()).isEmpty();
        }

        @Test
        void codes_are_of_the_class_that_the_fault_says() {
            assertThatThrownBy(() -> Fault.refusing(450, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Fault.deferring(550)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Fault.inDoubt().and(Fault.deferring("a@client.example", 450, "x")))
                .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
