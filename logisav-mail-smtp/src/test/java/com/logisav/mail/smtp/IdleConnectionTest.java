package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that rested, by a clock that the test moves. */
class IdleConnectionTest extends ScriptedDelivery {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);

    private SmtpTransport transport(SmtpSettingsBuilder settings) {
        server.start();
        return SmtpTransport.resting(settings.build(), Clock.fixed(NOW, ZoneOffset.UTC), now::get);
    }

    private SmtpTransport transport() {
        return transport(plain().connectionAge(Duration.ofMinutes(10)).idleTimeout(Duration.ofSeconds(30)));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static void mail(SmtpTransport transport) {
        assertThat(statuses(transport.send(toOne(), CONTEXT))).containsExactly(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 4999})
    void that_rested_for_a_moment_is_used_without_a_question(long millis) throws Exception {
        try (SmtpTransport transport = transport()) {
            for (int i = 0; i < 3; i++) {
                mail(transport);
                pass(Duration.ofMillis(millis));
            }
        }

        assertThat(server.connections()).isOne();
        assertThat(server.commands()).doesNotContain("RSET", "NOOP");
    }

    @ParameterizedTest
    @ValueSource(longs = {5001, 29_999})
    void that_really_rested_is_asked_once_whether_it_is_alive(long millis) throws Exception {
        try (SmtpTransport transport = transport()) {
            mail(transport);
            pass(Duration.ofMillis(millis));
            mail(transport);
            mail(transport);
        }

        assertThat(server.connections()).isOne();
        assertThat(server.commands()).filteredOn(command -> command.matches("RSET|NOOP|DATA")).containsExactly("DATA", "RSET", "DATA", "DATA");
    }

    static Stream<Reaction> deaths() {
        return Stream.of(Reaction.close(), Reaction.reset(), Reaction.reply("421 4.4.2 idle for too long").thenClose(),
            Reaction.reply("what?"), Reaction.reply("500 5.5.1 what?"));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void that_does_not_answer_well_is_replaced_and_the_mail_goes_once(Reaction death) {
        server.on("RSET", death);
        try (SmtpTransport transport = transport()) {
            mail(transport);
            pass(Duration.ofSeconds(6));
            mail(transport);
        }

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.completeMails()).hasSize(2);
    }

    /** It is read before anything is said, so the mail's own commands are not wasted on a connection that is over. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void that_was_told_goodbye_while_it_rested_is_replaced_before_the_mail_begins(boolean encrypted) throws Exception {
        SmtpSettingsBuilder settings = encrypted
            ? patient(SmtpSettings.submission("localhost")).port(server.port()).trustOnly(TestTls.authority()) : plain();
        CountDownLatch resting = new CountDownLatch(1);
        CountDownLatch said = new CountDownLatch(1);
        Reaction goodbye = Reaction.reply("421 4.4.2 idle for too long").after(resting).followedBy(Reaction.none().announcing(said));
        server.severalAtOnce().tls(TestTls.loopback()).on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS"), Reaction.reply("250 scripted"))
            .on(".", Reaction.reply("250 2.0.0 Ok").followedBy(goodbye));
        try (SmtpTransport transport = transport(settings.idleTimeout(Duration.ofSeconds(30)))) {
            mail(transport);
            resting.countDown();
            assertThat(said.await(20, TimeUnit.SECONDS)).isTrue();
            mail(transport);
        }

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.commands()).filteredOn(command -> command.startsWith("MAIL")).hasSize(2);
    }

    @Test
    void that_rested_longer_than_the_settings_say_is_left_and_not_asked() throws Exception {
        try (SmtpTransport transport = transport()) {
            mail(transport);
            pass(Duration.ofSeconds(31));
            mail(transport);
        }

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.commands()).containsSubsequence("DATA", "QUIT", "DATA").doesNotContain("RSET");
    }

    @Test
    void that_is_older_than_the_settings_say_is_left_and_not_asked() throws Exception {
        try (SmtpTransport transport = transport()) {
            for (int i = 0; i < 13; i++) {
                mail(transport);
                pass(Duration.ofMillis(4900));
            }
            pass(Duration.ofMinutes(10).minusSeconds(60));
            mail(transport);
        }

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.commands()).doesNotContain("RSET");
    }

    /** The question is that mail's own: nothing that others need is held while it waits for the answer. */
    @Test
    void that_is_being_asked_keeps_no_other_mail_waiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        server.severalAtOnce().on("RSET", Reaction.reply("250 2.0.0 Ok").announcing(asked).after(gate));
        try (SmtpTransport transport = transport()) {
            mail(transport);
            pass(Duration.ofSeconds(6));
            CompletableFuture<Transmission> asking = InBackground.run(() -> transport.send(toOne(), CONTEXT));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

            mail(transport);

            assertThat(asking).isNotDone();
            gate.countDown();
            assertThat(statuses(asking.get(20, TimeUnit.SECONDS))).containsExactly(ACCEPTED);
        }
        assertThat(server.connections()).isEqualTo(2);
    }
}
