package com.example.shop;

import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_TLS_FAILED;
import static com.logisav.mail.outcome.AccountProblem.Kind.ACCOUNT_TOKEN_REFUSED;
import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fault.FaultySmtpServer;
import com.logisav.mail.testkit.fault.Reaction;
import com.logisav.mail.testkit.fault.ScriptedSmtpServer;
import com.logisav.mail.testkit.fault.SmtpStep;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings and time-outs of a host, against servers that do wrong: each fault once. */
class ServersThatFailTest {

    private static final String ANNE = "anne@client.fr";
    private static final String BRUNO = "bruno@client.fr";

    private static SampleMail toBoth() {
        return SampleMail.create().to(ANNE).to(BRUNO);
    }

    private static Transmission send(SmtpSettings settings) {
        return send(toBoth(), settings);
    }

    private static Transmission send(SampleMail mail, SmtpSettings settings) {
        return SmtpTransport.of(settings).send(mail.build(), MailContext.of(SampleActors.secretary()));
    }

    private static List<RecipientStatus> statuses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::status).toList();
    }

    private static AccountProblem.Kind problem(Transmission transmission) {
        return transmission.accountProblem().orElseThrow().kind();
    }

    @Test
    void one_recipient_is_refused_and_the_other_gets_the_mail() {
        try (FaultySmtpServer server = FaultySmtpServer.with().refusing(BRUNO, 550, "5.1.1 no such user").start()) {
            assertEquals(List.of(ACCEPTED, REFUSED), statuses(send(server.settings().build())));
            assertEquals(List.of(ANNE), server.received().get(0).envelope());
        }
    }

    // docs/testing.md: servers start
    @Test
    void greylisting_defers_once() {
        try (FaultySmtpServer server = FaultySmtpServer.with().greylisting(ANNE).start()) {
            SmtpSettings settings = server.settings().build();

            assertEquals(List.of(DEFERRED, ACCEPTED), statuses(send(settings)));
            assertEquals(List.of(ACCEPTED, ACCEPTED), statuses(send(settings)));
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void an_expired_token_is_a_problem_of_the_account() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringToken("fresh").start()) {
            SmtpSettings settings = server.settings().credentials("shop@shop.example", () -> Secret.of("expired")).build();

            assertEquals(ACCOUNT_TOKEN_REFUSED, problem(send(settings)));
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void a_server_that_never_replies_leaves_the_mail_in_doubt() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(SmtpStep.END_OF_DATA, Reaction.silence())) {
            SmtpSettings settings =
                SmtpSettings.plainOnLoopback(server.port()).endOfDataTimeout(Duration.ofMillis(200)).build();

            assertEquals(List.of(IN_DOUBT, IN_DOUBT), statuses(send(settings)));
        }
    }
    // docs/testing.md: servers end

    @Test
    void what_a_client_says_can_be_read() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertEquals(List.of(ACCEPTED, ACCEPTED), statuses(send(SmtpSettings.plainOnLoopback(server.port()).build())));

            assertTrue(server.commands().contains("RCPT TO:<" + ANNE + ">"), server.commands().toString());
            assertEquals(1, server.completeMails());
        }
    }

    @Test
    void sentences_can_be_said_of_what_a_server_took() {
        try (FaultySmtpServer server = FaultySmtpServer.with().refusing(BRUNO, 550, "5.1.1 no such user").start()) {
            send(server.settings().build());

            SentMails.of(server.received()).exactlyOne().envelope(ANNE).to(ANNE, BRUNO);
        }
    }

    @Test
    void recipients_beyond_the_server_s_limit_get_the_mail_in_a_second_transaction() {
        try (FaultySmtpServer server = FaultySmtpServer.with().takingAtMostRecipients(1).start()) {
            assertEquals(List.of(ACCEPTED, ACCEPTED), statuses(send(server.settings().build())));
            assertEquals(List.of(List.of(ANNE), List.of(BRUNO)), server.received().stream().map(ReceivedMail::envelope).toList());
        }
    }

    @Test
    void a_mail_that_is_larger_than_the_server_takes_is_refused() {
        try (FaultySmtpServer server = FaultySmtpServer.with().takingAtMostBytes(100).start()) {
            assertEquals(List.of(REFUSED, REFUSED), statuses(send(server.settings().build())));
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void a_server_that_closes_with_421_gets_the_mail_later() {
        try (FaultySmtpServer server = FaultySmtpServer.with().closingWith421().start()) {
            assertEquals(List.of(DEFERRED, DEFERRED), statuses(send(server.settings().build())));
        }
    }

    @Test
    void a_connection_that_is_reset_in_the_body_has_sent_nothing() {
        try (FaultySmtpServer server = FaultySmtpServer.with().resettingInTheBody().start()) {
            SampleMail large = toBoth().attach("plan.bin", "application/octet-stream", new byte[4_000_000]);

            assertEquals(List.of(DEFERRED, DEFERRED), statuses(send(large, server.settings().build())));
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void a_server_that_takes_the_mail_and_loses_the_reply_leaves_it_in_doubt() {
        try (FaultySmtpServer server = FaultySmtpServer.with().losingTheReply().start()) {
            assertEquals(List.of(IN_DOUBT, IN_DOUBT), statuses(send(server.settings().build())));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void a_server_that_is_slower_than_the_time_out_leaves_the_mail_in_doubt() {
        try (FaultySmtpServer server = FaultySmtpServer.with().replyingAfter(Duration.ofSeconds(20)).start()) {
            SmtpSettings impatient = server.settings().endOfDataTimeout(Duration.ofMillis(200)).build();

            assertEquals(List.of(IN_DOUBT, IN_DOUBT), statuses(send(impatient)));
        }
    }

    @Test
    void a_server_that_requires_encryption_gets_the_mail_with_it() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringTls().start()) {
            assertEquals(List.of(ACCEPTED, ACCEPTED), statuses(send(server.settings().build())));
        }
    }

    @Test
    void what_no_server_would_say_is_no_answer() {
        for (Reaction reaction : List.of(Reaction.garbage(), Reaction.drip(), Reaction.close(), Reaction.reset(),
            Reaction.reply("354 what?").thenClose(), Reaction.reply("354 what?").thenReset())) {
            try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(SmtpStep.END_OF_DATA, reaction)) {
                SmtpSettings settings = SmtpSettings.plainOnLoopback(server.port()).endOfDataTimeout(Duration.ofMillis(500)).build();

                assertEquals(List.of(IN_DOUBT, IN_DOUBT), statuses(send(settings)), reaction.toString());
            }
        }
    }

    @Test
    void a_certificate_for_another_name_is_not_trusted() {
        try (FaultySmtpServer server = FaultySmtpServer.with().withCertificateFor("smtp.elsewhere.example").start()) {
            assertEquals(ACCOUNT_TLS_FAILED, problem(send(server.settings().build())));
            assertTrue(server.received().isEmpty());
        }
    }

    @Test
    void a_server_that_wants_a_password_gets_no_mail_without_it() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringPassword("shop", "good").start()) {
            assertEquals(List.of(ACCEPTED, ACCEPTED),
                statuses(send(server.settings().credentials("shop", Secret.of("good")).build())));
            assertEquals(ACCOUNT_AUTHENTICATION_FAILED, problem(send(server.settings().credentials("shop", Secret.of("bad")).build())));
            assertEquals(ACCOUNT_AUTHENTICATION_REQUIRED, problem(send(server.settings().build())));
        }
    }
}
