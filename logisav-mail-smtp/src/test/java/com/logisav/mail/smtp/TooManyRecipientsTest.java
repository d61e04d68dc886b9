package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipients whom a server does not take all at once (452; RFC 5321, section 4.5.3.1.10). */
class TooManyRecipientsTest extends ScriptedDelivery {

    private static final Reaction OK = Reaction.reply("250 2.1.5 Ok");
    private static final Reaction TOO_MANY = Reaction.reply("452 4.5.3 too many recipients");

    @BeforeEach
    void offerPipelining() {
        server.on("EHLO", Reaction.reply("250-scripted", "250 PIPELINING"));
    }

    private static OutgoingMail toMany(int recipients) {
        return MailBuilder.aMail().to(IntStream.range(0, recipients).mapToObj(i -> "r" + i + "@client.fr").toArray(String[]::new)).build();
    }

    @Test
    void the_rest_get_it_in_further_transactions() {
        server.on("RCPT", OK, OK, TOO_MANY, TOO_MANY, TOO_MANY, OK, OK, TOO_MANY, OK);

        Transmission transmission = send(toMany(5));

        assertThat(statuses(transmission)).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED);
        assertThat(transmission.transactions()).hasSize(3).allMatch(each -> each.phase() == SmtpPhase.DONE);
        assertThat(transmission.transactions()).extracting(SmtpTransaction::sha256).containsOnly(transmission.transactions().get(0)
            .sha256());
        assertThat(server.completeMails()).hasSize(3).containsOnly(Rendering.bytes(toMany(5)));
    }

    /** Marie is taken at once, Paul only in the next transaction. */
    private Transmission goingOn(Reaction... toFurtherDots) {
        server.on("RCPT", OK, TOO_MANY, OK);
        server.on(".", Stream.concat(Stream.of(Reaction.reply("250 2.0.0 Ok: queued as 4F2A1B3C4D")), Stream.of(toFurtherDots))
            .toArray(Reaction[]::new));
        return send(toTwo(), plain().endOfDataTimeout(Duration.ofSeconds(1)));
    }

    private static OutgoingMail toTwo() {
        return MailBuilder.aMail().to(MARIE, PAUL).build();
    }

    static Stream<Reaction> losses() {
        return Stream.of(Reaction.close(), Reaction.reset(), Reaction.silence(), Reaction.reply("what?").thenClose());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void they_are_in_doubt_alone_where_the_further_one_ends_after_its_dot(Reaction loss) {
        Transmission transmission = goingOn(loss);

        assertThat(statuses(transmission)).containsExactly(ACCEPTED, IN_DOUBT);
        assertThat(transmission.transactions()).extracting(SmtpTransaction::phase).containsExactly(SmtpPhase.DONE, SmtpPhase.END_OF_DATA);
        assertThat(transmission.isSettled()).isFalse();
    }

    @Test
    void they_are_refused_alone_where_the_further_one_is() {
        assertThat(statuses(goingOn(Reaction.reply("554 5.6.0 spam")))).containsExactly(ACCEPTED, REFUSED);
    }

    static Stream<Arguments> breaks() {
        return Stream.of("MAIL", "RCPT", "DATA", "body").flatMap(step -> Stream.of(Reaction.close(), Reaction.reset())
            .map(end -> Arguments.of(step, end)));
    }

    /** On the connection that carried the first one, which is replaced once, and then broken again. */
    @ParameterizedTest
    @MethodSource("breaks")
    void they_are_deferred_alone_where_the_further_one_breaks(String step, Reaction end) {
        Reaction first = step.equals("DATA") ? Reaction.reply("354 go on") : step.equals("body") ? Reaction.none() : OK;
        server.on("RCPT", OK, TOO_MANY, OK).on(step, step.equals("RCPT") ? new Reaction[] {OK, TOO_MANY, end} : new Reaction[] {first, end});
        server.onNext(step, end);
        OutgoingMail large = MailBuilder.aMail().to(MARIE, PAUL).attach("plan.bin", "application/octet-stream", new byte[6_000_000]).build();

        Transmission transmission = send(step.equals("body") ? large : toTwo());

        assertThat(statuses(transmission)).containsExactly(ACCEPTED, DEFERRED);
        assertThat(transmission.outcomes().get(1).retryAdvice()).isEqualTo(RetryAdvice.SAFE);
        assertThat(server.completeMails()).hasSize(1);
    }

    @Test
    void they_are_not_tried_where_the_time_is_over_in_the_further_one() {
        server.on("RCPT", OK, TOO_MANY, Reaction.silence()).start();
        try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
            Transmission transmission = transport.send(toTwo(), CONTEXT, SendWatch.silent().within(Duration.ofSeconds(2)));

            assertThat(statuses(transmission)).containsExactly(ACCEPTED, NOT_TRIED);
            assertThat(transmission.accountProblem()).isEmpty();
        }
    }

    /** The first dot was the last moment: who has the mail has it, and the others get it too. */
    @Test
    void they_cannot_be_cancelled_between_the_two() {
        server.on("RCPT", OK, TOO_MANY, OK).start();
        List<Boolean> cancelled = new ArrayList<>();
        List<SendWatch> self = new ArrayList<>();
        self.add(SendWatch.reporting(progress -> {
            if (progress.phase() == SmtpPhase.END_OF_DATA && cancelled.isEmpty()) {
                cancelled.add(self.get(0).cancel());
            }
        }));
        try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
            assertThat(statuses(transport.send(toTwo(), CONTEXT, self.get(0)))).containsExactly(ACCEPTED, ACCEPTED);
        }
        assertThat(cancelled).containsExactly(false);
    }

    @Test
    void they_go_on_over_another_connection_where_one_carries_one_mail_only() {
        server.on("RCPT", OK, TOO_MANY).onNext("RCPT", OK);

        Transmission transmission = send(toTwo(), plain().mailsPerConnection(1));

        assertThat(statuses(transmission)).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.completeMails()).hasSize(2);
    }

    @Test
    void they_are_deferred_where_the_server_did_not_even_take_it_for_the_others() {
        server.on("RCPT", OK, TOO_MANY).on(".", Reaction.reply("451 4.3.0 later"));

        Transmission transmission = send(toThree());

        assertThat(statuses(transmission)).containsExactly(DEFERRED, DEFERRED, DEFERRED);
        assertThat(transmission.transactions()).hasSize(1);
    }

    @Test
    void they_are_not_asked_about_one_by_one() throws Exception {
        server.on("EHLO", Reaction.reply("250 scripted")).on("RCPT", OK, Reaction.reply("452 4.5.3 too many"), OK);

        Transmission transmission = send(toThree());

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(server.commands()).containsSubsequence("RCPT TO:<paul@client.fr>", "DATA", "RCPT TO:<paul@client.fr>",
            "RCPT TO:<luc@client.fr>", "DATA");
    }
}
