package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Frozen mails are kept while something may come of them, can be read all that time, and go as soon as nothing may. */
class FrozenFilesTest {

    private static final Duration YEARS = Duration.ofDays(1000);

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final Review review = host.review(host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE));

    private void send() {
        host.as(CAMILLE).send(review.id(), review.digest());
    }

    private void sendMeeting(Fault fault) {
        host.postbox.failNext(fault);
        send();
    }

    @Nested
    class Discarded_while_it_is_being_sent {

        /** Somebody else's click comes between the look at the review and the claim. */
        private void discardedBeforeTheClaim() {
            MailJournal journal = mock(MailJournal.class, delegatesTo(host.journal));
            doAnswer(claim -> {
                host.as(CAMILLE).discard(review.id());
                return host.journal.attempted(claim.getArgument(0), claim.getArgument(1));
            }).when(journal).attempted(any(), any());
            host.with(host.builder().journal(journal));
        }

        @Test
        void it_does_not_leave() {
            discardedBeforeTheClaim();

            assertThatThrownBy(FrozenFilesTest.this::send).isInstanceOf(ReviewException.class);
            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void history_says_that_nobody_was_tried() {
            discardedBeforeTheClaim();

            assertThatThrownBy(FrozenFilesTest.this::send).isInstanceOf(ReviewException.class);

            assertThat(host.journal.ends()).singleElement().satisfies(end -> assertThat(end.transmission().orElseThrow().outcomes())
                .extracting(RecipientOutcome::status).containsExactly(RecipientStatus.NOT_TRIED));
        }

        @Test
        void it_cannot_be_discarded_once_the_claim_is_granted() {
            boolean[] discarded = new boolean[1];
            host.with(host.builder().transports(TransportDirectory.always((mail, context) -> {
                discarded[0] = host.as(CAMILLE).discard(review.id());
                return host.postbox.send(mail, context);
            })));

            send();

            assertThat(discarded[0]).isFalse();
            assertThat(host.postbox.received()).hasSize(1);
        }
    }

    @Nested
    class Before_it_is_sent {

        @Test
        void the_mail_can_be_read_as_eml() {
            OutgoingMail frozen = host.as(CAMILLE).frozen(review.id());

            ReceivedMail eml = ReceivedMail.of(Eml.of(frozen));

            assertThat(eml.subject()).isEqualTo(review.manifest().subject());
            assertThat(eml.attachments()).extracting(part -> part.name().orElse(""))
                .containsExactly("Facture F-2026-0042.pdf", "bon signé dupont.pdf");
        }

        @Test
        void each_attachment_can_be_read_as_it_was_frozen() {
            OutgoingMail frozen = host.as(CAMILLE).frozen(review.id());

            byte[] order = Eml.bytes(frozen.content(frozen.manifest().files().get(1)));

            assertThat(order).isEqualTo(SampleFiles.pdf("Bon Maintenance Dupont"));
        }

        @Test
        void it_can_be_read_by_nobody_else() {
            assertThatThrownBy(() -> host.as(ALEX).frozen(review.id())).isInstanceOf(ReviewException.class);
        }

        @Test
        void its_attachments_need_the_permission_to_open_them() {
            host.permissions.revoke(Permission.OPEN_ATTACHMENT);

            assertThatThrownBy(() -> host.as(CAMILLE).frozen(review.id())).isInstanceOf(NotPermittedException.class);
        }

        @Test
        void it_goes_when_it_is_discarded() {
            boolean discarded = host.as(CAMILLE).discard(review.id());

            assertThat(discarded).isTrue();
            assertThat(host.contents.size()).isZero();
        }

        @Test
        void it_goes_when_its_time_has_come() {
            host.clock.advance(Duration.ofHours(24));

            assertThat(host.contents.size()).isZero();
        }

        @Test
        void its_time_is_what_the_host_says() {
            host.with(host.builder().keepReviews(Duration.ofDays(3)));

            Review longer = host.review(host.draft(INVOICE));

            assertThat(longer.expiresAt()).contains(host.clock.instant().plus(Duration.ofDays(3)));
        }
    }

    @Nested
    class Once_everybody_is_settled {

        @Test
        void it_goes() {
            send();

            assertThat(host.contents.size()).isZero();
        }

        @Test
        void it_goes_also_where_everybody_refused_it() {
            sendMeeting(Fault.refusing(550, "5.7.1 no"));

            assertThat(host.contents.size()).isZero();
        }

        @Test
        void it_goes_also_where_that_took_a_retry() {
            sendMeeting(Fault.deferring(451));

            host.as(CAMILLE).retry(review.id());

            assertThat(host.contents.size()).isZero();
        }

        @Test
        void it_can_still_be_read_where_the_host_keeps_sent_mails() {
            host.with(host.builder().keepSentMails(Duration.ofDays(30)));
            send();
            host.clock.advance(Duration.ofDays(29));

            byte[] eml = Eml.of(host.as(CAMILLE).frozen(review.id()));

            assertThat(eml).isEqualTo(host.postbox.only().source());
        }

        @Test
        void it_goes_when_the_time_of_sent_mails_has_come() {
            host.with(host.builder().keepSentMails(Duration.ofDays(30)));
            send();

            host.clock.advance(Duration.ofDays(30));

            assertThat(host.contents.size()).isZero();
        }
    }

    @Nested
    class While_one_recipient_is_deferred {

        @Test
        void it_stays_for_years_and_can_be_retried_and_read() {
            sendMeeting(Fault.deferring(451));
            host.clock.advance(YEARS);

            byte[] eml = Eml.of(host.as(CAMILLE).frozen(review.id()));

            assertThat(ReceivedMail.of(eml).attachments()).hasSize(2);
            assertThat(host.as(CAMILLE).retry(review.id()).isAccepted()).isTrue();
        }

        @Test
        void it_cannot_be_discarded() {
            sendMeeting(Fault.deferring(451));

            boolean discarded = host.as(CAMILLE).discard(review.id());

            assertThat(discarded).isFalse();
            assertThat(host.contents.size()).isEqualTo(3);
        }
    }

    @Nested
    class Where_nobody_was_tried {

        @Test
        void it_stays_for_years_and_can_be_retried() {
            sendMeeting(Fault.unavailable());
            host.clock.advance(YEARS);

            assertThat(host.as(CAMILLE).retry(review.id()).isAccepted()).isTrue();
        }

        @Test
        void it_can_be_discarded_by_who_gives_it_up() {
            sendMeeting(Fault.unavailable());

            boolean discarded = host.as(CAMILLE).discard(review.id());

            assertThat(discarded).isTrue();
            assertThat(host.contents.size()).isZero();
            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(ReviewException.class);
        }
    }

    @Nested
    class Where_who_was_deferred_got_the_same_in_another_mail_since {

        private void sentAgain(RecipientStatus status) {
            sendMeeting(Fault.deferring(451));
            Review again = host.as(CAMILLE).sendAgain(review.id());
            if (status == RecipientStatus.IN_DOUBT) {
                host.postbox.failNext(Fault.inDoubt());
            }
            host.as(CAMILLE).send(again.id(), again.digest());
        }

        @Test
        void it_can_be_discarded() {
            sentAgain(RecipientStatus.ACCEPTED);

            boolean discarded = host.as(CAMILLE).discard(review.id());

            assertThat(discarded).isTrue();
            assertThat(host.contents.size()).isZero();
        }

        @Test
        void it_cannot_be_discarded_while_nobody_knows_whether_that_one_arrived() {
            sentAgain(RecipientStatus.IN_DOUBT);

            assertThat(host.as(CAMILLE).discard(review.id())).isFalse();
        }
    }

    @Nested
    class While_one_recipient_is_in_doubt {

        @Test
        void it_stays_for_years() {
            sendMeeting(Fault.inDoubt());

            host.clock.advance(YEARS);

            assertThat(host.as(CAMILLE).frozen(review.id()).manifest().files()).hasSize(2);
        }

        @Test
        void it_cannot_be_discarded() {
            sendMeeting(Fault.inDoubt());

            boolean discarded = host.as(CAMILLE).discard(review.id());

            assertThat(discarded).isFalse();
        }
    }
}
