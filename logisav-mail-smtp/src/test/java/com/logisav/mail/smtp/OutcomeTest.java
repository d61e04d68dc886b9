package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTest extends ScriptedDelivery {

    private static RecipientOutcome of(String address, Transmission transmission) {
        return transmission.outcome(EmailAddress.of(address)).orElseThrow();
    }

    private static SmtpTransaction transaction(Transmission transmission) {
        assertThat(transmission.transactions()).hasSize(1);
        return transmission.transactions().get(0);
    }

    @Nested
    class A_server_that_takes_the_mail {

        @Test
        void accepts_it_for_every_recipient_and_names_it() {
            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
            assertThat(transaction(transmission).queueId()).contains("4F2A1B3C4D");
            assertThat(transaction(transmission).phase()).isEqualTo(SmtpPhase.DONE);
            assertThat(transaction(transmission).host()).isEqualTo("127.0.0.1");
            assertThat(transaction(transmission).port()).isEqualTo(server.port());
            assertThat(transaction(transmission).startedAt()).isEqualTo(NOW);
            assertThat(of(MARIE, transmission).at()).isEqualTo(NOW);
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @Test
        void gets_the_rendered_bytes_and_their_hash_is_in_the_transaction() {
            Transmission transmission = send(toThree());

            assertThat(server.completeMails()).containsExactly(Rendering.bytes(toThree()));
            assertThat(transaction(transmission).sha256()).contains(MailBuilder.sha256(Rendering.bytes(toThree())));
        }

        @Test
        void is_told_the_envelope_and_nothing_more() throws Exception {
            send(MailBuilder.aMail().to(MARIE, "jean@café.fr").bcc(LUC).envelopeSender("rebonds@example.fr").build());

            assertThat(server.commands()).containsExactly("EHLO [127.0.0.1]", "MAIL FROM:<rebonds@example.fr>", "RCPT TO:<marie@client.fr>",
                "RCPT TO:<jean@xn--caf-dma.fr>", "RCPT TO:<luc@client.fr>", "DATA", "QUIT");
        }

        @Test
        void is_told_the_name_of_the_settings() throws Exception {
            server.start();
            SmtpSettings settings = SmtpSettings.plainOnLoopback(server.port()).clientName("App.Société.fr").build();

            try (SmtpTransport transport = SmtpTransport.of(settings)) {
                assertThat(transport.send(toThree(), CONTEXT).isAccepted()).isTrue();
            }
            assertThat(server.commands()).startsWith("EHLO app.xn--socit-esab.fr");
        }

        @Test
        void is_offered_the_recipients_of_a_retry_alone() throws Exception {
            Transmission transmission = send(toThree().onlyTo(List.of(EmailAddress.of(PAUL))));

            assertThat(transmission.outcomes()).hasSize(1);
            assertThat(of(PAUL, transmission).status()).isEqualTo(ACCEPTED);
            assertThat(server.completeMails()).containsExactly(Rendering.bytes(toThree()));
            assertThat(server.commands()).filteredOn(command -> command.startsWith("RCPT")).containsExactly("RCPT TO:<paul@client.fr>");
        }

        static Stream<Arguments> afterwards() {
            Reaction taken = Reaction.reply("250 2.0.0 Ok: queued as 4F2A1B3C4D");
            return Stream.of(Arguments.of(taken.thenReset(), Reaction.close()), Arguments.of(taken.thenClose(), Reaction.close()),
                Arguments.of(taken, Reaction.reset()), Arguments.of(taken, Reaction.close()), Arguments.of(taken, Reaction.silence()),
                Arguments.of(taken, Reaction.reply("500 what?")));
        }

        @ParameterizedTest
        @MethodSource("afterwards")
        void has_taken_it_whatever_happens_to_the_connection_then(Reaction dot, Reaction quit) {
            server.on(".", dot).on("QUIT", quit);

            // The goodbye is said before the outcome is.
            Transmission transmission = send(toOne(), plain().mailsPerConnection(1));

            assertThat(statuses(transmission)).containsExactly(ACCEPTED);
            assertThat(transaction(transmission).queueId()).contains("4F2A1B3C4D");
        }

        @Test
        void may_speak_HELO_only() {
            server.on("EHLO", Reaction.reply("502 5.5.1 not here"));

            assertThat(send(toOne()).isAccepted()).isTrue();
        }

        @Test
        void may_reply_in_several_lines() {
            server.on(".", Reaction.reply("250-2.0.0 first", "250-2.0.0 second", "250 2.0.0 queued as ABC"));

            RecipientOutcome outcome = of(MARIE, send(toOne()));

            assertThat(outcome.reply()).contains(ServerReply.of(250, "2.0.0 first second queued as ABC"));
        }
    }

    @Nested
    class A_recipient_that_is_refused {

        @Test
        void does_not_stand_in_the_way_of_the_others() {
            server.on("RCPT", Reaction.reply("250 2.1.5 Ok"), Reaction.reply("550 5.1.1 <paul@client.fr>: unknown"),
                Reaction.reply("250 Ok"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(ACCEPTED, REFUSED, ACCEPTED);
            assertThat(of(PAUL, transmission).reply()).contains(ServerReply.of(550, "5.1.1 <paul@client.fr>: unknown"));
            assertThat(of(PAUL, transmission).retryAdvice()).isEqualTo(RetryAdvice.NONE);
            assertThat(of(PAUL, transmission).code()).isEqualTo("RECIPIENT_UNKNOWN");
            assertThat(of(MARIE, transmission).reply()).map(ServerReply::code).contains(250);
            assertThat(server.completeMails()).hasSize(1);
        }

        @Test
        void is_told_apart_from_one_that_is_deferred() {
            server.on("RCPT", Reaction.reply("450 4.7.1 greylisted"), Reaction.reply("552 5.2.2 mailbox full"),
                Reaction.reply("452 4.5.3 too many"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(DEFERRED, REFUSED, DEFERRED);
            assertThat(of(MARIE, transmission).retryAdvice()).isEqualTo(RetryAdvice.SAFE);
        }

        @Test
        void means_no_mail_where_all_are() throws Exception {
            server.on("RCPT", Reaction.reply("550 5.1.1 no"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(REFUSED, REFUSED, REFUSED);
            assertThat(transaction(transmission).phase()).isEqualTo(SmtpPhase.RCPT);
            assertThat(transaction(transmission).sha256()).isEmpty();
            assertThat(server.commands()).doesNotContain("DATA").endsWith("QUIT");
        }

        @Test
        void stays_refused_when_the_mail_is_deferred_for_the_others() {
            server.on("RCPT", Reaction.reply("250 Ok"), Reaction.reply("550 5.1.1 no"), Reaction.reply("250 Ok"))
                .on(".", Reaction.reply("451 4.3.0 later"));

            assertThat(statuses(send(toThree()))).containsExactly(DEFERRED, REFUSED, DEFERRED);
        }
    }

    @Nested
    class A_mail_that_the_server_does_not_want {

        @Test
        void is_refused_by_the_reply_to_the_dot() {
            server.on(".", Reaction.reply("554 5.6.0 spam"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(REFUSED, REFUSED, REFUSED);
            assertThat(transaction(transmission).phase()).isEqualTo(SmtpPhase.DONE);
            assertThat(transaction(transmission).queueId()).isEmpty();
        }

        @Test
        void is_refused_even_if_the_connection_is_reset_right_after() {
            server.on(".", Reaction.reply("554 5.6.0 spam").thenReset());

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(of(MARIE, transmission).reply()).map(ServerReply::code).contains(554);
        }

        @Test
        void is_refused_by_the_reply_to_DATA() {
            server.on("DATA", Reaction.reply("554 5.7.1 no"));

            assertThat(statuses(send(toThree()))).containsExactly(REFUSED, REFUSED, REFUSED);
        }

        @Test
        void is_refused_by_what_the_server_says_while_it_is_written() {
            server.on("body", Reaction.reply("552 5.3.4 too large").thenReset());

            Transmission transmission = send(MailBuilder.aMail().to(MARIE).attach("a.bin", "application/octet-stream", new byte[20_000_000])
                .build());

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(of(MARIE, transmission).code()).isEqualTo("RECIPIENT_MAIL_TOO_LARGE");
        }

        /** Nothing of what waits in a TLS connection is known before it is read. */
        @Test
        void is_refused_by_what_the_server_says_while_it_is_written_over_TLS_too() {
            server.tls(TestTls.loopback()).on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS"), Reaction.reply("250 scripted"))
                .on("body", Reaction.reply("552 5.3.4 too large").thenReset());
            SmtpSettingsBuilder settings = patient(SmtpSettings.submission("localhost")).port(server.port()).trustOnly(TestTls.authority());

            Transmission transmission =
                send(MailBuilder.aMail().to(MARIE).attach("a.bin", "application/octet-stream", new byte[20_000_000]).build(), settings);

            assertThat(statuses(transmission)).containsExactly(REFUSED);
            assertThat(of(MARIE, transmission).code()).isEqualTo("RECIPIENT_MAIL_TOO_LARGE");
        }

        @Test
        void is_not_offered_where_it_is_larger_than_the_server_says_it_takes() throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", "250 SIZE 1000"));
            long length = Rendering.bytes(toOne().onlyTo(List.of(EmailAddress.of(MARIE)))).length;

            Transmission transmission = send(MailBuilder.aMail().to(MARIE).attach("a.bin", "application/pdf", new byte[10_000]).build());

            RecipientOutcome outcome = of(MARIE, transmission);
            assertThat(outcome.status()).isEqualTo(REFUSED);
            assertThat(outcome.code()).isEqualTo("RECIPIENT_MAIL_OVER_SERVER_LIMIT");
            assertThat(outcome.arguments()).containsEntry("limit", 1000L);
            assertThat((Long) outcome.arguments().get("length")).isGreaterThan(13_000L + length);
            assertThat(outcome.text(Locale.FRANCE)).containsPattern("fait 14,\\d\\hko avec").containsPattern("accepte 1\\hko au plus");
            assertThat(server.commands()).containsExactly("EHLO [127.0.0.1]", "QUIT");
        }

        @Test
        void is_announced_with_its_size_where_the_server_wants_to_know() throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", "250 SIZE 100000"));

            send(toOne());

            assertThat(server.commands()).contains("MAIL FROM:<facturation@example.fr> SIZE=" + Rendering.bytes(toOne()).length);
        }
    }
}
