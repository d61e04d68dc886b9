package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** S7: no reception of mail; who writes is one of the actor's identities, and replies go to the actor's own mailbox. */
class SendersAndRepliesTest {

    private static final SenderIdentity COMPANY = SenderIdentity.of("company", Mailbox.of("facturation@maintenance-dupont.example"))
        .replyTo(Mailbox.of("camille@maintenance-dupont.example").named("Camille Moreau"))
        .envelopeSender(EmailAddress.of("retours@maintenance-dupont.example"));
    private static final SenderIdentity PERSON = SenderIdentity.of("person", Mailbox.of("camille@maintenance-dupont.example").named("Camille"));

    private final MaintenanceDupont host = new MaintenanceDupont();

    @Nested
    class A_mail {

        @Test
        void has_From_ReplyTo_and_envelope_sender_of_the_identity() {
            host.senders.in(DUPONT, COMPANY);

            host.send(CLIENT);

            assertThat(host.postbox.only().from()).containsExactly("facturation@maintenance-dupont.example");
            assertThat(host.postbox.only().replyTo()).containsExactly("camille@maintenance-dupont.example");
            assertThat(host.postbox.only().envelopeSender()).contains("retours@maintenance-dupont.example");
        }

        @Test
        void is_replied_to_at_From_where_the_identity_has_no_ReplyTo() {
            host.senders.in(DUPONT, PERSON);

            host.send(CLIENT);

            assertThat(host.postbox.only().from()).containsExactly("camille@maintenance-dupont.example");
            assertThat(host.postbox.only().header("Reply-To")).isEmpty();
            assertThat(host.postbox.only().envelopeSender()).contains("camille@maintenance-dupont.example");
        }

        @Test
        void opens_under_the_preferred_identity() {
            host.senders.in(DUPONT, COMPANY, PERSON);

            MailDraft draft = host.draft(CLIENT);

            assertThat(draft.senderId()).contains("company");
        }

        @Test
        void leaves_under_the_identity_that_was_chosen() {
            host.senders.in(DUPONT, COMPANY, PERSON);

            host.send(host.as(CAMILLE).withSender(host.draft(CLIENT), PERSON));

            assertThat(host.postbox.only().from()).containsExactly("camille@maintenance-dupont.example");
        }
    }

    @Nested
    class The_identities {

        @Test
        void are_asked_by_record_and_actor() {
            host.with(host.builder().senders((about, context) ->
                about.equals(INVOICE) && context.actor().equals(CAMILLE) ? List.of(PERSON) : List.of(COMPANY)));

            List<SenderIdentity> senders = host.as(CAMILLE).senders(INVOICE);

            assertThat(senders).extracting(SenderIdentity::id).containsExactly("person");
            assertThat(host.as(CAMILLE).senders(CLIENT)).extracting(SenderIdentity::id).containsExactly("company");
        }

        @Test
        void of_another_company_are_not_among_them() {
            List<SenderIdentity> theirs = host.as(NAMESAKE).senders(INVOICE);

            assertThat(theirs).extracting(sender -> sender.from().address().readable()).containsExactly("facturation@plomberie-petit.example");
        }

        @Test
        void are_shown_to_nobody_who_may_not_send() {
            host.permissions.revoke(Permission.SEND);

            assertThatThrownBy(() -> host.as(CAMILLE).senders(INVOICE)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Nested
    class A_From_that_is_not_one_of_them {

        @Test
        void is_refused() {
            Review review = host.review(host.draft(CLIENT).withSender("director"));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.SENDER_NOT_AVAILABLE);
        }

        @Test
        void is_refused_too_where_it_was_taken_away_since_the_draft() {
            host.senders.in(DUPONT, COMPANY, PERSON);
            MailDraft draft = host.as(CAMILLE).withSender(host.draft(CLIENT), PERSON);
            host.senders.in(DUPONT, COMPANY);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.SENDER_NOT_AVAILABLE);
        }

        @Test
        void cannot_be_smuggled_in_as_an_identity_made_by_the_caller() {
            SenderIdentity forged = SenderIdentity.of("company", Mailbox.of("pdg@ailleurs.example"));

            host.send(host.as(CAMILLE).withSender(host.draft(CLIENT), forged));

            assertThat(host.postbox.only().from()).containsExactly("facturation@maintenance-dupont.example");
            assertThat(host.postbox.only().to()).containsExactly(ACCOUNTS);
        }
    }

    @Nested
    class A_transport {

        @Test
        void is_asked_for_by_the_identity_that_is_written_under() {
            host.senders.in(DUPONT, COMPANY, PERSON);
            host.with(host.builder().transports((sender, context) ->
                sender.id().equals("person") ? Optional.of(host.postbox) : Optional.empty()));

            host.send(host.as(CAMILLE).withSender(host.draft(CLIENT), PERSON));

            assertThat(host.postbox.received()).hasSize(1);
        }
    }
}
