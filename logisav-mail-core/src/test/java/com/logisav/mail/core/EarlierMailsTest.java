package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EarlierMailsTest {

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

    private void sent(MailDraft draft, RecipientStatus status) {
        host.answering(status);
        Review review = composer.review(draft);
        composer.send(review.id(), review.digest());
    }

    private List<String> alerts(MailDraft draft) {
        return Alerts.of(composer.review(draft));
    }

    @Nested
    class Already_sent {

        @Test
        void to_this_address_about_this_record_with_this_document_is_a_warning_that_names_who_and_when() {
            sent(draft(), RecipientStatus.ACCEPTED);

            Review review = composer.review(draft());

            assertThat(review.isReady()).isTrue();
            assertThat(review.alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.ALREADY_SENT);
                assertThat(alert.text(Locale.FRANCE)).contains("Marie").contains("compta@client.fr").contains("10:00");
            });
        }

        @Test
        void blocks_who_may_not_send_again() {
            sent(draft(), RecipientStatus.ACCEPTED);
            host.denied.add(Permission.SEND_AGAIN);

            assertThat(alerts(draft())).containsExactly("ALREADY_SENT");
        }

        @Test
        void the_permission_is_asked_again_at_send() {
            sent(draft(), RecipientStatus.ACCEPTED);
            Review review = composer.review(draft());
            host.denied.add(Permission.SEND_AGAIN);

            assertThatThrownBy(() -> composer.send(review.id(), review.digest())).isInstanceOf(NotPermittedException.class);
            assertThat(host.sent).hasSize(1);
        }

        @Test
        void the_permission_is_not_asked_where_nothing_was_sent() {
            composer.review(draft());

            assertThat(host.asked).extracting(PermissionRequest::permission).doesNotContain(Permission.SEND_AGAIN);
        }

        @Test
        void to_another_address_is_none() {
            sent(draft(), RecipientStatus.ACCEPTED);

            assertThat(alerts(draft().withRecipients(Recipients.none()).to("chef@client.fr"))).isEmpty();
        }

        @Test
        void about_another_record_is_none() {
            host.addInvoice("F-2026-0043");
            sent(composer.draft(HostWorld.OTHER_INVOICE), RecipientStatus.ACCEPTED);

            assertThat(alerts(draft())).isEmpty();
        }

        @Test
        void without_a_document_in_common_is_none() {
            sent(composer.attachLinkedFile(draft().withoutAttachment("DEFAULT_DOCUMENT:invoice"), "plan"), RecipientStatus.ACCEPTED);

            host.document.rendering = (out, mailable, context) -> out.write("%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII));
            assertThat(alerts(draft())).isEmpty();
        }

        @Test
        void with_the_same_document_rendered_to_other_bytes_is_one() {
            sent(draft(), RecipientStatus.ACCEPTED);
            host.document.rendering = (out, mailable, context) -> out.write("%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII));

            assertThat(alerts(draft())).containsExactly("ALREADY_SENT?");
        }

        @Test
        void with_the_same_file_under_another_name_is_one() {
            host.files.add("copy", "copie.pdf", HostWorld.PDF, HostWorld.INVOICE_REF);
            MailDraft bare = draft().withoutAttachment("DEFAULT_DOCUMENT:invoice");
            sent(composer.attachLinkedFile(bare, "plan"), RecipientStatus.ACCEPTED);

            assertThat(alerts(composer.attachLinkedFile(bare, "copy"))).containsExactly("ALREADY_SENT?");
        }

        @ParameterizedTest
        @EnumSource(names = {"REFUSED", "DEFERRED", "NOT_TRIED", "SUPPRESSED"})
        void is_none_where_the_server_did_not_take_it(RecipientStatus status) {
            sent(draft(), status);

            assertThat(alerts(draft())).isEmpty();
        }
    }

    @Nested
    class In_doubt {

        @Test
        void an_attempt_is_told_whatever_was_attached() {
            sent(draft(), RecipientStatus.IN_DOUBT);

            assertThat(alerts(draft().withoutAttachment("DEFAULT_DOCUMENT:invoice").withBody(MessageBody.text("Bonjour"))))
                .containsExactly("ATTEMPT_IN_DOUBT?");
        }

        @Test
        void an_attempt_without_an_end_is() {
            Review review = composer.review(draft());
            List<String> meanwhile = new ArrayList<>();
            host.transport = (mail, context) -> {
                meanwhile.addAll(alerts(draft()));
                return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
            };

            composer.send(review.id(), review.digest());

            assertThat(meanwhile).containsExactly("ATTEMPT_IN_DOUBT?");
        }

        @Test
        void blocks_who_may_not_send_again() {
            sent(draft(), RecipientStatus.IN_DOUBT);
            host.denied.add(Permission.SEND_AGAIN);

            assertThat(alerts(draft())).containsExactly("ATTEMPT_IN_DOUBT");
        }

        @Test
        void what_was_sent_again_since_is_sent() {
            sent(draft(), RecipientStatus.IN_DOUBT);
            host.clock.advance(Duration.ofHours(1));
            sent(draft(), RecipientStatus.ACCEPTED);

            assertThat(alerts(draft())).containsExactly("ALREADY_SENT?");
        }
    }

    @Test
    void entries_that_the_journal_should_not_have_answered_count_for_nothing() {
        sent(draft(), RecipientStatus.ACCEPTED);
        MailJournal real = host.journal;
        MailContext acme = MailContext.of(HostWorld.secretary());
        Page<JournalEntry> ofAcme = real.about(HostWorld.INVOICE_REF, PageRequest.first(10), acme);
        host.journal = mock();
        when(host.journal.about(any(), any(), any())).thenReturn(ofAcme);
        Composer rival = host.mail(contents).as(HostWorld.secretary().in(Tenant.of("rival")));

        assertThat(Alerts.of(rival.review(rival.draft(HostWorld.INVOICE_REF)))).isEmpty();
        assertThat(rival.history(HostWorld.INVOICE_REF, PageRequest.first(10)).items()).isEmpty();
    }
}
