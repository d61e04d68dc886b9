package com.logisav.mail.testkit.fault;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server is told to do, seen by a client that waits half a second. */
class ScriptedSmtpServerTest {

    private static final Duration LIMIT = Duration.ofMillis(500);

    private static RecipientStatus send(ScriptedSmtpServer server) {
        SmtpSettings settings = SmtpSettings.plainOnLoopback(server.port()).commandTimeout(LIMIT).bodyTimeout(LIMIT)
            .endOfDataTimeout(LIMIT).build();
        SampleMail mail = SampleMail.about(SampleInvoice.ref("F-1")).to("anne@client.example").text("Bonjour");
        return SmtpTransport.of(settings).send(mail.build(), MailContext.of(SampleActors.secretary())).outcomes().get(0).status();
    }

    static Stream<Arguments> reactions() {
        return Stream.of(
            Arguments.of(SmtpStep.GREETING, Reaction.garbage(), NOT_TRIED),
            Arguments.of(SmtpStep.GREETING, Reaction.silence(), NOT_TRIED),
            Arguments.of(SmtpStep.EHLO, Reaction.drip(), NOT_TRIED),
            Arguments.of(SmtpStep.MAIL, Reaction.reply("451 4.3.0 later"), DEFERRED),
            Arguments.of(SmtpStep.RCPT, Reaction.reply("550-5.1.1 no such", "550 5.1.1 user"), REFUSED),
            Arguments.of(SmtpStep.DATA, Reaction.reset(), DEFERRED),
            Arguments.of(SmtpStep.END_OF_DATA, Reaction.silence(), IN_DOUBT),
            Arguments.of(SmtpStep.END_OF_DATA, Reaction.close(), IN_DOUBT),
            Arguments.of(SmtpStep.END_OF_DATA, Reaction.reply("250 2.0.0 Ok").thenReset(), ACCEPTED),
            Arguments.of(SmtpStep.END_OF_DATA, Reaction.reply("554 5.7.1 no").thenClose(), REFUSED));
    }

    @ParameterizedTest
    @MethodSource("reactions")
    void does_at_each_step_what_it_is_told(SmtpStep step, Reaction reaction, RecipientStatus status) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(step, reaction)) {
            assertThat(send(server)).isEqualTo(status);
        }
    }

    @Test
    void takes_everything_until_something_is_said_and_remembers_it() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThat(send(server)).isEqualTo(ACCEPTED);
            assertThat(server.completeMails()).isOne();
            assertThat(server.commands()).contains("RCPT TO:<anne@client.example>", "DATA");
        }
    }

    @Test
    void does_one_thing_the_first_time_and_another_after_it() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()
            .at(SmtpStep.RCPT, Reaction.reply("450 4.2.0 greylisted"), Reaction.reply("250 2.1.5 Ok"))) {
            assertThat(send(server)).isEqualTo(DEFERRED);
            assertThat(send(server)).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void what_is_said_later_begins_with_its_first_reaction() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThat(send(server)).isEqualTo(ACCEPTED);
            server.at(SmtpStep.MAIL, Reaction.reply("451 4.3.0 later"), Reaction.reply("250 2.1.0 Ok"));
            assertThat(send(server)).isEqualTo(DEFERRED);
            assertThat(send(server)).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void to_say_nothing_is_said_too() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThatThrownBy(() -> server.at(SmtpStep.EHLO)).hasMessageContaining("Reaction.silence()");
        }
    }
}
