package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences about one mail: what they say where they hold, and where they do not. */
class SentMailTest extends SendsMails {

    @Test
    void what_holds_is_passed_over() {
        sent(mail()).exactlyOne().about(SampleInvoice.ref("F-2026-0042")).to("compta@client.example").cc("chef@client.example")
            .bcc("archive@ici.example").envelope("compta@client.example", "chef@client.example", "archive@ici.example")
            .envelopeSender("contact@chauffage-durand.example").from("contact@chauffage-durand.example")
            .replyTo("camille.moreau@chauffage-durand.example").named("camille.moreau@chauffage-durand.example", "Camille Moreau")
            .takenFor("archive@ici.example").notTakenFor("a@b.example").subject("Votre facture n° 42").subjectContains("n°\u00a042")
            .header("MIME-Version", "1.0").noHeader("Bcc").noHtml()
            .text().is("Bonjour,\nmontant : 1 234,50 €").contains("1 234,50 €").doesNotContain("Madame").and()
            .attachments("Facture n° 42.pdf").attachment("Facture n° 42.pdf").type("application/pdf").bytes(PDF);
    }

    static Stream<Arguments> whatDoesNotHold() {
        return Stream.of(
            failing(one -> one.about(SampleInvoice.ref("F-1")), "expected record to be invoice#F-1, but it was invoice#F-2026-0042"),
            failing(one -> one.to("a@b.example"), "expected To to be [a@b.example], but it was [compta@client.example]"),
            failing(one -> one.cc(), "expected Cc to be [], but it was [chef@client.example]"),
            failing(one -> one.bcc(), "expected Bcc to be [], but it was [archive@ici.example]"),
            failing(one -> one.envelope("a@b.example"), "expected envelope to be [a@b.example], but it was "
                + "[compta@client.example, chef@client.example, archive@ici.example]"),
            failing(one -> one.takenFor("a@b.example"), "expected to be taken for a@b.example, but it was for "
                + "[compta@client.example, chef@client.example, archive@ici.example]"),
            failing(one -> one.envelopeSender("a@b.example"),
                "expected envelope sender to be [a@b.example], but it was [contact@chauffage-durand.example]"),
            failing(one -> one.notTakenFor("Archive@Ici.example"), "expected not to be taken for Archive@ici.example, but it was for "
                + "[compta@client.example, chef@client.example, archive@ici.example]"),
            failing(one -> one.named("compta@client.example", "Client"),
                "expected compta@client.example to be named \"Client\", but it was without a name"),
            failing(one -> one.named("Contact@chauffage-durand.example", "Durand"),
                "expected Contact@chauffage-durand.example to be named \"Durand\", but it was \"Chauffage Durand\""),
            failing(one -> one.named("a@b.example", "Durand"),
                "expected a@b.example to be named \"Durand\", but no header shows it"),
            failing(one -> one.subjectContains("Relance"), "expected subject to contain \"Relance\", but it was \"Votre facture n° 42\""),
            failing(one -> one.from("a@b.example"), "expected From to be [a@b.example], but it was [contact@chauffage-durand.example]"),
            failing(one -> one.replyTo("a@b.example"),
                "expected Reply-To to be [a@b.example], but it was [camille.moreau@chauffage-durand.example]"),
            failing(one -> one.subject("Facture"), "expected subject to be \"Facture\", but it was \"Votre facture n° 42\""),
            failing(one -> one.header("X-Test", "1"), "expected header X-Test to be \"1\", but it was missing"),
            failing(one -> one.noHeader("Subject"), "expected header Subject to be missing, but it was \"Votre facture n° 42\""),
            failing(one -> one.html(), "expected an HTML body, but there is none"),
            failing(one -> one.text().contains("Madame"),
                "expected text to contain \"Madame\", but it was:\n  | Bonjour,\n  | montant : 1 234,50 €"),
            failing(one -> one.text().doesNotContain("1 234"),
                "expected text not to contain \"1 234\", but it was:\n  | Bonjour,\n  | montant : 1 234,50 €"),
            failing(one -> one.text().is("Salut"), "expected text to be\n  | Salut\nbut it was:\n  | Bonjour,\n  | montant : 1 234,50 €"),
            failing(one -> one.attachment("x.pdf"), "expected an attachment \"x.pdf\", but there is [Facture n° 42.pdf]"),
            failing(one -> one.attachments("x.pdf"), "expected attachments to be [x.pdf], but it was [Facture n° 42.pdf]"),
            failing(one -> one.noAttachments(), "expected attachments to be [], but it was [Facture n° 42.pdf]"),
            failing(one -> one.attachment("Facture n° 42.pdf").type("text/plain"),
                "expected attachment \"Facture n° 42.pdf\" to be text/plain, but it was application/pdf"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes("%PDX".getBytes(StandardCharsets.UTF_8)),
                "expected attachment \"Facture n° 42.pdf\" to have 4 given bytes, but its " + PDF.length
                    + " bytes differ from byte 3 on"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes("x".getBytes(StandardCharsets.UTF_8)),
                "expected attachment \"Facture n° 42.pdf\" to have 1 given byte, but its " + PDF.length + " bytes differ from byte 0 on"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes("%PDF".getBytes(StandardCharsets.UTF_8)),
                "expected attachment \"Facture n° 42.pdf\" to have 4 given bytes, but it has " + PDF.length
                    + " bytes, and begins with those given"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes(Arrays.copyOf(PDF, PDF.length + 1)), "expected attachment "
                + "\"Facture n° 42.pdf\" to have " + (PDF.length + 1) + " given bytes, but it has " + PDF.length
                + " bytes, the first of those given"),
            failing(one -> one.docx("Facture n° 42.pdf"), "expected attachment \"Facture n° 42.pdf\" to be application/vnd.openxmlformats-"
                + "officedocument.wordprocessingml.document, but it was application/pdf"),
            failing(one -> one.attachment("Facture n° 42.pdf").content("image/png"),
                "expected attachment \"Facture n° 42.pdf\" to hold image/png, but its bytes are application/pdf"),
            failing(one -> one.pdf("Facture n° 42.pdf").pages(2),
                "expected attachment \"Facture n° 42.pdf\" to have 2 pages, but it had 1" + OPENED),
            failing(one -> one.pdf("Facture n° 42.pdf").containsText("Net à payer"),
                "expected attachment \"Facture n° 42.pdf\" to contain \"Net à payer\", but its text was:\n  page 1 | Facture" + OPENED),
            failing(one -> one.pdf("Facture n° 42.pdf").doesNotContainText("Fact"),
                "expected attachment \"Facture n° 42.pdf\" not to contain \"Fact\", but its text was:\n  page 1 | Facture" + OPENED),
            failing(one -> one.alternatives(),
                "expected text and HTML as alternatives, but the mail is mixed(text/plain, application/pdf)"),
            failing(one -> one.inlineImages(1),
                "expected number of inline images to be 1, but it was 0\nwhat was said before:\n  holds  every inline image is shown"),
            failing(one -> one.inlineImage(1), "expected an inline image number 1, but there are 0"));
    }

    @Test
    void every_sentence_leads_on() {
        SentMails all = sent(mail()).none(each -> each.subject("Relance")).exactly(1);
        SentMail first = all.mail(1);
        SentMail one = all.exactlyOne().attachment("Facture n° 42.pdf").bytes(PDF).and()
            .pdf("Facture n° 42.pdf").and();
        assertThat(one.received()).isSameAs(first.received());
        assertThat(sent(SampleMail.create()).exactlyOne().noAttachments().noHtml().received().attachments()).isEmpty();
    }

    private static Arguments failing(Consumer<SentMail> sentence, String text) {
        return Arguments.of(sentence, text);
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotHold")
    void what_does_not_hold_says_what_was_there_and_what_was_sent(Consumer<SentMail> sentence, String text) {
        SentMail one = sent(mail()).exactlyOne();
        assertThatThrownBy(() -> sentence.accept(one)).isExactlyInstanceOf(AssertionError.class)
            .hasMessage(text + SENT + FROM + (text.contains("montant :") ? "" : TEXT));
    }

    @Test
    void each_sentence_that_held_is_repeated_in_its_own_words() {
        SentMail one = sent(mail()
            .html("<p>Durand &amp; Fils <a href=\"https://x.example/?a=1&amp;b=2\">ici</a><img src=\"cid:logo@x\"></p>")
            .inline("logo@x", "logo.png", SampleFiles.png()).attach("a.docx", WORD, SampleFiles.docx("Bonjour"))
            .attach("a.csv", "text/csv", "n;m".getBytes(StandardCharsets.UTF_8))).exactlyOne();
        one.about(SampleInvoice.ref("F-2026-0042")).to("compta@client.example").cc("chef@client.example").bcc("archive@ici.example")
            .envelope("compta@client.example", "chef@client.example", "archive@ici.example").takenFor("archive@ici.example")
            .notTakenFor("a@b.example").envelopeSender("contact@chauffage-durand.example").from("contact@chauffage-durand.example")
            .replyTo("camille.moreau@chauffage-durand.example").named("contact@chauffage-durand.example", "Chauffage Durand")
            .subject("Votre facture n° 42").subjectContains("facture")
            .header("MIME-Version", "1.0").noHeader("Bcc").alternatives().inlineImages(1)
            .text().contains("Bonjour").doesNotContain("Madame").is("Bonjour,\nmontant : 1 234,50 €").and()
            .html().contains("&amp;").doesNotContain("<b>").shows("Durand & Fils ici").linksTo("https://x.example/?a=1&b=2").and()
            .attachments("Facture n° 42.pdf", "a.docx", "a.csv").inlineImage(1).type("image/png").content("image/png").and()
            .pdf("Facture n° 42.pdf").pages(1).containsText("Facture").doesNotContainText("Avoir").and()
            .docx("a.docx").containsText("Bonjour").doesNotContainText("Avoir").and()
            .attachment("a.csv").bytes("n;m".getBytes(StandardCharsets.UTF_8)).text().is("n;m");
        assertThatThrownBy(one::noHtml).message().contains("""
            what was said before:
              holds  record is invoice#F-2026-0042
              holds  To is [compta@client.example]
              holds  Cc is [chef@client.example]
              holds  Bcc is [archive@ici.example]
              holds  envelope is [compta@client.example, chef@client.example, archive@ici.example]
              holds  taken for archive@ici.example
              holds  not taken for a@b.example
              holds  envelope sender is [contact@chauffage-durand.example]
              holds  From is [contact@chauffage-durand.example]
              holds  Reply-To is [camille.moreau@chauffage-durand.example]
              holds  contact@chauffage-durand.example is named "Chauffage Durand"
              holds  subject is "Votre facture n° 42"
              holds  subject contains "facture"
              holds  header MIME-Version is "1.0"
              holds  header Bcc is missing
              holds  text and HTML are alternatives
              holds  every inline image is shown
              holds  number of inline images is 1
              holds  text contains "Bonjour"
              holds  text does not contain "Madame"
              holds  text is as given
              holds  HTML contains "&amp;"
              holds  HTML does not contain "<b>"
              holds  HTML shows "Durand & Fils ici"
              holds  HTML links to https://x.example/?a=1&b=2
              holds  attachments is [Facture n° 42.pdf, a.docx, a.csv]
              holds  inline image 1 is image/png
              holds  inline image 1 holds image/png
              holds  attachment "Facture n° 42.pdf" is application/pdf
              holds  attachment "Facture n° 42.pdf" has 1 page
              holds  attachment "Facture n° 42.pdf" contains "Facture"
              holds  attachment "Facture n° 42.pdf" does not contain "Avoir"
              holds  attachment "a.docx" is application/vnd.openxmlformats-officedocument.wordprocessingml.document
              holds  attachment "a.docx" contains "Bonjour"
              holds  attachment "a.docx" does not contain "Avoir"
              holds  attachment "a.csv" has the bytes given
              holds  attachment "a.csv" is as given
            sent:
            """);
    }

    @Test
    void the_words_for_a_missing_value_are_these() {
        SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s");
        ReceivedMail raw = ReceivedMail.of(sent(mail).exactlyOne().received().source());
        String rest = "\nsent:\n  #  to      subject\n  1  a@x.fr  s" + FROM + SAMPLE_TEXT;
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().about(SampleInvoice.ref("1")))
            .hasMessage("expected record to be invoice#1, but it was missing" + rest);
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().envelopeSender("a@x.fr"))
            .hasMessage("expected envelope sender to be [a@x.fr], but it was []" + rest);
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().docx("a.docx"))
            .hasMessage("expected an attachment \"a.docx\", but there is none" + rest);
    }

    @Nested
    class Addresses_are_compared_as_the_library_compares_them {

        private SentMail one(String name, String address) {
            return sent(SampleMail.about(SampleInvoice.ref("1")).with(Recipient.of(RecipientRole.TO, Mailbox.of(address).named(name)))
                .bcc("archive@société.example").subject("s")).exactlyOne();
        }

        @Test
        void in_whatever_case_and_domains_readable_or_not() {
            one("", "Anne@Client.example").to("anne@CLIENT.example").envelope("ANNE@client.example", "archive@xn--socit-esab.example")
                .takenFor("anne@CLIENT.example").bcc("Archive@Société.example").takenFor("archive@société.example");
            assertThatThrownBy(() -> sent(SampleMail.create().to("anne@société.example"))
                .none(each -> each.takenFor("Anne@société.example"))).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> sent(SampleMail.create().to("anne@client.example"))
                .none(each -> each.takenFor("anne@Client.example"))).isInstanceOf(AssertionError.class);
        }

        @Test
        void and_shown_as_a_person_reads_them() {
            assertThatThrownBy(() -> one("", "anne@été.example").to("b@xn--t-9fab.example")).hasMessage("""
                expected To to be [b@été.example], but it was [anne@été.example]
                sent:
                  #  about      to                bcc                      subject
                  1  invoice#1  anne@été.example  archive@société.example  s""" + FROM + SAMPLE_TEXT);
            assertThatThrownBy(() -> one("", "anne@x.fr").notTakenFor("archive@société.example"))
                .hasMessageStartingWith("expected not to be taken for archive@société.example, but "
                    + "it was for [anne@x.fr, archive@société.example]\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Lefèvre, Anne", "Société (compta", "Durand : achats; l'été", "Électricité Durand, Père & Fils",
            "Durand, Anne"})
        void whatever_their_names_look_like(String name) {
            one(name, "anne@x.fr").to("anne@x.fr").named("anne@x.fr", name);
        }

        @Test
        void and_a_name_that_looks_like_a_recipient_is_none() {
            ReceivedMail mail = ReceivedMail.of(
                "To: =?UTF-8?Q?L=C3=A9a=2C_chef=40x.fr?= <anne@x.fr>\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            SentMails.of(List.of(mail)).exactlyOne().to("anne@x.fr");
        }

        @Test
        void and_nobody_is_in_the_to_of_a_mail_with_hidden_recipients_alone() {
            SentMail hidden = sent(SampleMail.create().bcc("archive@x.fr")).exactlyOne();
            assertThat(hidden.received().headers("To")).hasSize(1);
            hidden.to().bcc("archive@x.fr");
        }

        @Test
        void and_a_hidden_one_that_another_header_gives_away_is_told() {
            SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").bcc("archive@société.example")
                .subject("Copie pour archive@société.example");
            assertThatThrownBy(() -> sent(mail).exactlyOne().bcc("Archive@société.example")).hasMessage("""
                expected Bcc to be [Archive@société.example], but it was []; header Subject shows Archive@société.example
                sent:
                  #  about      to      subject
                  1  invoice#1  a@x.fr  Copie pour archive@société.example""" + FROM + SAMPLE_TEXT);
        }

        @Test
        void and_a_header_that_cannot_be_read_is_shown_whole() {
            SentMails mails = SentMails.of(List.of(ReceivedMail.of("To: Anne (compta\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
            assertThatThrownBy(() -> mails.exactlyOne().to("anne@x.fr"))
                .hasMessage("expected To to be [anne@x.fr], but it was [Anne (compta]\nsent:\n  #  to\n  1  Anne (compta");
        }
    }

    @Nested
    class A_sentence_that_says_nothing_of_any_mail {

        private static Stream<Arguments> mistakes() {
            return Stream.of(
                failing(one -> one.to("durand"), "To: \"durand\" is not an address that mail can be sent to (ADDRESS_WITHOUT_AT)"),
                failing(one -> one.takenFor("durand"),
                    "takenFor: \"durand\" is not an address that mail can be sent to (ADDRESS_WITHOUT_AT)"),
                failing(one -> one.notTakenFor(""), "notTakenFor: \"\" is not an address that mail can be sent to (ADDRESS_EMPTY)"),
                failing(one -> one.named("durand", "x"),
                    "named: \"durand\" is not an address that mail can be sent to (ADDRESS_WITHOUT_AT)"),
                failing(one -> one.from("durand"), "From: \"durand\" is not an address that mail can be sent to (ADDRESS_WITHOUT_AT)"),
                failing(one -> one.to((String) null), "To: null says nothing"),
                failing(one -> one.bcc((String) null), "Bcc: null says nothing"),
                failing(one -> one.about(null), "about: null says nothing"),
                failing(one -> one.named("a@x.fr", null), "named: null says nothing"),
                failing(one -> one.subject(null), "subject: null says nothing"),
                failing(one -> one.subjectContains(null), "subjectContains: null says nothing"),
                failing(one -> one.header("To", null), "header: null says nothing"),
                failing(one -> one.header(null, "x"), "header: null says nothing"),
                failing(one -> one.noHeader(null), "noHeader: null says nothing"),
                failing(one -> one.attachment(null), "attachment: null says nothing"),
                failing(one -> one.text().contains(null), "contains: null says nothing"),
                failing(one -> one.text().doesNotContain(null), "doesNotContain: null says nothing"),
                failing(one -> one.text().is(null), "is: null says nothing"),
                failing(one -> one.html().shows(null), "shows: null says nothing"),
                failing(one -> one.html().linksTo(null), "linksTo: null says nothing"),
                failing(one -> one.pdf("Facture n° 42.pdf").containsText(null), "containsText: null says nothing"),
                failing(one -> one.pdf("Facture n° 42.pdf").doesNotContainText(null), "doesNotContainText: null says nothing"),
                failing(one -> one.docx("a.docx").containsText(null), "containsText: null says nothing"),
                failing(one -> one.docx("a.docx").doesNotContainText(null), "doesNotContainText: null says nothing"),
                failing(one -> one.attachment("a.docx").bytes(null), "bytes: null says nothing"),
                failing(one -> one.to("Boulangerie Lefèvre <compta@client.example>"), "To: give the address alone, "
                    + "\"compta@client.example\"; what it is named, say with named(\"compta@client.example\", \"Boulangerie Lefèvre\")"),
                failing(one -> one.takenFor("\"Lefèvre, Anne\" <anne@client.example>"), "takenFor: give the address alone, "
                    + "\"anne@client.example\"; what it is named, say with named(\"anne@client.example\", \"Lefèvre, Anne\")"),
                failing(one -> one.to("Anne <durand>"), "To: \"Anne <durand>\" is not an address that mail can be sent to "
                    + "(ADDRESS_WITHOUT_AT)"),
                failing(one -> one.to((String[]) null), "To: null says nothing"),
                failing(one -> one.bcc((String[]) null), "Bcc: null says nothing"),
                failing(one -> one.attachments((String) null), "attachments: null says nothing"),
                failing(one -> one.attachments((String[]) null), "attachments: null says nothing"),
                failing(one -> one.attachment("a.docx").type(null), "type: null says nothing"),
                failing(one -> one.attachment("a.docx").content(null), "content: null says nothing"),
                failing(one -> one.attachment("a.docx").type("pdf"),
                    "type: \"pdf\" is no media type, such as application/pdf, without parameters"),
                failing(one -> one.attachment("a.docx").content("text/plain; charset=UTF-8"),
                    "content: \"text/plain; charset=UTF-8\" is no media type, such as application/pdf, without parameters"),
                failing(one -> one.subjectContains(""), "subjectContains: \"\" is part of every text"),
                failing(one -> one.text().contains(""), "contains: \"\" is part of every text"),
                failing(one -> one.text().doesNotContain(""), "doesNotContain: \"\" is part of every text"),
                failing(one -> one.html().contains(""), "contains: \"\" is part of every text"),
                failing(one -> one.html().doesNotContain(""), "doesNotContain: \"\" is part of every text"),
                failing(one -> one.html().shows(" \u00a0"), "shows: \" \u00a0\" is part of every text"),
                failing(one -> one.pdf("Facture n° 42.pdf").containsText(""), "containsText: \"\" is part of every text"),
                failing(one -> one.pdf("Facture n° 42.pdf").doesNotContainText(" "), "doesNotContainText: \" \" is part of every text"),
                failing(one -> one.docx("a.docx").containsText(" "), "containsText: \" \" is part of every text"),
                failing(one -> one.docx("a.docx").doesNotContainText(""), "doesNotContainText: \"\" is part of every text"),
                failing(one -> one.noHeader(""), "noHeader: \"\" cannot be the name of a header"),
                failing(one -> one.noHeader("Bcc:"), "noHeader: \"Bcc:\" cannot be the name of a header"),
                failing(one -> one.noHeader("B cc"), "noHeader: \"B cc\" cannot be the name of a header"),
                failing(one -> one.header("Été", "x"), "header: \"Été\" cannot be the name of a header"),
                failing(one -> one.inlineImages(-1), "inlineImages: there are never -1"),
                failing(one -> one.inlineImage(0), "inlineImage: there is never a number 0, the first is 1"),
                failing(one -> one.pdf("Facture n° 42.pdf").pages(-1), "pages: there are never -1"));
        }

        @ParameterizedTest
        @MethodSource("mistakes")
        void is_refused_also_where_it_is_said_of_no_mail_in_particular(Consumer<SentMail> sentence, String text) {
            SentMails all = sent(mail().html("<p>Bonjour</p>").attach("a.docx", WORD, SampleFiles.docx("x")));
            assertThatThrownBy(() -> sentence.accept(all.exactlyOne())).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
            assertThatThrownBy(() -> all.none(sentence)).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
        }

        @Test
        void is_not_one_about_what_some_mails_have() {
            SentMail one = sent(mail().text("a  b\n")).exactlyOne();
            one.text().contains(" ").doesNotContain("c").and().attachment("Facture n° 42.pdf").type("Application/PDF")
                .content("APPLICATION/pdf").and().inlineImages(0).pdf("Facture n° 42.pdf").pages(1);
            sent().exactly(0);
            sent(mail().subject("")).exactlyOne().subject("");
        }

        static Stream<Consumer<SentMail>> onTheEnvelope() {
            return Stream.of(SentMail::bcc, SentMail::envelope, one -> one.takenFor("a@x.fr"), one -> one.notTakenFor("b@x.fr"));
        }

        @ParameterizedTest
        @MethodSource("onTheEnvelope")
        void is_one_about_an_envelope_that_is_not_known(Consumer<SentMail> sentence) {
            SentMails unknown = SentMails.of(List.of(ReceivedMail.of("To: a@x.fr\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
            assertThatThrownBy(() -> unknown.none(sentence)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("whom this mail was taken for is not known: say it with ReceivedMail.in(sender, recipients)");
        }
    }

    @Test
    void a_failure_at_the_first_of_several_wrong_fields_shows_all_the_others() {
        String subject = "Votre facture " + "n° 42 ".repeat(8) + "fin";
        String text = "ligne\n\n".repeat(11);
        SentMails two = sent(mail(), mail().subject(subject).text(text));
        assertThatThrownBy(() -> two.one(each -> each.subject(subject)).to("a@b.example").text().contains("Relance")).hasMessage("""
            expected To to be [a@b.example], but it was [compta@client.example]
            sent:
              #  about                to                     cc                   bcc                  %s  attachments
              1  invoice#F-2026-0042  compta@client.example  chef@client.example  archive@ici.example  %s  Facture n° 42.pdf (%d bytes)
              2  invoice#F-2026-0042  compta@client.example  chef@client.example  archive@ici.example  %s  Facture n° 42.pdf (%d bytes)
            besides, mail 2 has:
              from      Chauffage Durand <contact@chauffage-durand.example>
              reply-to  Camille Moreau <camille.moreau@chauffage-durand.example>
              subject   %s
              text      %s
                        … and 1 more""".formatted("subject" + " ".repeat(41), "Votre facture n° 42" + " ".repeat(29), PDF.length,
                subject.substring(0, 47) + "…", PDF.length, subject, "| ligne\n            |\n            ".repeat(10).strip()));
    }

    @Test
    void what_just_fits_is_shown_once_and_to_its_end() {
        SampleMail fits = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("x".repeat(48)).text("ligne\n".repeat(20));
        SentMail one = sent(fits).exactlyOne();
        assertThatThrownBy(() -> one.to("b@x.fr")).hasMessageEndingWith("  " + "x".repeat(48) + FROM
            + "\n  text      " + "| ligne\n            ".repeat(20).strip());
    }

    @Test
    void a_mail_without_anything_else_shows_nothing_else() {
        SentMails mails = SentMails.of(List.of(ReceivedMail.of("To: a@x.fr\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
        assertThatThrownBy(() -> mails.exactlyOne().subject("s"))
            .hasMessage("expected subject to be \"s\", but it was \"\"\nsent:\n  #  to\n  1  a@x.fr");
    }

    @Test
    void a_failure_says_what_held_before() {
        SentMail one = sent(mail()).exactlyOne();
        assertThatThrownBy(() -> one.to("compta@client.example").text().contains("Bonjour").and().noAttachments()).hasMessageStartingWith("""
            expected attachments to be [], but it was [Facture n° 42.pdf]
            what was said before:
              holds  To is [compta@client.example]
              holds  text contains "Bonjour"
            sent:
            """);
    }
}
