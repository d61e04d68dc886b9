package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Trying again goes to those who cannot get the mail twice; risking a duplicate is a decision and a permission. */
class RetryAndSendAgainTest {

    private static final String BOSS = "chef@lefevre.example";
    private static final String TYPO = "cheff@lefevre.example";

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final Review review = host.review(host.draft(INVOICE).cc(BOSS).cc(TYPO));

    private DeliveryReceipt sendMeeting(Fault fault) {
        host.postbox.failNext(fault);
        return host.as(CAMILLE).send(review.id(), review.digest());
    }

    @Nested
    class A_mail_that_one_took_one_put_off_and_one_refused {

        private final DeliveryReceipt first =
            sendMeeting(Fault.deferring(BOSS, 451, "4.7.1 greylisted").and(Fault.refusing(TYPO, 550, "5.1.1 no such user")));

        @Test
        void has_an_outcome_for_each_with_the_servers_code_and_words_for_people() {
            assertThat(first.transmission().outcomes()).extracting(outcome -> outcome.status() + " " + outcome.code())
                .containsExactly("ACCEPTED RECIPIENT_ACCEPTED", "DEFERRED RECIPIENT_GREYLISTED", "REFUSED RECIPIENT_UNKNOWN");
            assertThat(first.transmission().outcomes().get(2).reply().orElseThrow().enhancedCode()).contains("5.1.1");
            assertThat(first.transmission().outcomes().get(2).text(Locale.FRANCE)).startsWith("La boîte " + TYPO + " n’existe pas.");
        }

        @Test
        void is_retried_to_the_one_who_was_put_off_and_to_nobody_else() {
            DeliveryReceipt retry = host.as(CAMILLE).retry(review.id());

            assertThat(retry.attempt().number()).isEqualTo(2);
            assertThat(host.postbox.received().get(1).envelope()).containsExactly(BOSS);
        }

        @Test
        void is_retried_with_the_same_bytes_and_Message_ID() {
            host.clock.advance(Duration.ofMinutes(15));

            host.as(CAMILLE).retry(review.id());

            assertThat(host.postbox.received().get(1).source()).isEqualTo(host.postbox.received().get(0).source());
            assertThat(host.postbox.received().get(1).header("Message-ID")).contains(review.manifest().messageId().wire());
        }

        @Test
        void is_retried_as_it_was_whatever_the_record_has_become() {
            host.put(Invoice.of(INVOICE.id()).totalling("1"));

            host.as(CAMILLE).retry(review.id());

            assertThat(host.postbox.received().get(1).source()).isEqualTo(host.postbox.received().get(0).source());
        }

        @Test
        void is_retried_as_often_as_it_is_put_off() {
            host.postbox.failNext(Fault.deferring(451));
            host.as(CAMILLE).retry(review.id());

            DeliveryReceipt third = host.as(CAMILLE).retry(review.id());

            assertThat(third.attempt().number()).isEqualTo(3);
            assertThat(third.isAccepted()).isTrue();
        }

        @Test
        void has_nothing_to_retry_once_that_one_took_it() {
            host.as(CAMILLE).retry(review.id());

            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NothingToRetryException.class);
        }

        @Test
        void is_not_retried_by_another_actor() {
            assertThatThrownBy(() -> host.as(ALEX).retry(review.id())).isInstanceOfSatisfying(ReviewException.class,
                refusal -> assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND));
        }

        @Test
        void is_not_retried_once_a_permission_that_it_relied_on_is_revoked() {
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NotPermittedException.class);

            assertThat(host.postbox.received()).hasSize(1);
        }
    }

    @Nested
    class A_mail_that_was_not_offered {

        @Test
        void is_retried_to_everybody() {
            sendMeeting(Fault.unavailable());

            host.as(CAMILLE).retry(review.id());

            assertThat(host.postbox.only().envelope()).containsExactly(ACCOUNTS, BOSS, TYPO);
        }

        @Test
        void names_what_is_wrong_with_the_account_in_words() {
            DeliveryReceipt receipt = sendMeeting(Fault.unavailable());

            assertThat(receipt.transmission().accountProblem().orElseThrow().text(Locale.FRANCE))
                .startsWith("Le serveur de messagerie smtp.test.example ne répond pas.");
        }
    }

    @Nested
    class A_mail_in_doubt {

        private final DeliveryReceipt first = sendMeeting(Fault.inDoubt());

        @Test
        void is_told_apart_from_one_that_failed() {
            assertThat(first.transmission().outcomes()).extracting(outcome -> outcome.status()).containsOnly(RecipientStatus.IN_DOUBT);
            assertThat(first.transmission().outcomes().get(0).text(Locale.UK)).contains("it may have arrived");
        }

        @Test
        void is_never_retried() {
            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NothingToRetryException.class);

            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void is_sent_again_as_a_new_mail_with_the_same_words_and_files() {
            Review again = host.as(CAMILLE).sendAgain(review.id());

            host.as(CAMILLE).send(again.id(), again.digest());

            assertThat(again.manifest().messageId()).isNotEqualTo(review.manifest().messageId());
            assertThat(again.manifest().text()).isEqualTo(review.manifest().text());
            assertThat(again.manifest().files()).isEqualTo(review.manifest().files());
            assertThat(host.postbox.received()).hasSize(2);
        }

        @Test
        void is_sent_again_with_a_warning_for_each_address_it_may_have_reached() {
            Review again = host.as(CAMILLE).sendAgain(review.id());

            assertThat(again.alerts()).extracting(MailAlert::alertCode).containsExactly(
                AlertCode.ATTEMPT_IN_DOUBT, AlertCode.ATTEMPT_IN_DOUBT, AlertCode.ATTEMPT_IN_DOUBT);
        }

        @Test
        void is_not_sent_again_without_the_permission() {
            host.permissions.revoke(Permission.SEND_AGAIN);

            assertThatThrownBy(() -> host.as(CAMILLE).sendAgain(review.id())).isInstanceOfSatisfying(NotPermittedException.class,
                refusal -> assertThat(refusal.permission()).contains(Permission.SEND_AGAIN));
        }

        @Test
        void is_not_sent_again_where_the_permission_was_revoked_after_the_review() {
            Review again = host.as(CAMILLE).sendAgain(review.id());
            host.permissions.revoke(Permission.SEND_AGAIN);

            assertThatThrownBy(() -> host.as(CAMILLE).send(again.id(), again.digest())).isInstanceOf(NotPermittedException.class);

            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void is_not_sent_again_under_an_identity_that_the_actor_no_longer_has() {
            host.senders.in(DUPONT, SampleSenders.person());

            Review again = host.as(CAMILLE).sendAgain(review.id());

            assertThat(again.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.SENDER_NOT_AVAILABLE);
        }
    }

    @Nested
    class A_mail_that_was_taken {

        @Test
        void is_not_sent_again_to_who_took_it() {
            sendMeeting(Fault.deferring(BOSS, 451, "4.2.0 later"));

            Review again = host.as(CAMILLE).sendAgain(review.id());

            assertThat(again.manifest().recipients().all()).extracting(each -> each.address().readable()).containsExactly(BOSS);
        }

        @Test
        void by_everybody_has_nothing_to_retry() {
            host.as(CAMILLE).send(review.id(), review.digest());

            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NothingToRetryException.class);
        }
    }

    /** A retry is safe only for who has not got the same in another mail since. */
    @Nested
    class A_mail_that_was_put_off {

        private final DeliveryReceipt first = sendMeeting(Fault.deferring(451));

        private void sendAgain() {
            Review again = host.as(CAMILLE).sendAgain(review.id());
            host.as(CAMILLE).send(again.id(), again.digest());
        }

        private void colleagueSends(UnaryOperator<MailDraft> change) {
            Review review = host.as(ALEX).review(change.apply(host.as(ALEX).draft(INVOICE)));
            host.as(ALEX).send(review.id(), review.digest());
        }

        private List<String> retriedTo() {
            return host.as(CAMILLE).retry(review.id()).transmission().outcomes().stream().map(each -> each.address().readable()).toList();
        }

        @Test
        void and_sent_again_since_is_not_retried() {
            sendAgain();

            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NothingToRetryException.class);

            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void is_not_retried_to_whom_somebody_else_sent_the_same_since() {
            colleagueSends(draft -> draft);

            assertThat(retriedTo()).containsExactly(BOSS, TYPO);
        }

        @Test
        void is_not_retried_to_who_may_have_got_the_same_since() {
            host.postbox.failNext(Fault.inDoubt());
            colleagueSends(draft -> draft);

            assertThat(retriedTo()).containsExactly(BOSS, TYPO);
        }

        @Test
        void is_retried_where_the_other_mail_was_put_off_too() {
            host.postbox.failNext(Fault.deferring(451));
            colleagueSends(draft -> draft);

            assertThat(retriedTo()).containsExactly(ACCOUNTS, BOSS, TYPO);
        }

        @Test
        void is_retried_where_the_other_mail_was_about_something_else() {
            colleagueSends(draft -> draft.withoutAttachment("DEFAULT_DOCUMENT:invoice").withSubject("Rendez-vous"));

            assertThat(retriedTo()).containsExactly(ACCOUNTS, BOSS, TYPO);
        }

        @Test
        void is_sent_again_on_purpose_with_a_warning_for_who_has_it() {
            colleagueSends(draft -> draft);

            Review again = host.as(CAMILLE).sendAgain(review.id());

            Raised.by(again, AlertCode.ALREADY_SENT).argument("address", ACCOUNTS).argument("actor", "Alex Durand");
            assertThat(host.as(CAMILLE).send(again.id(), again.digest()).isAccepted()).isTrue();
        }

        @Test
        void after_another_one_that_its_author_had_been_warned_of_is_retried() {
            Review warned = host.review(host.draft(INVOICE));
            sendAgain();
            Review again = host.review(host.draft(INVOICE));
            host.postbox.failNext(Fault.deferring(451));
            host.as(CAMILLE).send(again.id(), again.digest());

            DeliveryReceipt retry = host.as(CAMILLE).retry(again.id());

            assertThat(warned.alerts()).isEmpty();
            Raised.by(again, AlertCode.ALREADY_SENT);
            assertThat(retry.isAccepted()).isTrue();
        }

        @Test
        void without_a_document_is_not_retried_where_the_same_words_were_sent_since() {
            Review words = host.review(host.draft(CLIENT));
            host.postbox.failNext(Fault.deferring(451));
            host.as(CAMILLE).send(words.id(), words.digest());
            Review again = host.as(CAMILLE).sendAgain(words.id());
            host.as(CAMILLE).send(again.id(), again.digest());

            assertThatThrownBy(() -> host.as(CAMILLE).retry(words.id())).isInstanceOf(NothingToRetryException.class);
        }
    }

    @Nested
    class A_mail_whose_transport_throws {

        @Test
        void is_in_doubt_since_nobody_knows_how_far_it_came() {
            DeliveryReceipt receipt = sendMeeting(Fault.throwing(new IllegalStateException("driver")));

            assertThat(receipt.transmission().outcomes()).extracting(outcome -> outcome.status()).containsOnly(RecipientStatus.IN_DOUBT);
        }
    }
}
