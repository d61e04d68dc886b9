package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.MaintenanceDupont.PETIT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.fault.Fault;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal knows what went out before; a person is told before the same thing goes to the same address again. */
class AlertsAboutEarlierMailsTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    @Nested
    class A_document_that_went_to_this_address_about_this_record {

        @Test
        void warns_by_whom_and_when_whoever_sends_it_again() {
            host.send(INVOICE);

            Review review = host.as(ALEX).review(host.as(ALEX).draft(INVOICE));

            Raised.by(review, AlertCode.ALREADY_SENT).warning(Field.RECIPIENTS)
                .argument("address", ACCOUNTS).argument("actor", "Camille Moreau").argument("started", "24 Nov 2026, 10:15")
                .french("Camille Moreau a déjà envoyé un mail au sujet de cet élément à " + ACCOUNTS)
                .english("Camille Moreau sent a mail about this record to " + ACCOUNTS);
        }

        @Test
        void blocks_who_may_not_send_again() {
            host.send(INVOICE);
            host.permissions.revoke(Permission.SEND_AGAIN);

            Review review = host.review(host.draft(INVOICE));

            Raised.by(review, AlertCode.ALREADY_SENT).blocking(Field.RECIPIENTS);
        }

        @Test
        void is_not_sent_again_where_that_permission_is_revoked_after_the_review() {
            host.send(INVOICE);
            Review review = host.review(host.draft(INVOICE));
            host.permissions.revoke(Permission.SEND_AGAIN);

            assertThatThrownBy(() -> host.as(CAMILLE).send(review.id(), review.digest())).isInstanceOf(NotPermittedException.class);

            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void raises_nothing_for_another_address() {
            host.send(INVOICE);
            host.recipients.about(DUPONT, INVOICE, ProposedRecipient.to("nouveau@lefevre.example"));

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.alerts()).isEmpty();
        }

        @Test
        void raises_nothing_about_another_record() {
            host.send(INVOICE);

            Review review = host.review(host.draft(OTHER_INVOICE));

            assertThat(review.alerts()).isEmpty();
        }

        @Test
        void raises_nothing_in_another_tenant() {
            host.send(INVOICE);
            host.recipients.about(PETIT, INVOICE, ProposedRecipient.to(ACCOUNTS));

            Review review = host.as(NAMESAKE).review(host.as(NAMESAKE).draft(INVOICE));

            assertThat(review.alerts()).isEmpty();
        }

        @Test
        void raises_nothing_where_the_server_had_refused_it() {
            host.postbox.failNext(Fault.refusing(550, "5.1.1 unknown"));
            host.send(INVOICE);

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.alerts()).isEmpty();
        }
    }

    /** Nobody was warned of the other mail: it was not there yet when this one was reviewed. */
    @Nested
    class A_mail_that_was_reviewed_before_another_left {

        private final Review mine = host.review(host.draft(INVOICE));

        private void colleagueSends(MailDraft draft) {
            Review review = host.as(ALEX).review(draft);
            host.as(ALEX).send(review.id(), review.digest());
        }

        private DeliveryReceipt sendMine() {
            return host.as(CAMILLE).send(mine.id(), mine.digest());
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void is_refused_whether_its_author_may_send_again_or_not(boolean maySendAgain) {
            colleagueSends(host.as(ALEX).draft(INVOICE));
            if (!maySendAgain) {
                host.permissions.revoke(Permission.SEND_AGAIN);
            }

            assertThatThrownBy(this::sendMine).isInstanceOfSatisfying(AlreadyAttemptedException.class, refusal -> {
                assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.ALREADY_ATTEMPTED);
                assertThat(refusal.code()).isEqualTo("ALREADY_ATTEMPTED_MEANWHILE");
                assertThat(refusal.first().actorName()).isEqualTo("Alex Durand");
                assertThat(refusal.text(Locale.FRANCE)).startsWith("Depuis que ce mail a été vérifié, Alex Durand a envoyé");
                assertThat(refusal.text(Locale.UK)).startsWith("Since this mail was checked, Alex Durand sent");
            });

            assertThat(host.postbox.received()).hasSize(1);
            assertThat(host.journal.claims()).as("nothing was claimed for it").hasSize(1);
        }

        @Test
        void is_reviewed_again_with_the_warning_and_then_sent() {
            colleagueSends(host.as(ALEX).draft(INVOICE));
            assertThatThrownBy(this::sendMine).isInstanceOf(AlreadyAttemptedException.class);

            Review again = host.review(host.draft(INVOICE));
            host.as(CAMILLE).send(again.id(), again.digest());

            Raised.by(again, AlertCode.ALREADY_SENT).argument("actor", "Alex Durand");
            assertThat(host.postbox.received()).hasSize(2);
        }

        @Test
        void is_refused_where_the_other_may_have_arrived() {
            host.postbox.failNext(Fault.inDoubt());
            colleagueSends(host.as(ALEX).draft(INVOICE));

            assertThatThrownBy(this::sendMine).isInstanceOf(AlreadyAttemptedException.class);
        }

        @Test
        void is_one_of_ten_and_one_leaves() {
            List<Review> ten = Stream.generate(() -> host.review(host.draft(INVOICE))).limit(10).toList();

            ten.forEach(review -> catchThrowable(() -> host.as(CAMILLE).send(review.id(), review.digest())));

            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void is_sent_where_the_other_was_refused_or_put_off() {
            host.postbox.failNext(Fault.refusing(550, "5.1.1 unknown"));
            colleagueSends(host.as(ALEX).draft(INVOICE));
            host.postbox.failNext(Fault.deferring(451));
            colleagueSends(host.as(ALEX).draft(INVOICE));

            assertThat(sendMine().isAccepted()).isTrue();
        }

        @Test
        void is_sent_where_the_other_went_to_somebody_else_or_with_something_else() {
            colleagueSends(host.as(ALEX).draft(INVOICE).withRecipients(Recipients.none()).to("nouveau@lefevre.example"));
            colleagueSends(host.as(ALEX).draft(INVOICE).withoutAttachment("DEFAULT_DOCUMENT:invoice"));

            assertThat(sendMine().isAccepted()).isTrue();
        }

        @Test
        void without_a_document_is_refused_where_the_same_words_left_and_sent_where_others_did() {
            Review same = host.review(host.draft(CLIENT));
            Review others = host.review(host.draft(CLIENT).withSubject("Rendez-vous"));
            host.send(CLIENT);

            assertThatThrownBy(() -> host.as(CAMILLE).send(same.id(), same.digest())).isInstanceOf(AlreadyAttemptedException.class);
            assertThat(host.as(CAMILLE).send(others.id(), others.digest()).isAccepted()).isTrue();
        }
    }

    @Nested
    class A_mail_without_the_same_document {

        @Test
        void raises_nothing() {
            host.send(CLIENT);

            Review review = host.review(host.draft(CLIENT));

            assertThat(review.alerts()).isEmpty();
        }
    }

    @Nested
    class An_attempt_in_doubt {

        @Test
        void warns_even_without_the_same_document() {
            host.postbox.failNext(Fault.inDoubt());
            host.send(CLIENT);

            Review review = host.review(host.draft(CLIENT));

            Raised.by(review, AlertCode.ATTEMPT_IN_DOUBT).warning(Field.RECIPIENTS).argument("actor", "Camille Moreau")
                .french("L’envoi à " + ACCOUNTS + " d’un mail au sujet de cet élément par Camille Moreau, le 24 nov. 2026")
                .english("A mail about this record to " + ACCOUNTS + ", sent by Camille Moreau on ");
        }

        @Test
        void blocks_who_may_not_send_again() {
            host.postbox.failNext(Fault.inDoubt());
            host.send(CLIENT);
            host.permissions.revoke(Permission.SEND_AGAIN);

            Review review = host.review(host.draft(CLIENT));

            Raised.by(review, AlertCode.ATTEMPT_IN_DOUBT).blocking(Field.RECIPIENTS);
        }

        @Test
        void is_one_too_whose_end_nobody_remembered() {
            host.journal.failEnds(new IllegalStateException("database is down"));
            host.send(CLIENT);

            Review review = host.review(host.draft(CLIENT));

            assertThat(review.alerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.ATTEMPT_IN_DOUBT);
        }
    }
}
