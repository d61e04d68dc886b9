package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Overheard;
import com.logisav.mail.testkit.fault.Fault;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S8: before anybody composes, a host learns whether a mail could be sent, and if not, in words why. */
class AvailabilityOfMailTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private Availability ask() {
        return host.as(CAMILLE).availability(INVOICE);
    }

    private static void assertUnavailable(Availability availability, Availability.Status status, String french, String english) {
        assertThat(availability.isAvailable()).isFalse();
        assertThat(availability.status()).isEqualTo(status);
        assertThat(availability.code()).isEqualTo(status.name());
        assertThat(availability.text(Locale.FRANCE)).isEqualTo(french);
        assertThat(availability.text(Locale.UK)).isEqualTo(english);
    }

    @Nested
    class Mail {

        @Test
        void is_available_where_nothing_stands_in_the_way() {
            Availability availability = ask();

            assertThat(availability.isAvailable()).isTrue();
            assertThat(availability.text(Locale.FRANCE)).isEqualTo("Des mails peuvent être envoyés au sujet de cet élément.");
        }

        @Test
        void is_not_available_without_settings() {
            host.transports.unconfigure(DUPONT);

            Availability availability = ask();

            assertUnavailable(availability, Availability.Status.NO_TRANSPORT,
                "La messagerie n’est pas configurée. Demandez à votre administrateur de renseigner les paramètres de messagerie.",
                "Mail is not configured. Ask your administrator to enter the mail settings.");
        }

        @Test
        void is_not_available_without_an_identity_to_send_under() {
            host.senders.in(DUPONT);

            Availability availability = ask();

            assertUnavailable(availability, Availability.Status.NO_SENDER_IDENTITY,
                "Vous n’avez pas d’adresse d’expéditeur. Demandez à votre administrateur de vous en attribuer une.",
                "You have no address to send from. Ask your administrator to give you one.");
        }

        @Test
        void is_not_available_without_the_permission() {
            host.permissions.revoke(Permission.SEND);

            Availability availability = ask();

            assertUnavailable(availability, Availability.Status.SENDING_NOT_PERMITTED,
                "Vous n’avez pas l’autorisation d’envoyer des mails au sujet de cet élément. Demandez-la à votre administrateur.",
                "You do not have the permission to send mails about this record. Ask your administrator for it.");
        }

        @Test
        void is_not_available_in_the_hosts_own_words_where_it_has_some() {
            host.permissions.revoke(Permission.SEND).denyingWith("Réservé au service comptable.");

            Availability availability = ask();

            assertThat(availability.text(Locale.FRANCE)).isEqualTo("Réservé au service comptable.");
        }

        @Test
        void that_is_not_configured_in_one_company_may_be_in_another() {
            host.transports.unconfigure(DUPONT);

            Availability theirs = host.as(NAMESAKE).availability(INVOICE);

            assertThat(theirs.isAvailable()).isTrue();
        }

        @Test
        void is_not_available_where_the_directory_of_senders_fails_and_the_question_does_not() {
            host.with(host.builder().senders((about, context) -> {
                throw new IllegalStateException("directory is down");
            }));

            Availability availability = ask();

            assertThat(availability.status()).isEqualTo(Availability.Status.NO_SENDER_IDENTITY);
        }

        @Test
        void is_not_available_where_the_directory_of_transports_fails_and_the_question_does_not() {
            host.with(host.builder().transports((sender, context) -> {
                throw new IllegalStateException("directory is down");
            }));

            Availability availability = ask();

            assertThat(availability.status()).isEqualTo(Availability.Status.NO_TRANSPORT);
        }
    }

    @Nested
    class The_question {

        @Test
        void reads_nothing_of_the_record() {
            Overheard ear = host.overheard();

            ask();

            assertThat(ear.unheard()).contains("MailableSource", "RecipientResolver", "TemplateRepository", "DefaultAttachmentRenderer");
        }

        @Test
        void asks_nothing_further_where_the_permission_is_missing() {
            host.permissions.revoke(Permission.SEND);
            Overheard ear = host.overheard();

            ask();

            assertThat(ear.unheard()).contains("SenderDirectory", "TransportDirectory", "MailableSource");
        }
    }

    @Nested
    class Composing_all_the_same {

        @Test
        void is_refused_without_an_identity_and_says_what_to_do() {
            host.senders.in(DUPONT);

            UnavailableException refusal = catchThrowableOfType(UnavailableException.class, () -> host.draft(INVOICE));

            assertThat(refusal.availability().status()).isEqualTo(Availability.Status.NO_SENDER_IDENTITY);
            assertThat(refusal.text(Locale.FRANCE)).contains("Demandez à votre administrateur de vous en attribuer une.");
        }

        @Test
        void is_refused_at_review_where_the_identity_is_gone_since() {
            MailDraft draft = host.draft(INVOICE);
            host.senders.in(DUPONT);

            assertThatThrownBy(() -> host.review(draft)).isInstanceOf(UnavailableException.class);
        }
    }

    @Nested
    class With_wrong_settings {

        @ParameterizedTest
        @EnumSource(AccountProblem.Kind.class)
        void sending_shows_what_is_wrong_with_the_account_and_offers_the_mail_to_nobody(AccountProblem.Kind problem) {
            host.postbox.failNext(Fault.account(problem));

            DeliveryReceipt receipt = host.send(INVOICE);

            assertThat(receipt.transmission().accountProblem().orElseThrow().code()).isEqualTo(problem.name());
            assertThat(receipt.transmission().accountProblem().orElseThrow().text(Locale.FRANCE)).contains("smtp.test.example");
            assertThat(receipt.transmission().outcomes()).extracting(outcome -> outcome.status()).containsOnly(RecipientStatus.NOT_TRIED);
        }
    }
}
