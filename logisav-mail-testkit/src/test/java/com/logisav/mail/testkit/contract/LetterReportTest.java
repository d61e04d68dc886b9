package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What is said of a template whose merged words are not as its source promised. */
class LetterReportTest {

    private final LetterReport report = new LetterReport(false);

    private static MessageText text(String subject, String body) {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, subject, MessageBody.text(body)).text();
    }

    private AbstractThrowableAssert<?, ?> assertThatEnd() {
        return assertThatThrownBy(() -> report.end("com.acme.LettersTest")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_field_that_is_left_is_told_by_line_and_column() {
        report.template("letter \"reminder\"").source(text("Facture {{a}} {{b}}", "Bonjour {{c}},\n\nvotre {{d}}\n{{c}} {{e}}"), List.of());

        report.merged(MailableType.INVOICE, text("Facture F-1 {{b}}", "Bonjour Anne,\n\nvotre {{d}}\nAnne {{e}}"));

        assertThatEnd().hasMessage("""
            com.acme.LettersTest found 3 problems in 1 of 1 templates:
            letter "reminder"
              LTC-03 subject: Line 1, column 15: {{b}} has no value for invoice
              LTC-03 body: Line 3, column 7: {{d}} has no value for invoice
              LTC-03 body: Line 4, column 7: {{e}} has no value for invoice""");
    }

    @Test
    void a_field_that_is_wrong_where_it_is_written_is_told_once() {
        TemplateProblem unknown = TemplateProblem.error(TemplateProblem.Code.TEMPLATE_FIELD_UNKNOWN, TemplateProblem.Part.SUBJECT, 1, 9,
            Map.of("tag", "{{a}}", "field", "a"));
        report.template("letter \"reminder\"").source(text("Facture {{a}}", "Bonjour"), List.of(unknown));

        report.merged(MailableType.INVOICE, text("Facture {{a}}", "Bonjour"));
        report.merged(MailableType.QUOTE, text("Facture {{a}}", "Bonjour"));

        assertThatEnd().message()
            .startsWith("com.acme.LettersTest found 1 problem in 1 of 1 templates:\nletter \"reminder\"\n  LTC-02 subject: ");
    }

    @Test
    void a_field_that_is_wrong_hides_no_other_that_is_left() {
        TemplateProblem unknown = TemplateProblem.error(TemplateProblem.Code.TEMPLATE_FIELD_UNKNOWN, TemplateProblem.Part.BODY, 1, 1,
            Map.of("tag", "{{a}}", "field", "a"));
        TemplateProblem unclosed = TemplateProblem.error(TemplateProblem.Code.TEMPLATE_TAG_UNCLOSED, TemplateProblem.Part.BODY, 2, 1,
            Map.of("tag", "{{c"));
        report.template("one").source(text("{{a}}", "{{a}}{{b}}\n{{c\n}}{{#d}}{{/d}} {{e f}}"), List.of(unknown, unclosed));

        report.merged(MailableType.INVOICE, text("{{a}}", "{{a}}{{b}}\n{{c\n}}{{d}} {{e f}}"));

        assertThatEnd().message().contains(" found 5 problems in 1 of 1 templates:\none\n  LTC-02 body: ").endsWith(
            "\n  LTC-03 subject: Line 1, column 1: {{a}} has no value for invoice"
                + "\n  LTC-03 body: Line 1, column 6: {{b}} has no value for invoice"
                + "\n  LTC-03 body: Line 3, column 3: {{d}} has no value for invoice");
    }

    @Test
    void a_field_that_one_type_lacks_is_told_for_another_that_has_no_value_for_it() {
        TemplateProblem notEverywhere = TemplateProblem.warning(TemplateProblem.Code.TEMPLATE_FIELD_NOT_EVERYWHERE,
            TemplateProblem.Part.SUBJECT, 1, 1, Map.of("tag", "{{a}}", "field", "a", "types", "client, quote"));
        report.template("one").source(text("{{a}}", "Bonjour"), List.of(notEverywhere));

        report.merged(MailableType.INVOICE, text("{{a}}", "Bonjour"));
        report.merged(MailableType.QUOTE, text("{{a}}", "Bonjour"));
        report.merged(MailableType.CLIENT, text("{{a}}", "Bonjour"));

        assertThatEnd().hasMessageContaining(" found 2 problems in ")
            .hasMessageEndingWith("\n  LTC-03 subject: Line 1, column 1: {{a}} has no value for invoice");
    }

    @Test
    void of_a_text_that_is_too_large_no_field_is_told() {
        TemplateProblem tooLarge = TemplateProblem.error(
            TemplateProblem.Code.TEMPLATE_TOO_LARGE, TemplateProblem.Part.BODY, 1, 1, Map.of("limit", 10));
        report.template("one").source(text("{{a}}", "{{b}}"), List.of(tooLarge));

        report.merged(MailableType.INVOICE, text("{{a}}", "{{b}}"));

        assertThatEnd().hasMessageContaining(" found 2 problems in ")
            .hasMessageEndingWith("\n  LTC-03 subject: Line 1, column 1: {{a}} has no value for invoice");
    }

    @Test
    void a_field_that_is_written_in_another_way_than_it_is_left_has_no_place() {
        report.template("one").source(text("{{a&#46;b}}", "Bonjour"), List.of());

        report.merged(MailableType.INVOICE, text("{{a.b}}", "Bonjour"));

        assertThatEnd().hasMessageEndingWith("\n  LTC-03 subject: {{a.b}} has no value for invoice");
    }

    @Test
    void what_was_wrong_of_one_template_hides_nothing_of_the_next() {
        TemplateProblem unclosed = TemplateProblem.error(TemplateProblem.Code.TEMPLATE_TAG_UNCLOSED, TemplateProblem.Part.SUBJECT, 1, 9,
            Map.of("tag", "{{a"));
        report.template("one").source(text("Facture {{a", "Bonjour"), List.of(unclosed));

        report.template("two").source(text("Facture {{a}}", "Bonjour"), List.of());
        report.merged(MailableType.INVOICE, text("Facture {{a}}", "Bonjour"));

        assertThatEnd().hasMessageContaining("\ntwo\n  LTC-03 subject: Line 1, column 9: {{a}} has no value for invoice");
    }

    @Test
    void html_that_will_be_removed_hides_no_field_that_is_left() {
        TemplateProblem removed = TemplateProblem.warning(TemplateProblem.Code.TEMPLATE_HTML_REMOVED, TemplateProblem.Part.BODY, 1, 1,
            Map.of("removed", "onclick"));
        report.template("one").source(text("Facture", "{{a}}"), List.of(removed));
        report.merged(MailableType.INVOICE, text("Facture", "{{a}}"));

        assertThatEnd().hasMessageContaining("LTC-04 body: ")
            .hasMessageContaining("LTC-03 body: Line 1, column 1: {{a}} has no value for invoice");
    }

    @Test
    void a_link_that_is_lost_and_a_picture_that_nobody_brings_are_told() {
        report.template("one").source(html("<a href=\"{{a}}\">payer</a> <a name=\"x\">x</a> <img src=\"CID:logo\">"), List.of());
        report.merged(MailableType.INVOICE, html("payer <a name=\"x\">x</a> <img src=\"CID:logo\">"));
        report.template("two").source(html("<a href=\"{{a}}\">payer</a> {{#b}}<a href=\"{{b}}\">lire</a>{{/b}} <img src=\"data:image/png;base64,AA==\">"), List.of());
        report.merged(MailableType.INVOICE, html("<a href=\"https://x.example\">payer</a> <img src=\"data:image/png;base64,AA==\">"));

        assertThatEnd().hasMessage("""
            com.acme.LettersTest found 2 problems in 1 of 2 templates:
            one
              LTC-04 body: the picture CID:logo comes with no mail, a template brings none of that name
              LTC-04 body: "payer" is no link any more for invoice, its address is none""");
    }

    private static MessageText html(String body) {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture", MessageBody.html(body)).text();
    }

    @Test
    void a_subject_is_there_and_has_fewer_than_200_characters() {
        report.template("empty").source(text("", "Bonjour"), List.of());
        report.merged(MailableType.INVOICE, text("", "Bonjour"));
        report.template("long enough").source(text("x".repeat(199), "Bonjour"), List.of());
        report.merged(MailableType.INVOICE, text("x".repeat(199), "Bonjour"));
        report.template("too long").source(text("x", "Bonjour"), List.of());
        report.merged(MailableType.INVOICE, text("\uD83D\uDCE7".repeat(200), "Bonjour"));

        assertThatEnd().hasMessage("""
            com.acme.LettersTest found 2 problems in 2 of 3 templates:
            empty
              LTC-05 the subject is empty for invoice
            too long
              LTC-05 the subject has 200 characters for invoice""");
    }
}
