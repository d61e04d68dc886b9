package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientsTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private MailDraft draft() {
        return composer.draft(HostWorld.INVOICE_REF);
    }

    private static List<AlertCode> codes(List<MailAlert> alerts) {
        return alerts.stream().map(MailAlert::alertCode).toList();
    }

    private static List<String> addresses(Iterable<Recipient> recipients) {
        List<String> addresses = new ArrayList<>();
        recipients.forEach(each -> addresses.add(each.role() + " " + each.address().readable()));
        return addresses;
    }

    @Nested
    class At_draft {

        @Test
        void the_preselected_are_filled_in_with_name_and_reason() {
            assertThat(draft().recipients().all()).singleElement().satisfies(recipient -> {
                assertThat(recipient.name()).contains("Compta");
                assertThat(recipient.reason()).contains("contact de facturation");
            });
        }

        @Test
        void the_others_are_offered() {
            assertThat(addresses(draft().offered())).containsExactly("CC chef@client.fr");
        }

        @Test
        void an_address_stands_once_in_the_role_that_comes_first() {
            host.recipients.add(ProposedRecipient.bcc("COMPTA@client.fr"));
            host.recipients.add(ProposedRecipient.bcc("archive@client.fr"));
            host.recipients.add(ProposedRecipient.to("archive@Client.fr"));

            assertThat(addresses(draft().recipients())).containsExactly("TO compta@client.fr", "BCC archive@client.fr");
        }

        @Test
        void an_invalid_address_is_kept_and_blocks_with_the_problem_named() {
            host.recipients.add(ProposedRecipient.cc("chef(at)client.fr").named("Chef"));

            MailDraft draft = draft();

            assertThat(draft.unreadable()).extracting(ProposedRecipient::address).containsExactly("chef(at)client.fr");
            assertThat(draft.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.RECIPIENT_INVALID);
                assertThat(alert.isBlocking()).isTrue();
                assertThat(alert.text(Locale.FRANCE)).contains("chef(at)client.fr").doesNotContain("ADDRESS_");
            });
        }

        @Test
        void an_invalid_address_that_is_only_offered_is_told_and_does_not_block() {
            host.recipients.add(ProposedRecipient.cc("chef client.fr").offeredOnly());

            assertThat(draft().alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.RECIPIENT_INVALID);
                assertThat(alert.isBlocking()).isFalse();
            });
        }

        @Test
        void with_nobody_known_the_draft_opens_with_a_blocking_alert() {
            host.recipients.clear();

            MailDraft draft = draft();

            assertThat(draft.recipients().isEmpty()).isTrue();
            assertThat(draft.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.NO_RECIPIENT);
                assertThat(alert.isBlocking()).isTrue();
                assertThat(alert.field()).isEqualTo(Field.RECIPIENTS);
            });
        }

        @Test
        void a_resolver_that_throws_opens_no_draft() {
            host.resolver = (mailable, context) -> {
                throw new IllegalStateException("database is down");
            };

            assertThatThrownBy(() -> draft()).isInstanceOfSatisfying(HostDefectException.class,
                e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.SPI_THREW));
        }
    }

    @Nested
    class At_review {

        @Test
        void an_address_that_the_record_does_not_know_needs_the_permission_for_it() {
            MailDraft draft = draft().to("libre@ailleurs.fr");
            host.denied.add(Permission.ADD_FREE_RECIPIENT);

            Review review = composer.review(draft);

            assertThat(codes(review.blockingAlerts())).containsExactly(AlertCode.FREE_RECIPIENT_NOT_PERMITTED);
            assertThat(review.alerts().get(0).text(Locale.FRANCE)).contains("libre@ailleurs.fr");
        }

        @Test
        void the_permission_is_asked_for_each_free_address_and_for_no_other() {
            composer.review(draft().to("libre@ailleurs.fr").cc("chef@client.fr"));

            assertThat(host.asked).filteredOn(request -> request.permission().equals(Permission.ADD_FREE_RECIPIENT))
                .extracting(request -> request.subject().orElse("")).containsExactly("libre@ailleurs.fr");
        }

        @Test
        void an_address_that_left_the_record_since_the_draft_is_a_free_one() {
            MailDraft draft = draft();
            host.recipients.clear();
            host.denied.add(Permission.ADD_FREE_RECIPIENT);

            assertThat(codes(composer.review(draft).blockingAlerts())).containsExactly(AlertCode.FREE_RECIPIENT_NOT_PERMITTED);
        }

        @Test
        void the_reason_is_the_records_whatever_came_back() {
            Recipient forged = Recipient.of(RecipientRole.TO, Mailbox.of("libre@ailleurs.fr")).because("contact de facturation");

            MailDraft rebuilt = composer.rebuild(draft().with(forged).values());

            assertThat(rebuilt.recipients().all()).extracting(Recipient::reason)
                .containsExactly(Optional.of("contact de facturation"), Optional.empty());
        }

        @Test
        void nobody_blocks() {
            Review review = composer.review(draft().withRecipients(Recipients.none()));

            assertThat(codes(review.blockingAlerts())).containsExactly(AlertCode.NO_RECIPIENT);
        }

        @Test
        void a_text_that_is_no_address_blocks_until_it_is_taken_out() {
            DraftValues values = draft().values();
            Map<String, Object> typed = new LinkedHashMap<>(values.asMap());
            typed.put("cc", List.of(Map.of("address", "pas une adresse")));

            MailDraft rebuilt = composer.rebuild(DraftValues.of(typed));

            assertThat(codes(composer.review(rebuilt).blockingAlerts())).containsExactly(AlertCode.RECIPIENT_INVALID);
            assertThat(composer.review(rebuilt.withRecipients(rebuilt.recipients())).isReady()).isTrue();
        }

        @Test
        void more_recipients_than_the_policy_allows_block_with_both_numbers() {
            Composer strict = host.builder(contents).policy(AttachmentPolicy.defaults().maxRecipients(1)).build().as(HostWorld.secretary());

            Review review = strict.review(draft().cc("chef@client.fr"));

            assertThat(review.blockingAlerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.TOO_MANY_RECIPIENTS);
                assertThat(alert.arguments()).containsEntry("value", 2).containsEntry("limit", 1);
            });
            assertThat(strict.review(draft()).isReady()).isTrue();
        }
    }

    @Test
    void who_was_filled_in_and_is_taken_out_is_offered_at_the_next_look() {
        MailDraft draft = draft();

        MailDraft rebuilt = composer.rebuild(draft.without(draft.recipients().all().get(0).address()).values());

        assertThat(addresses(rebuilt.offered())).containsExactly("TO compta@client.fr", "CC chef@client.fr");
    }
}
