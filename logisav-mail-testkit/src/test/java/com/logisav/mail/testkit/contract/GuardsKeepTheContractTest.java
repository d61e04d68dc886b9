package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.core.policy.DeliveryGuard;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A guarded transport is a transport. What it holds back it does not send, which rules about a server that takes everything cannot know. */
class GuardsKeepTheContractTest {

    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final EmailAddress TESTER = EmailAddress.of("recette@example.fr");

    private final RecordingTransport server = new RecordingTransport(SettableClock.atRandomInstant());

    @Nested
    class An_allow_list_that_has_everybody extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return DeliveryGuard.onlyTo(List.of("client.example")).around(right);
        }
    }

    @Nested
    class An_allow_list_that_is_watched extends Contracts.WatchedMailTransports {
        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return DeliveryGuard.onlyTo(List.of("client.example")).around(right);
        }
    }

    @Nested
    class A_directory_of_guarded_transports extends Contracts.Transports {
        @Override
        TransportDirectory wrong(TransportDirectory right) {
            return DeliveryGuard.onlyTo(List.of("client.example")).aroundEach(right);
        }

        /** The guarded transport is told by the one inside. */
        @Override
        protected Object accountOf(MailTransport transport) {
            return transport.toString();
        }
    }

    @Test
    void what_was_cancelled_is_not_begun_by_a_transport_that_cannot_be_stopped() {
        MailTransport unwatched = server::send;
        SendWatch cancelled = SendWatch.silent();
        cancelled.cancel();

        Transmission transmission = DeliveryGuard.redirectingTo(TESTER).around(unwatched).send(mail(), CONTEXT, cancelled);

        assertThat(server.received()).isEmpty();
        assertThat(transmission.outcomes()).extracting(RecipientOutcome::status)
            .isSubsetOf(RecipientStatus.NOT_TRIED, RecipientStatus.SUPPRESSED, RecipientStatus.IN_DOUBT).doesNotContain(RecipientStatus.ACCEPTED);
    }

    static Stream<DeliveryGuard> guards() {
        return Stream.of(DeliveryGuard.logOnly(), DeliveryGuard.redirectingTo(TESTER), DeliveryGuard.onlyTo(List.of("client.example")));
    }

    private static OutgoingMail mail() {
        return SampleMail.create().to("a@client.example").cc("b@ailleurs.example").bcc("c@client.example").to("d@ailleurs.example").build();
    }

    private static List<EmailAddress> addresses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::address).toList();
    }

    /** MTR-01, whatever becomes of those who are not held back. */
    @ParameterizedTest
    @MethodSource("guards")
    void every_guard_answers_one_outcome_for_each_recipient_in_order(DeliveryGuard guard) {
        List<Fault> faults = List.of(Fault.unavailable(), Fault.inDoubt(), Fault.refusing(552, "5.3.4 too large"), Fault.deferring(451));
        OutgoingMail retry = mail().onlyTo(List.of(EmailAddress.of("d@ailleurs.example"), EmailAddress.of("c@client.example")));
        for (OutgoingMail mail : List.of(mail(), retry)) {
            List<EmailAddress> envelope = mail.envelope().stream().map(Recipient::address).toList();
            assertThat(addresses(guard.around(server).send(mail, CONTEXT))).isEqualTo(envelope);
            faults.forEach(fault -> {
                server.failNext(fault);
                assertThat(addresses(guard.around(server).send(mail, CONTEXT))).isEqualTo(envelope);
            });
        }
    }

    /** MTR-04 of those who got it. */
    @ParameterizedTest
    @MethodSource("guards")
    void every_guard_leaves_in_doubt_what_is_and_calls_nothing_sent_that_was_held_back(DeliveryGuard guard) {
        server.failNext(Fault.inDoubt());

        Transmission transmission = guard.around(server).send(mail(), CONTEXT);

        assertThat(transmission.outcomes()).extracting(RecipientOutcome::status)
            .isSubsetOf(RecipientStatus.IN_DOUBT, RecipientStatus.SUPPRESSED).contains(RecipientStatus.SUPPRESSED);
    }

    /** A transport that forgets somebody is not believed to have sent it. */
    @ParameterizedTest
    @MethodSource("guards")
    void every_guard_doubts_what_nobody_told_it(DeliveryGuard guard) {
        MailTransport forgetful = (mail, context) -> Transmission.of(List.of(), List.of());

        Transmission transmission = guard.around(forgetful).send(mail(), CONTEXT);

        assertThat(transmission.outcomes()).hasSize(4).extracting(RecipientOutcome::status)
            .isSubsetOf(RecipientStatus.IN_DOUBT, RecipientStatus.SUPPRESSED);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void every_guard_hands_a_check_on(DeliveryGuard guard) {
        server.findNext(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);

        Optional<CheckProblem> problem = guard.around(server).check(CheckRequest.of(SampleSenders.company()), CONTEXT).problem();

        assertThat(problem).map(CheckProblem::kind).contains(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);
    }
}
