package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.access.Permission;
import com.logisav.mail.address.AddressProblem;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.InvalidAddressException;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S1: the customer's addresses are filled in, and a person may add and remove. */
class RecipientsTest {

    private static final String BOSS = "chef@lefevre.example";

    private final MaintenanceDupont host = new MaintenanceDupont();

    private void knows(ProposedRecipient... recipients) {
        host.recipients.about(DUPONT, INVOICE, recipients);
    }

    private static List<String> addresses(MailDraft draft, RecipientRole role) {
        return draft.recipients().in(role).stream().map(recipient -> recipient.address().readable()).toList();
    }

    @Nested
    class What_the_host_knows {

        @Test
        void arrives_in_To_Cc_and_Bcc_as_the_host_said() {
            knows(ProposedRecipient.to(ACCOUNTS).named("Comptabilité"), ProposedRecipient.cc(BOSS),
                ProposedRecipient.bcc("archive@dupont.example"));

            host.send(INVOICE);

            ReceivedMail arrived = host.postbox.only();
            assertThat(arrived.to()).containsExactly(ACCOUNTS);
            assertThat(arrived.cc()).containsExactly(BOSS);
            assertThat(arrived.bcc()).containsExactly("archive@dupont.example");
            assertThat(arrived.header("To")).get().asString().contains("Comptabilité");
        }

        @Test
        void has_a_reason_that_a_person_can_read() {
            knows(ProposedRecipient.to(ACCOUNTS).because("contact de facturation"));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.recipients().all()).extracting(Recipient::reason).containsExactly(Optional.of("contact de facturation"));
        }

        @Test
        void may_be_answered_parsed() {
            Recipient parsed = Recipient.of(RecipientRole.CC, Mailbox.of(BOSS).named("Chef")).because("gérant");
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.of(parsed));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.recipients().all()).contains(parsed);
        }

        @Test
        void is_offered_without_being_filled_in_where_the_host_only_offers_it() {
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.cc(BOSS).because("gérant").offeredOnly());

            MailDraft draft = host.draft(INVOICE);

            assertThat(addresses(draft, RecipientRole.CC)).isEmpty();
            assertThat(draft.offered()).extracting(each -> each.address().readable()).containsExactly(BOSS);
        }

        @Test
        void may_be_offered_and_then_chosen_without_any_further_permission() {
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.cc(BOSS).offeredOnly());
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            host.send(host.draft(INVOICE).cc(BOSS));

            assertThat(host.postbox.only().cc()).containsExactly(BOSS);
        }
    }

    @Nested
    class An_address_that_is_there_twice {

        @Test
        void stays_once_whatever_its_letters_case_or_domain_spelling() {
            knows(ProposedRecipient.to("Compta@Café.example"), ProposedRecipient.to("compta@xn--caf-dma.example"));

            host.send(INVOICE);

            assertThat(host.postbox.only().envelope()).containsExactly("Compta@xn--caf-dma.example");
        }

        @ParameterizedTest
        @CsvSource({"TO,CC", "TO,BCC", "CC,TO", "CC,BCC", "BCC,TO", "BCC,CC"})
        void keeps_its_first_role(RecipientRole first, RecipientRole second) {
            knows(ProposedRecipient.of(first, ACCOUNTS), ProposedRecipient.of(second, "COMPTA@lefevre.example"));

            MailDraft draft = host.draft(INVOICE);

            assertThat(addresses(draft, first)).containsExactly(ACCOUNTS);
            assertThat(addresses(draft, second)).isEmpty();
        }

        @Test
        void stays_once_where_a_person_adds_it_again() {
            MailDraft draft = host.draft(INVOICE).cc(ACCOUNTS);

            assertThat(addresses(draft, RecipientRole.TO)).containsExactly(ACCOUNTS);
            assertThat(addresses(draft, RecipientRole.CC)).isEmpty();
        }
    }

    @Nested
    class A_text_that_is_no_address {

        @Test
        void is_shown_beside_the_good_ones_with_an_alert_that_says_what_is_wrong() {
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.to("compta.lefevre.example"));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.unreadable()).extracting(ProposedRecipient::address).containsExactly("compta.lefevre.example");
            assertThat(draft.alerts()).filteredOn(alert -> alert.alertCode() == AlertCode.RECIPIENT_INVALID).singleElement()
                .satisfies(alert -> assertThat(alert.text(Locale.FRENCH)).contains("compta.lefevre.example").contains("comporte un @"));
        }

        @Test
        void is_still_there_after_a_round_trip() {
            knows(ProposedRecipient.to("compta.lefevre.example"));

            MailDraft draft = host.rebuild(host.draft(INVOICE));

            assertThat(draft.unreadable()).extracting(ProposedRecipient::address).containsExactly("compta.lefevre.example");
        }

        @Test
        void blocks_the_review() {
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.to("compta.lefevre.example"));

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.RECIPIENT_INVALID);
        }
    }

    @Nested
    class Nobody {

        @Test
        void opens_the_draft_with_a_blocking_alert() {
            knows();

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(draft.alerts()).filteredOn(MailAlert::isBlocking).extracting(MailAlert::alertCode)
                .containsExactly(AlertCode.NO_RECIPIENT);
        }

        @Test
        void blocks_the_review() {
            knows();

            Review review = host.review(host.draft(INVOICE));

            assertThat(review.isReady()).isFalse();
            assertThat(review.blockingAlerts()).extracting(alert -> alert.text(Locale.FRENCH)).singleElement().asString()
                .contains("n’a pas de destinataire");
        }
    }

    @Nested
    class A_person {

        @Test
        void adds_an_address_that_the_host_does_not_know() {
            host.send(host.draft(INVOICE).cc("notaire@etude.example"));

            assertThat(host.postbox.only().cc()).containsExactly("notaire@etude.example");
        }

        @Test
        void removes_one_that_was_filled_in() {
            knows(ProposedRecipient.to(ACCOUNTS), ProposedRecipient.to(BOSS));

            host.send(host.draft(INVOICE).without(EmailAddress.of(BOSS)));

            assertThat(host.postbox.only().envelope()).containsExactly(ACCOUNTS);
        }

        @Test
        void may_not_add_one_without_the_permission_for_free_recipients() {
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            Review review = host.review(host.draft(INVOICE).cc("notaire@etude.example"));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.FREE_RECIPIENT_NOT_PERMITTED);
        }

        @Test
        void is_told_of_a_missing_permission_when_the_draft_comes_back() {
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            MailDraft draft = host.rebuild(host.draft(INVOICE).to("notaire@etude.example"));

            assertThat(draft.alerts()).extracting(MailAlert::alertCode).contains(AlertCode.FREE_RECIPIENT_NOT_PERMITTED);
        }

        @Test
        void needs_the_permission_for_an_address_that_the_host_no_longer_answers_at_review() {
            MailDraft draft = host.draft(INVOICE);
            knows(ProposedRecipient.to(BOSS));
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.FREE_RECIPIENT_NOT_PERMITTED);
        }

        @Test
        void cannot_lend_an_address_of_their_own_the_hosts_reason() {
            Recipient forged = Recipient.of(RecipientRole.TO, Mailbox.of("voleur@ailleurs.example")).because("contact de facturation");

            MailDraft draft = host.rebuild(host.draft(INVOICE).with(forged));

            assertThat(draft.recipients().find(forged.address())).get().extracting(Recipient::reason).isEqualTo(Optional.empty());
        }
    }

    @Nested
    class An_address {

        @ParameterizedTest
        @CsvSource({
            "compta+factures@lefevre.example, compta+factures@lefevre.example",
            "compta@boulangerie-lefèvre.example, compta@xn--boulangerie-lefvre-5vb.example",
            "o'neil_2@sous.domaine.example, o'neil_2@sous.domaine.example"})
        void that_can_be_sent_to_goes_over_the_wire_in_ascii(String typed, String wire) {
            knows(ProposedRecipient.to(typed));

            host.send(INVOICE);

            assertThat(host.postbox.only().to()).containsExactly(wire);
            assertThat(host.postbox.only().envelope()).containsExactly(wire);
        }

        @Test
        void with_an_international_domain_is_shown_readable() {
            knows(ProposedRecipient.to("compta@xn--caf-dma.example"));

            MailDraft draft = host.draft(INVOICE);

            assertThat(addresses(draft, RecipientRole.TO)).containsExactly("compta@café.example");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\r\nBcc: b@c.example", "a@b.example\nRCPT TO:<c@d.example>", "a\u0000@b.example", "a@b.example\u2028x",
            "a\u2029@b.example", "a\u0085@b.example", "a\u200E@b.example"})
        void with_a_control_line_or_paragraph_separator_is_refused(String hostile) {
            InvalidAddressException refusal = catchThrowableOfType(InvalidAddressException.class, () -> EmailAddress.of(hostile));

            assertThat(refusal.problem()).isEqualTo(AddressProblem.ADDRESS_CONTROL_CHARACTER);
        }

        @ParameterizedTest
        @CsvSource({
            "hélène@lefevre.example, ADDRESS_NON_ASCII_LOCAL_PART",
            "compta@faß.example, ADDRESS_DOMAIN_AMBIGUOUS",
            "compta@βόλος.example, ADDRESS_DOMAIN_AMBIGUOUS",
            "compta@lefevre, ADDRESS_DOMAIN_INCOMPLETE",
            "compta lefevre@x.example, ADDRESS_SYNTAX"})
        void that_might_go_elsewhere_or_nowhere_is_refused_with_the_reason(String typed, AddressProblem problem) {
            assertThat(EmailAddress.problemOf(typed)).contains(problem);
        }
    }

    @Nested
    class A_display_name {

        @Test
        void never_arrives_with_signs_that_could_pass_for_an_address() {
            knows(ProposedRecipient.to(ACCOUNTS).named("Compta <pirate@ailleurs.example>\r\nBcc: x@y.example"));

            host.send(INVOICE);

            ReceivedMail arrived = host.postbox.only();
            assertThat(arrived.to()).containsExactly(ACCOUNTS);
            assertThat(arrived.header("To").orElse("").replace("<" + ACCOUNTS + ">", "")).doesNotContain("@", "<", ">");
            assertThat(arrived.envelope()).containsExactly(ACCOUNTS);
            assertThat(arrived.headerNames()).doesNotContain("Bcc");
        }
    }

    @Nested
    class Too_many {

        @Test
        void block_the_review_with_limit_and_value() {
            MailDraft draft = host.draft(INVOICE);
            for (int i = 0; i < 50; i++) {
                draft = draft.bcc("client" + i + "@lefevre.example");
            }

            Review review = host.as(CAMILLE).review(draft);

            assertThat(review.blockingAlerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.TOO_MANY_RECIPIENTS);
                assertThat(alert.text(Locale.FRENCH)).contains("51").contains("50");
            });
        }
    }
}
