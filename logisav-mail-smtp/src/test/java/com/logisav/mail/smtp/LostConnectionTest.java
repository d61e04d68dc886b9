package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that break, at every step, in every way. */
class LostConnectionTest extends ScriptedDelivery {

    private static RecipientOutcome of(String address, Transmission transmission) {
        return transmission.outcome(EmailAddress.of(address)).orElseThrow();
    }

    private static SmtpTransaction transaction(Transmission transmission) {
        assertThat(transmission.transactions()).hasSize(1);
        return transmission.transactions().get(0);
    }

    @Nested
    class A_reply_to_the_dot_that_never_comes {

        static Stream<Reaction> losses() {
            return Stream.of(Reaction.reset(), Reaction.close(), Reaction.silence(), Reaction.drip(), Reaction.reply("what?").thenClose(),
                Reaction.reply("999 what?"), Reaction.reply("354 what?"), Reaction.flood('2', 200_000));
        }

        @ParameterizedTest
        @MethodSource("losses")
        void leaves_the_mail_in_doubt(Reaction loss) {
            server.on(".", loss);

            Transmission transmission = send(toThree(), patientUnless(loss));

            assertThat(statuses(transmission)).containsExactly(IN_DOUBT, IN_DOUBT, IN_DOUBT);
            assertThat(of(MARIE, transmission).retryAdvice()).isEqualTo(RetryAdvice.RISKS_DUPLICATE);
            assertThat(transaction(transmission).phase()).isEqualTo(SmtpPhase.END_OF_DATA);
            assertThat(transaction(transmission).sha256()).isPresent();
            assertThat(server.completeMails()).hasSize(1);
            assertThat(server.outlastedItsVisitor()).isFalse();
        }

        @Test
        void leaves_nobody_in_doubt_who_was_refused_before() {
            server.on("RCPT", Reaction.reply("550 5.1.1 no"), Reaction.reply("250 Ok")).on(".", Reaction.reset());

            assertThat(statuses(send(toThree()))).containsExactly(REFUSED, IN_DOUBT, IN_DOUBT);
        }
    }

    @Nested
    class A_connection_that_ends_before_the_dot {

        static Stream<Arguments> losses() {
            Stream<Arguments> replies = Stream.of("MAIL", "RCPT", "DATA").flatMap(step ->
                Stream.of(Reaction.reset(), Reaction.close(), Reaction.silence(), Reaction.drip(), Reaction.reply("what?").thenClose())
                    .map(loss -> Arguments.of(step, loss)));
            Stream<Arguments> body = Stream.of(Reaction.reset(), Reaction.close(), Reaction.stall(), Reaction.reply("what?").thenClose())
                .map(loss -> Arguments.of("body", loss));
            return Stream.concat(replies, body);
        }

        @ParameterizedTest
        @MethodSource("losses")
        void defers_the_mail(String step, Reaction loss) {
            server.on(step, loss);
            byte[] file = new byte[step.equals("body") ? 20_000_000 : 10];

            Transmission transmission =
                send(MailBuilder.aMail().to(MARIE, PAUL, LUC).attach("a.pdf", "application/pdf", file).build(), patientUnless(loss));

            assertThat(statuses(transmission)).containsExactly(DEFERRED, DEFERRED, DEFERRED);
            assertThat(of(MARIE, transmission).retryAdvice()).isEqualTo(RetryAdvice.SAFE);
            assertThat(transmission.accountProblem()).isEmpty();
            assertThat(server.completeMails()).isEmpty();
            assertThat(server.outlastedItsVisitor()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
        void with_a_421_defers_the_mail_with_that_reply(String step) {
            server.on(step, Reaction.reply("421 4.3.2 closing").thenClose());

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(DEFERRED, DEFERRED, DEFERRED);
            assertThat(of(LUC, transmission).reply()).map(ServerReply::code).contains(421);
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @Test
        void at_the_second_recipient_keeps_what_was_said_to_the_first() {
            server.on("RCPT", Reaction.reply("550 5.1.1 no"), Reaction.reset());

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(REFUSED, DEFERRED, DEFERRED);
            assertThat(of(PAUL, transmission).reply()).isEmpty();
        }

        static Stream<Arguments> early() {
            return Stream.of("greeting", "EHLO").flatMap(step -> Stream.of(Reaction.reset(), Reaction.close(), Reaction.silence(),
                Reaction.drip(), Reaction.reply("what?").thenClose(), Reaction.flood('2', 200_000)).map(loss -> Arguments.of(step, loss)));
        }

        @ParameterizedTest
        @MethodSource("early")
        void before_any_mail_is_the_server_s_problem(String step, Reaction loss) {
            server.on(step, loss);

            Transmission transmission = send(toThree(), patientUnless(loss));

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED, NOT_TRIED, NOT_TRIED);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
        }
    }

    @Nested
    class A_server_that_turns_us_away {

        @Test
        void with_its_greeting_is_the_account_s_problem() {
            server.on("greeting", Reaction.reply("554 5.7.1 no service for you").thenClose());

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
            AccountProblem problem = transmission.accountProblem().orElseThrow();
            assertThat(problem.kind()).isEqualTo(AccountProblem.Kind.ACCOUNT_SERVER_REFUSED);
            assertThat(problem.reply()).map(ServerReply::code).contains(554);
        }

        @Test
        void because_of_the_sender_is_the_account_s_problem() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN"))
                .on("MAIL", Reaction.reply("553 5.7.1 sender address rejected: not owned by user"));

            Transmission transmission = send(toThree(), plain().credentials("anne", Secret.of("s3cr3t")));

            assertThat(statuses(transmission)).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(of(MARIE, transmission).retryAdvice()).isEqualTo(RetryAdvice.SAFE);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_SENDER_REFUSED);
        }
    }

    @Nested
    class A_server_that_is_not_there {

        @Test
        void is_the_account_s_problem() throws Exception {
            int port = server.port();
            server.close();

            Transmission transmission = SmtpTransport.of(patient(SmtpSettings.plainOnLoopback(port)).build()).send(toOne(), CONTEXT);

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
            assertThat(transmission.transactions()).isEmpty();
        }

        @Test
        void and_has_no_address_is_the_account_s_problem() {
            SmtpSettings nowhere = SmtpSettings.submission("smtp.invalid").build();

            Transmission transmission = SmtpTransport.of(nowhere).send(toOne(), CONTEXT);

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_HOST_UNKNOWN);
        }
    }
}
