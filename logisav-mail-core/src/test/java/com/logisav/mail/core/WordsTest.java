package com.logisav.mail.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.BodyTooLongException;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.TemplateRepository;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {

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

    private void recordIn(Locale locale) {
        host.change(invoice -> new HostWorld.Invoice(invoice.number(), invoice.version(), invoice.total(), locale, invoice.poNumber()));
    }

    private void message(Locale locale, String subject, MessageBody body) {
        host.templates.add(DefaultMessage.of(DefaultMessageSlot.INVOICE, locale, subject, body));
    }

    private void message(MessageBody body) {
        message(Locale.FRANCE, "Facture", body);
    }

    @Nested
    class The_default_message {

        @Test
        void is_the_one_in_the_records_locale() {
            message(Locale.FRENCH, "langue", MessageBody.text("x"));

            assertThat(draft().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(host.calls.of(TemplateRepository.class)).containsExactly("defaultMessage");
        }

        @Test
        void is_the_one_in_its_language_where_the_locale_has_none() {
            recordIn(Locale.CANADA_FRENCH);
            message(Locale.FRENCH, "langue", MessageBody.text("x"));
            message(Locale.ROOT, "tous", MessageBody.text("x"));

            assertThat(draft().subject()).isEqualTo("langue");
        }

        @Test
        void is_the_repositorys_default_where_the_language_has_none() {
            recordIn(Locale.UK);
            message(Locale.ROOT, "tous", MessageBody.text("x"));

            assertThat(draft().subject()).isEqualTo("tous");
        }

        @Test
        void is_in_the_records_language_whatever_the_actor_reads() {
            composer = host.mail(contents).as(HostWorld.secretary().reading(Locale.UK));

            assertThat(draft().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(draft().locale()).isEqualTo(Locale.FRANCE);
        }

        @Test
        void is_named_as_the_origin_with_its_version() {
            DefaultMessage saved = DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE, "Facture", MessageBody.text("x"))
                .at(new TemplateVersion("v3", HostWorld.NOW, "Paul"));
            host.templates.add(saved);

            assertThat(draft().origin()).isEqualTo(Origin.of(Origin.Kind.DEFAULT_MESSAGE, "invoice", Optional.of("v3")));
        }

        @Test
        void may_be_missing_and_the_draft_opens_bare() {
            host.templates.removeMessages();

            MailDraft draft = draft();

            assertThat(draft.message()).isEqualTo(MessageText.empty());
            assertThat(Alerts.of(draft)).containsExactly("SUBJECT_EMPTY", "BODY_EMPTY?");
        }
    }

    @Nested
    class A_field_without_a_value {

        @BeforeEach
        void a_template_with_the_purchase_order() {
            message(Locale.FRANCE, "Commande {{invoice.po}}", MessageBody.text("Votre bon de commande {{invoice.po}}."));
            host.change(invoice -> new HostWorld.Invoice(invoice.number(), 1, invoice.total(), Locale.FRANCE, null));
        }

        @Test
        void stays_in_the_text_and_blocks_by_name_where_it_stands() {
            MailDraft draft = draft();

            assertThat(draft.subject()).isEqualTo("Commande {{invoice.po}}");
            assertThat(draft.alerts()).extracting(MailAlert::field).containsExactly(Field.SUBJECT, Field.BODY);
            assertThat(draft.alerts()).filteredOn(alert -> alert.alertCode() == AlertCode.FIELD_WITHOUT_VALUE)
                .hasSize(2).allSatisfy(alert -> assertThat(alert.arguments()).containsEntry("name", "invoice.po"));
        }

        @Test
        void that_is_no_field_of_the_record_is_named_with_the_one_that_was_meant() {
            message(Locale.FRANCE, "Facture", MessageBody.text("Facture {{invoice.nubmer}}, commande {{invoice.po}}."));

            MailDraft draft = draft();

            assertThat(draft.alerts()).extracting(MailAlert::arguments).containsExactly(
                Map.of("name", "invoice.nubmer", "suggestion", "invoice.number"), Map.of("name", "invoice.po"));
            assertThat(draft.alerts()).extracting(alert -> alert.text(Locale.FRANCE))
                .first().asString().contains("Vouliez-vous dire «\u00A0invoice.number\u00A0»\u00A0?");
        }

        /** To find what was meant takes a look at every field: a text of a million wrong names must not take minutes. */
        @Test
        void is_named_with_what_was_meant_a_hundred_times() {
            String names = IntStream.range(0, 101).mapToObj(i -> "{{invoice.numb" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "}}")
                .collect(joining(" "));
            message(Locale.FRANCE, "Facture", MessageBody.text(names));

            MailDraft draft = draft();

            assertThat(draft.alerts()).hasSize(101).filteredOn(alert -> alert.arguments().containsKey("suggestion")).hasSize(100);
        }

        @Test
        void that_nobody_can_read_blocks_where_it_stands() {
            message(Locale.FRANCE, "Facture {{invoice.number", MessageBody.text("reste {{invoice.total - 1}}"));

            assertThat(draft().alerts()).extracting(MailAlert::alertCode, MailAlert::field, alert -> alert.arguments().get("tag"))
                .containsExactly(tuple(AlertCode.TAG_UNREADABLE, Field.SUBJECT, "{{invoice.number"),
                    tuple(AlertCode.TAG_UNREADABLE, Field.BODY, "{{invoice.total - 1}}"));
        }

        @Test
        void blocks_the_review_until_a_person_has_replaced_it() {
            MailDraft draft = composer.rebuild(draft().values());
            assertThat(composer.review(draft).isReady()).isFalse();

            MailDraft replaced = draft.withSubject("Commande BC-7").withBody(MessageBody.text("Votre bon de commande BC-7."));

            assertThat(composer.review(composer.rebuild(replaced.values())).isReady()).isTrue();
        }

        @Test
        void is_not_filled_in_later_when_the_record_has_the_value() {
            MailDraft draft = draft();
            host.change(invoice -> new HostWorld.Invoice(invoice.number(), 1, invoice.total(), Locale.FRANCE, "BC-9"));

            assertThat(composer.rebuild(draft.values()).subject()).isEqualTo("Commande {{invoice.po}}");
        }
    }

    @Nested
    class A_field_without_a_value_inside_an_address {

        @BeforeEach
        void a_template_whose_link_begins_with_the_purchase_order() {
            message(MessageBody.html("<p><a href=\"{{invoice.po}}/suivi\">Suivre</a></p>"));
            host.change(invoice -> new HostWorld.Invoice(invoice.number(), 1, invoice.total(), Locale.FRANCE, null));
        }

        @Test
        void stands_below_the_words_and_blocks_though_the_address_is_cleaned_away() {
            MailDraft draft = draft();

            assertThat(draft.body().value()).endsWith("<p>{{invoice.po}}</p>").doesNotContain("href");
            assertThat(Alerts.of(draft)).contains("FIELD_WITHOUT_VALUE");
        }

        @Test
        void blocks_the_review_of_a_draft_that_came_back() {
            Review review = composer.review(composer.rebuild(draft().values()));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).contains(AlertCode.FIELD_WITHOUT_VALUE);
        }

        @Test
        void is_shown_once_where_the_words_hold_it_too() {
            message(MessageBody.html("<p>{{invoice.po}} <a href=\"{{invoice.po}}/suivi\">Suivre</a></p>"));

            assertThat(draft().body().value()).containsOnlyOnce("{{invoice.po}}");
        }
    }

    @Test
    void text_that_a_person_edited_is_never_merged_again() {
        MailDraft edited = draft().withBody(MessageBody.text("Le total est {{invoice.total}}."));

        MailDraft rebuilt = composer.rebuild(edited.values());

        assertThat(rebuilt.body().value()).isEqualTo("Le total est {{invoice.total}}.");
        assertThat(Alerts.of(rebuilt)).containsExactly("FIELD_WITHOUT_VALUE");
    }

    @Nested
    class Html {

        private static final String HOSTILE = "<p onclick=\"x()\">Bonjour</p><script>alert(1)</script>";

        private void isCleaned(MailDraft draft) {
            assertThat(draft.body().value()).contains("Bonjour").doesNotContain("script").doesNotContain("onclick");
            assertThat(draft.alerts()).filteredOn(alert -> alert.alertCode() == AlertCode.HTML_REMOVED).singleElement()
                .satisfies(alert -> assertThat(alert.text(Locale.FRANCE)).contains("<script>").contains("onclick"));
        }

        @Test
        void of_a_template_is_cleaned_at_draft() {
            message(MessageBody.html(HOSTILE));

            isCleaned(draft());
        }

        @Test
        void of_a_browser_is_cleaned_at_rebuild() {
            isCleaned(composer.rebuild(draft().withBody(MessageBody.html(HOSTILE)).values()));
        }

        @Test
        void is_cleaned_at_review_and_what_was_removed_is_a_warning() {
            Review review = composer.review(draft().withBody(MessageBody.html(HOSTILE)));

            assertThat(Alerts.of(review)).containsExactly("HTML_REMOVED?");
            assertThat(review.manifest().html().orElse("")).doesNotContain("script").doesNotContain("onclick");
        }

        @Test
        void of_the_message_that_a_letter_replaced_is_cleaned_too() {
            MailDraft draft = composer.useLetter(draft().withBody(MessageBody.html(HOSTILE)), "reminder");

            assertThat(composer.rebuild(draft.values()).restoreMessage().body().value()).doesNotContain("script");
        }

        @Test
        void that_is_too_long_is_refused_with_both_numbers() {
            MailDraft long_ = draft().withBody(MessageBody.html("a".repeat(2_000_001)));

            assertThatThrownBy(() -> composer.rebuild(long_.values())).isInstanceOf(BodyTooLongException.class);
        }

        @Test
        void that_is_too_long_is_refused_also_where_it_is_plain_text() {
            MailDraft longest = draft().withBody(MessageBody.text("a".repeat(2_000_000)));
            MailDraft long_ = draft().withBody(MessageBody.text("a".repeat(2_000_001)));

            assertThat(composer.rebuild(longest.values()).body()).isEqualTo(longest.body());
            assertThatThrownBy(() -> composer.rebuild(long_.values())).isInstanceOf(BodyTooLongException.class);
            assertThatThrownBy(() -> composer.review(long_)).isInstanceOf(BodyTooLongException.class);
        }

        @Test
        void an_empty_paragraph_of_an_editor_is_no_text() {
            MailDraft rebuilt = composer.rebuild(draft().withBody(MessageBody.html("<p><br></p>")).values());

            assertThat(Alerts.of(rebuilt)).containsExactly("BODY_EMPTY?");
        }
    }

    @Test
    void a_subject_of_more_characters_than_a_line_may_have_blocks_with_both_numbers() {
        MailDraft longest = draft().withSubject("é".repeat(998));
        MailDraft long_ = draft().withSubject("😀".repeat(999));

        assertThat(Alerts.of(composer.review(longest))).isEmpty();
        assertThat(composer.rebuild(long_.values()).alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo("SUBJECT_TOO_LONG");
            assertThat(alert.field()).isEqualTo(Field.SUBJECT);
            assertThat(alert.arguments()).containsEntry("limit", 998).containsEntry("value", 999);
        });
        assertThat(composer.review(long_).isReady()).isFalse();
    }

    @Test
    void a_subject_is_one_line_whatever_came_back() {
        MailDraft rebuilt = composer.rebuild(draft().withSubject("Facture\r\nBcc: x@y.fr").values());

        assertThat(rebuilt.subject()).isEqualTo("Facture  Bcc: x@y.fr");
    }

    @Nested
    class An_attachment_that_the_text_announces {

        private MailDraft bare(MessageBody body) {
            return draft().withoutAttachment("DEFAULT_DOCUMENT:invoice").withBody(body);
        }

        @Test
        void is_missed_with_a_warning() {
            Review review = composer.review(bare(MessageBody.text("Veuillez trouver ci-joint la facture.")));

            assertThat(Alerts.of(review)).containsExactly("ATTACHMENT_ANNOUNCED?");
        }

        @Test
        void is_missed_in_html_too() {
            assertThat(Alerts.of(composer.rebuild(bare(MessageBody.html("<p>See the <b>attached</b> file</p>")).values())))
                .containsExactly("ATTACHMENT_ANNOUNCED?");
        }

        @Test
        void is_missed_where_html_divides_the_word() {
            assertThat(Alerts.of(composer.rebuild(bare(MessageBody.html("<p>Voir ci-joi<i>nt</i></p>")).values())))
                .containsExactly("ATTACHMENT_ANNOUNCED?");
        }

        @Test
        void is_not_missed_where_something_is_attached() {
            assertThat(Alerts.of(composer.review(draft()))).isEmpty();
        }

        @Test
        void is_not_missed_where_nothing_was_announced() {
            assertThat(Alerts.of(composer.review(bare(MessageBody.text("Bonjour."))))).isEmpty();
        }
    }

    @Nested
    class The_signature {

        private Review reviewed(MessageBody body, Signature signature) {
            host.senders.set(0, host.senders.get(0).signature(signature));
            return composer.review(draft().withBody(body));
        }

        @Test
        void stands_once_under_a_text() {
            assertThat(reviewed(MessageBody.text("Bonjour"), Signature.text("Logisav")).manifest().text()).isEqualTo("Bonjour\n\nLogisav");
        }

        @Test
        void stands_under_html_and_under_the_text_beside_it() {
            Review review = reviewed(MessageBody.html("<p>Bonjour</p>"), new Signature("Logisav", "<b>Logisav</b>"));

            assertThat(review.manifest().html().orElse("")).isEqualTo("<p>Bonjour</p>\n<br>\n<b>Logisav</b>");
            assertThat(review.manifest().text()).isEqualTo("Bonjour\n\nLogisav");
        }

        @Test
        void in_html_alone_also_stands_under_a_text() {
            assertThat(reviewed(MessageBody.text("Bonjour"), new Signature("", "<p>Logisav</p>")).manifest().text())
                .isEqualTo("Bonjour\n\nLogisav");
        }

        @Test
        void is_cleaned_like_any_html() {
            assertThat(reviewed(MessageBody.html("<p>x</p>"), new Signature("", "<b>L</b><script>1</script>")).manifest().html().orElse(""))
                .doesNotContain("script");
        }

        @Test
        void is_that_of_the_chosen_sender() {
            SenderIdentity other = SenderIdentity.of("other", Mailbox.of("autre@logisav.fr")).signature(Signature.text("Autre"));
            host.senders.add(other);

            Review review = composer.review(composer.withSender(draft().withBody(MessageBody.text("Bonjour")), other));

            assertThat(review.manifest().text()).isEqualTo("Bonjour\n\nAutre");
            assertThat(review.manifest().from().address().readable()).isEqualTo("autre@logisav.fr");
        }

        @Test
        void is_no_part_of_the_draft() {
            host.senders.set(0, host.senders.get(0).signature(Signature.text("Logisav")));

            assertThat(draft().body().value()).doesNotContain("Logisav");
        }
    }
}
