package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are said together (RFC 2920) and answered one by one. */
class PipeliningTest extends ScriptedDelivery {

    private static final Reaction OK = Reaction.reply("250 2.1.5 Ok");
    private static final Reaction UNKNOWN = Reaction.reply("550 5.1.1 unknown");

    @BeforeEach
    void offerPipelining() {
        server.on("EHLO", Reaction.reply("250-scripted", "250 PIPELINING"));
    }

    private static OutgoingMail toMany(int recipients) {
        return MailBuilder.aMail().to(IntStream.range(0, recipients).mapToObj(i -> "r" + i + "@client.fr").toArray(String[]::new)).build();
    }

    private static SmtpPhase phase(Transmission transmission) {
        assertThat(transmission.transactions()).hasSize(1);
        return transmission.transactions().get(0).phase();
    }

    @Nested
    class A_mail_to_one {

        @Test
        void is_offered_with_its_DATA_in_one_group() throws Exception {
            assertThat(send(toOne()).isAccepted()).isTrue();

            assertThat(server.groups()).startsWith("EHLO [127.0.0.1]",
                "MAIL FROM:<facturation@example.fr>|RCPT TO:<marie@client.fr>|DATA");
            assertThat(server.completeMails()).containsExactly(Rendering.bytes(toOne()));
        }

        @Test
        void is_offered_step_by_step_to_a_server_that_does_not_offer_more() throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", "250 SIZE"));

            send(toOne());

            assertThat(server.groups()).containsSubsequence("RCPT TO:<marie@client.fr>", "DATA");
        }

        @Test
        void that_is_refused_is_ended_with_a_lone_dot_where_the_server_goes_on() throws Exception {
            server.on("RCPT", UNKNOWN).on(".", Reaction.reply("554 5.5.1 no valid recipients"));

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(transmission.outcomes().get(0).reply()).contains(ServerReply.of(550, "5.1.1 unknown"));
            assertThat(phase(transmission)).isEqualTo(SmtpPhase.RCPT);
            assertThat(transmission.transactions().get(0).sha256()).isEmpty();
            assertThat(server.completeMails()).containsExactly(new byte[0]);
            assertThat(server.commands()).endsWith("QUIT");
        }

        @Test
        void that_is_refused_stays_refused_even_if_the_server_takes_the_mail_to_nobody() {
            server.on("RCPT", UNKNOWN);

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(transmission.transactions().get(0).queueId()).isEmpty();
        }

        @Test
        void that_is_refused_stays_refused_even_if_the_server_goes_then() {
            server.on("RCPT", UNKNOWN).on("DATA", Reaction.close());

            assertThat(statuses(send(toOne()))).containsExactly(REFUSED);
        }

        @Test
        void whose_sender_is_refused_is_the_account_s_problem_whatever_else_is_answered() {
            server.on("MAIL", Reaction.reply("553 5.7.1 not owned by user")).on("RCPT", Reaction.reply("503 5.5.1 MAIL first"))
                .on("DATA", Reaction.reply("503 5.5.1 RCPT first"));

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
            assertThat(transmission.accountProblem()).isPresent();
            assertThat(phase(transmission)).isEqualTo(SmtpPhase.MAIL);
        }

        @Test
        void is_refused_by_the_reply_to_DATA() {
            server.on("DATA", Reaction.reply("554 5.7.1 no"));

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(phase(transmission)).isEqualTo(SmtpPhase.DATA);
        }
    }

    @Nested
    class A_mail_to_several {

        @Test
        void is_offered_to_all_in_one_group_and_DATA_waits() throws Exception {
            assertThat(send(toThree()).isAccepted()).isTrue();

            assertThat(server.groups()).startsWith("EHLO [127.0.0.1]",
                "MAIL FROM:<facturation@example.fr>|RCPT TO:<marie@client.fr>|RCPT TO:<paul@client.fr>|RCPT TO:<luc@client.fr>", "DATA");
        }

        @Test
        void keeps_each_reply_with_its_recipient() {
            server.on("RCPT", OK, UNKNOWN, Reaction.reply("450 4.7.1 greylisted"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(ACCEPTED, REFUSED, DEFERRED);
        }

        @Test
        void is_not_begun_where_nobody_wants_it() throws Exception {
            server.on("RCPT", UNKNOWN);

            assertThat(statuses(send(toThree()))).containsExactly(REFUSED, REFUSED, REFUSED);
            assertThat(server.commands()).doesNotContain("DATA").endsWith("QUIT");
        }

        @Test
        void is_offered_in_groups_whose_replies_fit_a_buffer() {
            Transmission transmission = send(toMany(250));

            assertThat(transmission.isAccepted()).isTrue();
            assertThat(server.groups()).filteredOn(group -> group.contains("RCPT"))
                .extracting(group -> group.split("RCPT", -1).length - 1).containsExactly(100, 100, 50);
        }
    }

    /** A reset takes with it what was not read yet, so that where it ends is not known here. */
    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_connection_that_is_reset_among_the_replies_defers(String step) {
        server.on(step, Reaction.reset());

        Transmission transmission = send(toOne());

        assertThat(statuses(transmission)).containsExactly(DEFERRED);
        assertThat(phase(transmission)).isLessThanOrEqualTo(SmtpPhase.valueOf(step));
    }

    static Stream<Arguments> losses() {
        return Stream.of("MAIL", "RCPT", "DATA").flatMap(step -> Stream.of(Reaction.close(), Reaction.silence(),
            Reaction.drip(), Reaction.reply("what?").thenClose()).map(loss -> Arguments.of(step, loss)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_connection_that_ends_among_the_replies_ends_where_it_does(String step, Reaction loss) {
        server.on(step, loss);

        Transmission transmission = send(toOne(), patientUnless(loss));

        assertThat(statuses(transmission)).containsExactly(DEFERRED);
        assertThat(phase(transmission)).isEqualTo(SmtpPhase.valueOf(step));
        assertThat(server.completeMails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_connection_that_ends_among_the_replies_to_several_ends_where_it_does(String step, Reaction loss) {
        server.on(step, loss);

        Transmission transmission = send(toThree(), patientUnless(loss));

        assertThat(statuses(transmission)).containsOnly(DEFERRED);
        assertThat(phase(transmission)).isEqualTo(SmtpPhase.valueOf(step));
    }

    @Test
    void a_421_in_the_middle_defers_from_there_on_with_that_reply() {
        server.on("RCPT", UNKNOWN, Reaction.reply("421 4.3.2 closing").thenClose());

        Transmission transmission = send(toThree());

        assertThat(statuses(transmission)).containsExactly(REFUSED, DEFERRED, DEFERRED);
        assertThat(transmission.outcomes()).extracting(outcome -> outcome.reply().map(ServerReply::code).orElse(0))
            .containsExactly(550, 421, 421);
    }

    @Test
    void the_wait_for_each_reply_has_the_limit_of_a_command() {
        server.on("RCPT", Reaction.silence());

        Transmission transmission = send(toOne(), plain().commandTimeout(Duration.ofMillis(300)));

        assertThat(statuses(transmission)).containsExactly(RecipientStatus.DEFERRED);
    }
}
