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

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.fault.Fault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
