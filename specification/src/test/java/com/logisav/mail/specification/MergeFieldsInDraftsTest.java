package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.ENGLISH_INVOICE;
import static com.logisav.mail.specification.host.Records.INTERVENTION;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.Line;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record's values in a mail's words: formatted for its reader, harmless wherever they land, and never put in twice. */
class MergeFieldsInDraftsTest {

    private static final Invoice PLAIN = Invoice.of(INVOICE.id());
    /** A word joiner, which keeps the braces of a value from being a field's. */
    private static final String UNSEEN = "\u2060";

    private final MaintenanceDupont host = new MaintenanceDupont();

    private MailDraft opening(MessageBody body, Invoice invoice) {
        return opening("Facture", body, invoice);
    }

    private MailDraft opening(String subject, MessageBody body, Invoice invoice) {
        host.put(invoice);
        host.templates.put(DUPONT, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE, subject, body));
        return host.draft(INVOICE);
    }

    private String text(String template, Invoice invoice) {
        return opening(MessageBody.text(template), invoice).body().value();
    }

    private String html(String template, Invoice invoice) {
        return opening(MessageBody.html(template), invoice).body().value();
    }

    @Nested
    class Values {

        @Test
        void of_a_French_record_are_written_as_in_French() {
            assertThat(text("{{invoice.total}}, {{invoice.due}}, {{invoice.paid}}", PLAIN))
                .isEqualTo("1\u202f234,50\u00a0€, 24 novembre 2026, non");
        }

        @Test
        void of_an_English_record_are_written_as_in_English_though_the_actor_reads_French() {
            assertThat(host.draft(ENGLISH_INVOICE).body().value()).contains("€1,234.50").contains("24 November 2026");
        }

        @ParameterizedTest
        @CsvSource({"Europe/Paris, à 14:05", "Indian/Reunion, à 17:05", "America/Cayenne, à 10:05"})
        void that_are_moments_are_those_of_the_records_zone(ZoneId zone, String time) {
            host.records.interventions.put(DUPONT, host.records.interventions
                .find(INTERVENTION.id(), MailContext.of(CAMILLE)).orElseThrow().in(zone));

            assertThat(host.draft(INTERVENTION).subject()).isEqualTo("Intervention du 24 novembre 2026 " + time);
        }

        @Test
        void arrive_in_subject_and_text() {
            host.send(opening("{{invoice.number}}", MessageBody.text("{{client.name}} doit {{invoice.total}}"), PLAIN));

            assertThat(host.postbox.only().subject()).isEqualTo("F-2026-0042");
            assertThat(host.postbox.only().text()).startsWith("Boulangerie Lefèvre doit 1\u202f234,50\u00a0€");
        }
    }

    @Nested
    class Sections {

        @Test
        void are_repeated_for_each_element_of_a_list() {
            assertThat(text("{{#lines}}\n- {{label}} ({{quantity}}) : {{amount}}\n{{/lines}}\nMerci", PLAIN))
                .isEqualTo("- Entretien annuel (1) : 1\u202f100,00\u00a0€\n- Déplacement (2) : 134,50\u00a0€\nMerci");
        }

        @Test
        void of_an_empty_list_are_left_out_and_their_inverse_is_written() {
            assertThat(text("{{#lines}}- {{label}}{{/lines}}{{^lines}}Aucune ligne{{/lines}}", PLAIN.with())).isEqualTo("Aucune ligne");
        }

        @Test
        void of_a_list_with_elements_leave_their_inverse_out() {
            assertThat(text("{{#lines}}x{{/lines}}{{^lines}}Aucune ligne{{/lines}}", PLAIN)).isEqualTo("xx");
        }

        @Test
        void of_an_optional_text_are_written_where_it_has_one() {
            assertThat(text("{{#invoice.remark}}Remarque : {{invoice.remark}}{{/invoice.remark}}", PLAIN.remarked("fragile")))
                .isEqualTo("Remarque : fragile");
        }

        @Test
        void of_an_optional_text_are_left_out_where_it_has_none() {
            assertThat(text("Fin{{#invoice.remark}} : {{invoice.remark}}{{/invoice.remark}}", PLAIN)).isEqualTo("Fin");
        }

        @Test
        void of_yes_and_no_choose_the_words() {
            String template = "{{#invoice.paid}}Réglée{{/invoice.paid}}{{^invoice.paid}}À régler{{/invoice.paid}}";

            assertThat(text(template, PLAIN)).isEqualTo("À régler");
            assertThat(text(template, PLAIN.settled())).isEqualTo("Réglée");
        }

        @Test
        void see_only_the_fields_of_their_element() {
            assertThat(text("{{#lines}}{{label}} {{invoice.number}};{{/lines}}", PLAIN.with(Line.of("Pose", 1, "1"))))
                .isEqualTo("Pose {{invoice.number}};");
        }
    }

    @Nested
    class A_value_that_looks_like_something_else {

        @Test
        void is_never_read_as_a_template() {
            MailDraft draft = opening(MessageBody.text("Bonjour {{client.name}}"), PLAIN.toClientNamed("{{invoice.total}}{{#lines}}"));

            assertThat(draft.body().value().replace(UNSEEN, "")).isEqualTo("Bonjour {{invoice.total}}{{#lines}}");
        }

        @Test
        void is_not_taken_for_a_field_without_a_value_either() {
            MailDraft draft = opening(MessageBody.text("Bonjour {{client.name}}"), PLAIN.toClientNamed("{{invoice.total}}"));

            host.send(host.rebuild(draft));

            assertThat(host.postbox.only().text().replace(UNSEEN, "")).startsWith("Bonjour {{invoice.total}}");
        }

        @Test
        void is_text_in_HTML() {
            assertThat(html("<p>{{client.name}}</p>", PLAIN.toClientNamed("<b onclick=x>Smith & \"fils\"</b>")))
                .contains("&lt;b onclick").contains("Smith &amp;").doesNotContain("<b");
        }

        @Test
        void does_not_leave_the_attribute_that_it_stands_in() {
            assertThat(html("<a href=\"https://x.example/?c={{client.name}}\">lien</a>", PLAIN.toClientNamed("\" onmouseover=\"alert(1)")))
                .doesNotContain("\" onmouseover");
        }

        @Test
        void becomes_no_address_that_runs_a_script() {
            assertThat(html("<a href=\"{{client.name}}\">lien</a>", PLAIN.toClientNamed("javascript:alert(1)")))
                .doesNotContain("javascript:");
        }

        @Test
        void is_as_it_is_in_plain_text() {
            assertThat(text("{{client.name}}", PLAIN.toClientNamed("Smith & <fils>"))).isEqualTo("Smith & <fils>");
        }

        @Test
        void is_one_line_in_a_subject() {
            host.send(opening("Pour {{client.name}}", MessageBody.text("Bonjour"), PLAIN.toClientNamed("Smith\r\nBcc: x@y.example")));

            assertThat(host.postbox.only().subject()).isEqualTo("Pour Smith Bcc: x@y.example");
            assertThat(host.postbox.only().headerNames()).doesNotContain("Bcc");
        }
    }

    @Nested
    class A_field_without_a_value {

        @Test
        void is_empty_where_it_is_optional_and_nothing_is_blocked() {
            MailDraft draft = opening(MessageBody.text("Remarque : {{invoice.remark}}."), PLAIN);

            assertThat(draft.body().value()).isEqualTo("Remarque : .");
            assertThat(host.review(draft).isReady()).isTrue();
        }

        @Test
        void stays_in_the_text_where_it_should_be_there_and_an_alert_names_it() {
            MailDraft draft = opening(MessageBody.text("Bon de commande {{invoice.order}}"), PLAIN.ordered(null));

            assertThat(draft.body().value()).isEqualTo("Bon de commande {{invoice.order}}");
            assertThat(draft.alerts()).filteredOn(MailAlert::isBlocking).singleElement().satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.FIELD_WITHOUT_VALUE);
                assertThat(alert.field()).isEqualTo(MailAlert.Field.BODY);
                assertThat(alert.text(Locale.FRENCH)).contains("invoice.order");
            });
        }

        @Test
        void is_missing_too_where_it_is_blank() {
            MailDraft draft = opening("{{invoice.order}}", MessageBody.text("Bonjour"), PLAIN.ordered("  "));

            assertThat(draft.alerts()).filteredOn(MailAlert::isBlocking).extracting(MailAlert::field)
                .containsExactly(MailAlert.Field.SUBJECT);
        }

        @Test
        void blocks_the_review_also_after_a_round_trip() {
            MailDraft draft = opening(MessageBody.html("<p>Commande {{invoice.order}}</p>"), PLAIN.ordered(null));

            Review review = host.review(host.rebuild(draft));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.FIELD_WITHOUT_VALUE);
        }

        @Test
        void blocks_no_more_once_a_person_has_replaced_it() {
            MailDraft draft = opening(MessageBody.text("Commande {{invoice.order}}"), PLAIN.ordered(null));

            host.send(host.rebuild(draft.withBody(MessageBody.text("Commande par téléphone"))));

            assertThat(host.postbox.only().text()).startsWith("Commande par téléphone");
        }
    }

    @Nested
    class A_template_that_was_stored_without_a_check {

        private MailDraft opened() {
            return opening("Facture {{invoice.number", MessageBody.html("<p>Bonjour,</p><p>reste {{invoice.total - 1}}</p>"), PLAIN);
        }

        @Test
        void blocks_with_the_mistakes_that_its_words_show() {
            MailDraft draft = opened();

            assertThat(draft.alerts()).filteredOn(MailAlert::isBlocking)
                .extracting(MailAlert::alertCode, MailAlert::field, alert -> alert.arguments().get("tag"))
                .containsExactly(tuple(AlertCode.TAG_UNREADABLE, MailAlert.Field.SUBJECT, "{{invoice.number"),
                    tuple(AlertCode.TAG_UNREADABLE, MailAlert.Field.BODY, "{{invoice.total - 1}}"));
        }

        @Test
        void blocks_the_review_also_after_a_round_trip() {
            Review review = host.review(host.rebuild(opened()));

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsOnly(AlertCode.TAG_UNREADABLE);
        }

        @Test
        void blocks_no_more_once_a_person_has_written_over_them() {
            MailDraft corrected = opened().withSubject("Facture").withBody(MessageBody.html("<p>Bonjour</p>"));

            assertThat(host.review(host.rebuild(corrected)).isReady()).isTrue();
        }

        @Test
        void is_told_to_who_operates_the_host_with_line_and_column() {
            try (LogBook log = LogBook.open()) {
                opened();

                assertThat(log.lines()).singleElement().asString()
                    .contains("default message invoice (fr-FR)", "TEMPLATE_TAG_UNCLOSED, SUBJECT 1:9").doesNotContain("reste");
            }
        }

        @Test
        void blocks_as_a_letter_too() {
            host.templates.put(DUPONT, LetterTemplate.of("rappel", "Rappel", "Rappel", MessageBody.text("{{> pied-de-page}}")));

            MailDraft draft = host.as(CAMILLE).useLetter(host.draft(INVOICE), "rappel");

            assertThat(draft.alerts()).filteredOn(MailAlert::isBlocking).extracting(MailAlert::alertCode)
                .containsExactly(AlertCode.TAG_UNREADABLE);
        }
    }

    @Nested
    class What_a_person_edited {

        @Test
        void is_not_merged_when_the_draft_comes_back() {
            MailDraft edited = host.draft(INVOICE).withSubject("Le {{invoice.number}}").withBody(MessageBody.text("{{client.name}}"));

            MailDraft rebuilt = host.rebuild(edited);

            assertThat(rebuilt.message()).isEqualTo(edited.message());
        }

        @Test
        void is_not_merged_at_review_but_blocked_for_what_looks_like_a_field() {
            MailDraft edited = host.draft(INVOICE).withBody(MessageBody.text("{{client.name}}"));

            Review review = host.review(edited);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.FIELD_WITHOUT_VALUE);
        }

        @Test
        void keeps_the_values_that_it_has_though_the_record_changed_since() {
            MailDraft draft = host.draft(INVOICE);
            host.put(PLAIN.totalling("99"));

            host.send(host.rebuild(draft));

            assertThat(host.postbox.only().text()).contains("1\u202f234,50\u00a0€");
        }
    }
}
