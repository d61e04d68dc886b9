package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentMailsTest {

    private static final byte[] PDF = SampleFiles.pdf("Facture");
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String OPENED = "\nwhat was said before:\n  holds  attachment \"Facture n° 42.pdf\" is application/pdf";
    private static final String SENT = """

        sent:
          #  about                to                     cc                   bcc                  subject              attachments
          1  invoice#F-2026-0042  compta@client.example  chef@client.example  archive@ici.example  Votre facture n° 42  Facture n° 42.pdf (%d bytes)"""
        .formatted(PDF.length);

    private static SampleMail mail() {
        return SampleMail.about(SampleInvoice.ref("F-2026-0042")).to("compta@client.example").cc("chef@client.example")
            .bcc("archive@ici.example")
            .subject("Votre facture n° 42").text("Bonjour,\nmontant : 1\u202f234,50\u00a0€\n")
                .attach("Facture n° 42.pdf", "application/pdf", PDF);
    }

    private final RecordingTransport transport = new RecordingTransport(SettableClock.atRandomInstant());

    private SentMails sent(SampleMail... mails) {
        int before = transport.received().size();
        for (SampleMail each : mails) {
            transport.send(each.build(), MailContext.of(Actor.of("camille")));
        }
        return SentMails.of(transport.received().subList(before, before + mails.length));
    }

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
            .hasMessage(text + SENT);
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
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().about(SampleInvoice.ref("1")))
            .hasMessage("expected record to be invoice#1, but it was missing\nsent:\n  #  to      subject\n  1  a@x.fr  s");
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().envelopeSender("a@x.fr"))
            .hasMessage("expected envelope sender to be [a@x.fr], but it was []\nsent:\n  #  to      subject\n  1  a@x.fr  s");
        assertThatThrownBy(() -> SentMails.of(List.of(raw)).exactlyOne().docx("a.docx"))
            .hasMessage("expected an attachment \"a.docx\", but there is none\nsent:\n  #  to      subject\n  1  a@x.fr  s");
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
                  1  invoice#1  anne@été.example  archive@société.example  s""");
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
                  1  invoice#1  a@x.fr  Copie pour archive@société.example""");
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
                failing(one -> one.text().contains(null), "contains: null says nothing"),
                failing(one -> one.text().doesNotContain(null), "doesNotContain: null says nothing"),
                failing(one -> one.text().is(null), "is: null says nothing"),
                failing(one -> one.html().shows(null), "shows: null says nothing"),
                failing(one -> one.html().linksTo(null), "linksTo: null says nothing"),
                failing(one -> one.pdf("Facture n° 42.pdf").containsText(null), "containsText: null says nothing"),
                failing(one -> one.pdf("Facture n° 42.pdf").doesNotContainText(null), "doesNotContainText: null says nothing"),
                failing(one -> one.docx("a.docx").containsText(null), "containsText: null says nothing"),
                failing(one -> one.docx("a.docx").doesNotContainText(null), "doesNotContainText: null says nothing"),
                failing(one -> one.attachment("a.docx").bytes(null), "bytes: null says nothing"));
        }

        @ParameterizedTest
        @MethodSource("mistakes")
        void is_refused_also_where_it_is_said_of_no_mail_in_particular(Consumer<SentMail> sentence, String text) {
            SentMails all = sent(mail().html("<p>Bonjour</p>").attach("a.docx", WORD, SampleFiles.docx("x")));
            assertThatThrownBy(() -> sentence.accept(all.exactlyOne())).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
            assertThatThrownBy(() -> all.none(sentence)).isInstanceOf(IllegalArgumentException.class).hasMessage(text);
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

    @Nested
    class What_bytes_are {

        private SentFile file(String name, byte[] bytes) {
            return sent(SampleMail.create().to("a@x.fr").attach(name, "application/octet-stream", bytes)).exactlyOne().attachment(name);
        }

        private static byte[] zip(String part, String text) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }

        private static byte[] office(String type) throws IOException {
            return zip("[Content_Types].xml", "<Types><Override PartName=\"/main.xml\" ContentType=\"" + type + ".main+xml\"/></Types>");
        }

        @Test
        void is_not_what_their_name_says() throws IOException {
            file("devis.docx", zip("a.txt", "Bonjour")).content("application/zip");
            file("devis.csv", "Bonjour".getBytes(StandardCharsets.UTF_8)).content("text/plain");
            file("devis.pdf", SampleFiles.png()).content("image/png");
        }

        @Test
        void is_the_kind_of_office_document_that_they_say_themselves() throws IOException {
            String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            String calc = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            file("devis.zip", SampleFiles.docx("Bonjour")).content(word);
            file("devis.docx", office(calc)).content(calc);
            file("devis.docx", office("application/vnd.ms-word.document.macroEnabled"))
                .content("application/vnd.ms-word.document.macroenabled.12");
        }
    }

    @Nested
    class What_a_pdf_says {

        @Test
        void is_read_over_line_ends_and_any_space() {
            byte[] pdf = SampleFiles.pdf("Net", "à payer : 1\u00a0234,50 €");
            SampleMail one = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s").attach("f.pdf", "application/pdf", pdf);
            sent(one).exactlyOne().pdf("f.pdf").pages(1).containsText("Net à payer : 1 234,50 €").doesNotContainText("Avoir").and().subject("s");
        }

        @Test
        void is_told_page_by_page() {
            SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s")
                .attach("f.pdf", "application/pdf", twoPages());
            SentPdf two = sent(mail).exactlyOne().pdf("f.pdf").pages(2).containsText("début fin");
            String sent = "\nwhat was said before:\n  holds  attachment \"f.pdf\" is application/pdf\n"
                + "  holds  attachment \"f.pdf\" has 2 pages"
                + "\n  holds  attachment \"f.pdf\" contains \"début fin\"\nsent:\n  #  about      to      subject  attachments\n"
                + "  1  invoice#1  a@x.fr  s        f.pdf (" + twoPages().length + " bytes)";
            assertThatThrownBy(() -> two.pages(1)).hasMessage("expected attachment \"f.pdf\" to have 1 page, but it had 2" + sent);
            assertThatThrownBy(() -> two.containsText("milieu")).hasMessage(
                "expected attachment \"f.pdf\" to contain \"milieu\", but its text was:\n  page 1 | début\n  page 2 | fin" + sent);
            assertThatThrownBy(() -> two.doesNotContainText("fin")).hasMessage(
                "expected attachment \"f.pdf\" not to contain \"fin\", but its text was:\n  page 1 | début\n  page 2 | fin" + sent);
        }

        private static byte[] twoPages() {
            try (PDDocument one = Loader.loadPDF(SampleFiles.pdf("début")); PDDocument other = Loader.loadPDF(SampleFiles.pdf("fin"))) {
                new PDFMergerUtility().appendDocument(one, other);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                // The same bytes each time it is asked for.
                one.setDocumentId(1L);
                one.save(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void cannot_be_read_from_what_is_none() {
            byte[] broken = "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII);
            SentMail one = sent(SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").attach("f.pdf", "application/pdf", broken)).exactlyOne();
            assertThatThrownBy(() -> one.pdf("f.pdf")).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected attachment \"f.pdf\" to be a PDF that PDFBox can open, but it cannot: ")
                .hasMessageContaining("\nsent:\n");
        }

        @Test
        void without_pdfbox_it_says_what_to_add() {
            assertThatThrownBy(() -> OptionalLibrary.PDFBOX.require(ClassLoader.getPlatformClassLoader())).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Reading a PDF needs PDFBox 3").hasMessageContaining("<artifactId>pdfbox</artifactId>");
        }
    }

    @Nested
    class What_a_word_file_says {

        private SentMail with(byte[] bytes) {
            return sent(SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s").attach("f.docx", WORD, bytes)).exactlyOne();
        }

        private String sent(byte[] bytes) {
            return "\nwhat was said before:\n  holds  attachment \"f.docx\" is " + WORD
                + "\nsent:\n  #  about      to      subject  attachments\n"
                + "  1  invoice#1  a@x.fr  s        f.docx (" + bytes.length + " bytes)";
        }

        private SentMails sent(SampleMail mail) {
            return SentMailsTest.this.sent(mail);
        }

        @Test
        void is_read_over_line_ends_and_any_space() {
            with(SampleFiles.docx("Net", "à payer : 1\u00a0234,50 €")).docx("f.docx").containsText("Net à payer : 1 234,50 €")
                .doesNotContainText("Avoir").and().subject("s");
        }

        @Test
        void is_shown_in_paragraphs() {
            byte[] file = SampleFiles.docx("Compte rendu", "Fait à Lyon");
            assertThatThrownBy(() -> with(file).docx("f.docx").containsText("Paris")).hasMessage(
                "expected attachment \"f.docx\" to contain \"Paris\", but its text was:\n  | Compte rendu\n  | Fait à Lyon" + sent(file));
            assertThatThrownBy(() -> with(file).docx("f.docx").doesNotContainText("rendu Fait")).hasMessage(
                "expected attachment \"f.docx\" not to contain \"rendu Fait\", but its text was:\n  | Compte rendu\n"
                    + "  | Fait à Lyon" + sent(file));
        }

        @Test
        void cannot_be_read_from_what_is_none() throws IOException {
            byte[] empty = What_bytes_are.zip("a.txt", "x");
            assertThatThrownBy(() -> with(empty).docx("f.docx")).hasMessage(
                "expected attachment \"f.docx\" to be a Word file, but it cannot be "
                + "read: they hold no [Content_Types].xml" + sent(empty));
            byte[] cut = Arrays.copyOf(SampleFiles.docx("Bonjour"), 100);
            assertThatThrownBy(() -> with(cut).docx("f.docx"))
                .hasMessageStartingWith("expected attachment \"f.docx\" to be a Word file, but it is no zip: ")
                .hasMessageEndingWith(sent(cut));
        }
    }

    @Nested
    class What_a_text_file_says {

        @Test
        void is_read_in_its_charset() {
            SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s")
                .attach("f.csv", "text/csv", "n°;montant\r\n1;1\u00a0234,50 €\r\n".getBytes(StandardCharsets.UTF_8));
            SentText text = sent(mail).exactlyOne().attachment("f.csv").text();
            text.contains("1;1 234,50 €").is("n°;montant\n1;1 234,50 €").and().subject("s");
            assertThatThrownBy(() -> sent(mail).exactlyOne().attachment("f.csv").text().contains("2;")).hasMessage("""
                expected attachment "f.csv" to contain "2;", but it was:
                  | n°;montant
                  | 1;1 234,50 €
                sent:
                  #  about      to      subject  attachments
                  1  invoice#1  a@x.fr  s        f.csv (30 bytes)""");
        }
    }

    @Nested
    class Html {

        private static final String SENT = "\nsent:\n  #  about      to      subject\n  1  invoice#1  a@x.fr  s";

        private SentMail with(String html) {
            return sent(SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s").html(html)).exactlyOne();
        }

        @Test
        void shows_what_a_person_reads() {
            with("<p>Durand &amp; <b>F</b>ils,</p><p>1&nbsp;234,50&nbsp;€<br>net</p>").html().shows("Durand & Fils, 1 234,50 € net");
        }

        @Test
        void does_not_show_what_it_hides_nor_what_is_no_text() {
            SentMail one = with(
                "<style>p {}</style><div style=\"color:red; DISPLAY : none\">Aperçu</div><p hidden>Secret</p><p>Bonjour</p>");
            assertThatThrownBy(() -> one.html().shows("Aperçu"))
                .hasMessage("expected HTML to show \"Aperçu\", but it shows:\n  | Bonjour" + SENT);
        }

        @Test
        void links_to_exactly_what_its_links_say() {
            SentMail one = with("<p><a name=\"top\"></a><a href=\"https://x.example/?a=1&amp;b=2\">ici</a> "
                + "<a href=\"mailto:a@x.fr\">là</a> https://y.example</p>");
            one.html().linksTo("https://x.example/?a=1&b=2").linksTo("mailto:a@x.fr").and().subject("s");
            SentMail other = with("<p><a href=\"https://x.example/\">https://y.example</a></p>");
            assertThatThrownBy(() -> other.html().linksTo("https://y.example"))
                .hasMessage("expected HTML to link to https://y.example, but it links to [https://x.example/]" + SENT);
            assertThatThrownBy(() -> with("<p>https://x.example</p>").html().linksTo("https://x.example"))
                .hasMessage("expected HTML to link to https://x.example, but it has no link" + SENT);
        }

        @Test
        void is_compared_as_html_too() {
            SentMail one = with("<p>a &amp; b</p>");
            one.html().contains("a &amp; b").doesNotContain("a & b").is("<p>a &amp; b</p>").and().subject("s");
            assertThatThrownBy(() -> with("<p>a</p>").html().contains("b"))
                .hasMessage("expected HTML to contain \"b\", but it was:\n  | <p>a</p>" + SENT);
            assertThatThrownBy(() -> with("<p>a</p>").html().doesNotContain("a"))
                .hasMessage("expected HTML not to contain \"a\", but it was:\n  | <p>a</p>" + SENT);
            assertThatThrownBy(() -> with("<p>a</p>").html().is("<p>b</p>"))
                .hasMessage("expected HTML to be\n  | <p>b</p>\nbut it was:\n  | <p>a</p>" + SENT);
        }
    }

    @Nested
    class Bodies {

        private final SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").text("Bonjour")
            .html("<p>Bonjour <img src=\"cid:logo@x\"></p>").inline("logo@x", "logo.png", SampleFiles.png());

        @Test
        void are_alternatives_and_their_images_are_shown() {
            sent(mail).exactlyOne().alternatives().inlineImages(1).inlineImage(1).content("image/png").and().noAttachments();
        }

        @Test
        void have_no_more_images_than_there_are() {
            assertThatThrownBy(() -> sent(mail).exactlyOne().inlineImage(2))
                .hasMessage("expected an inline image number 2, but there is 1\nsent:\n  #  about      to      subject\n"
                    + "  1  invoice#1  a@x.fr  Votre facture F-2026-0042");
            assertThatThrownBy(() -> sent(mail).exactlyOne().inlineImage(0))
                .hasMessageStartingWith("expected an inline image number 0, but");
        }

        @Test
        void of_plain_text_alone_are_asked_for_and_html_is_there() {
            SentMail one = sent(mail.html("<p>Bonjour</p>")).exactlyOne();
            assertThatThrownBy(one::noHtml).hasMessageStartingWith("expected HTML to be missing, but it was \"<p>Bonjour</p>");
        }

        @Test
        void an_image_is_not_shown_by_the_name_of_another() {
            SentMail one = sent(mail.html("<img src=\"cid:logo@x2\"><p>Bonjour").inline("logo@x2", "other.png", SampleFiles.png())).exactlyOne();
            assertThatThrownBy(() -> one.inlineImages(2))
                .hasMessageStartingWith("expected the HTML to show every inline image, but not [logo@x]");
        }

        @Test
        void an_image_that_nothing_shows_is_found() {
            SentMail one = sent(mail.html("<p>Bonjour</p>")).exactlyOne();
            assertThatThrownBy(() -> one.inlineImages(1))
                .hasMessageStartingWith("expected the HTML to show every inline image, but not [logo@x]");
        }
    }

    @Nested
    class One_among_several {

        private final SampleMail first = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("Facture");
        private final SampleMail second = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance").text("Bonjour");

        @Test
        void is_found_by_what_is_said_of_it() {
            sent(first, second).one(each -> each.to("b@x.fr").subject("Relance")).about(SampleInvoice.ref("2"));
        }

        @Test
        void is_not_there_and_the_nearest_is_shown() {
            SentMails both = sent(first, second);
            assertThatThrownBy(() -> both.one(each -> each.subject("Relance").to("a@x.fr", "b@x.fr").text().contains("payer")
                .and().about(SampleInvoice.ref("2")))).hasMessage("""
                    expected a mail for which all sentences hold, but there is none
                    nearest: mail 2, 2 of 4 sentences hold:
                      holds  subject is "Relance"
                      fails  expected To to be [a@x.fr, b@x.fr], but it was [b@x.fr]
                      fails  expected text to contain "payer", but it was:
                               | Bonjour
                      holds  record is invoice#2
                    sent:
                      #  about      to      subject
                      1  invoice#1  a@x.fr  Facture
                      2  invoice#2  b@x.fr  Relance""");
        }

        @Test
        void is_not_there_and_what_it_lacks_is_shown() {
            SentMails both = sent(first, second);
            assertThatThrownBy(() -> both.one(each -> each.to("a@x.fr").attachment("f.pdf").bytes(PDF))).hasMessageContaining("""
                nearest: mail 1, 1 of 2 sentences hold:
                  holds  To is [a@x.fr]
                  fails  expected an attachment "f.pdf", but there is none
                """);
        }

        @Test
        void is_not_there_and_of_two_that_are_as_near_the_first_is_shown() {
            assertThatThrownBy(() -> sent(first, second).one(each -> each.subject("Avoir"))).hasMessageContaining("\nnearest: mail 1, 0 of 1 ");
        }

        @Test
        void is_not_there_and_nothing_is_said_of_a_body_or_a_pdf_that_is_not() {
            assertThatThrownBy(() -> sent(second).one(each -> each.html().contains("Bonjour")))
                .hasMessageContaining("0 of 1 sentences hold:\n  fails  expected an HTML body, but there is none\n");
            SampleMail broken = second.attach("f.pdf", "application/pdf", new byte[] {1});
            assertThatThrownBy(() -> sent(broken).one(each -> each.pdf("f.pdf").pages(1)))
                .hasMessageContaining("1 of 2 sentences hold:\n  holds  attachment \"f.pdf\" is application/pdf\n"
                    + "  fails  expected attachment \"f.pdf\" to be a PDF that PDFBox can open");
        }

        @Test
        void is_one_of_two() {
            SentMails both = sent(first, first);
            assertThatThrownBy(() -> both.one(each -> each.to("a@x.fr")))
                .hasMessageStartingWith("""
                expected one mail for which all sentences hold, but there are mails 1 and 2:
                  holds  To is [a@x.fr]
                sent:
                """);
        }

        @Test
        void has_a_header_with_spaces_that_do_not_break() {
            sent(first.subject("n°\u00a01")).exactlyOne().header("Subject", "n° 1");
        }

        @Test
        void is_asked_for_where_nothing_was_sent() {
            assertThatThrownBy(() -> sent().one(each -> each.to("a@x.fr")))
                .hasMessage("expected a mail for which all sentences hold, but there is none\nnothing was sent");
        }

        @Test
        void is_not_there_as_expected() {
            assertThatCode(() -> sent(first, second).none(each -> each.to("a@x.fr").subject("Relance"))).doesNotThrowAnyException();
            assertThatThrownBy(() -> sent(first, second).none(each -> each.subject("Relance")))
                .hasMessageStartingWith("""
                    expected no mail for which all sentences hold, but there is mail 2:
                      holds  subject is "Relance"
                    sent:
                    """);
        }

        @Test
        void is_told_by_assertions_of_the_test_s_own_too() {
            SentMails both = sent(first, second);
            both.one(each -> assertThat(each.received().envelope()).contains("b@x.fr")).subject("Relance");
            both.none(each -> assertThat(each.received().envelope()).contains("c@x.fr"));
            assertThatThrownBy(() -> both.one(each -> {
                each.subject("Relance");
                throw new AssertionError("my own\nwords");
            })).hasMessageContaining("nearest: mail 2, 1 of 2 sentences hold:\n  holds  subject is \"Relance\"\n  fails  my own\n         words\n");
        }

        @Test
        void is_told_by_what_a_test_expects_to_be_there() {
            SentMails both = sent(first, second.attach("x.csv", "text/csv", new byte[] {1}));
            both.one(each -> each.received().attachment("x.csv").orElseThrow()).subject("Relance");
            both.none(each -> each.received().attachment("y.csv").orElseThrow());
            assertThatThrownBy(() -> both.one(each -> each.subject("Facture").received().attachment("y.csv").orElseThrow()))
                .hasMessageContaining("nearest: mail 1, 1 of 2 sentences hold:\n  holds  subject is \"Facture\"\n"
                    + "  fails  java.util.NoSuchElementException: No value present\n");
        }

        @Test
        void lacks_one_file_of_several() {
            SampleMail files = first.attach("a.csv", "text/csv", new byte[1]).attach("b.csv", "text/csv", new byte[2]);
            assertThatThrownBy(() -> sent(files).exactlyOne().attachment("c.csv")).hasMessage("""
                expected an attachment "c.csv", but there are [a.csv, b.csv]
                sent:
                  #  about      to      subject  attachments
                  1  invoice#1  a@x.fr  Facture  a.csv (1 bytes), b.csv (2 bytes)""");
        }

        @Test
        void is_told_by_whom_it_was_taken_for() {
            SampleMail hidden = SampleMail.about(SampleInvoice.ref("3")).to("b@x.fr").bcc("archive@x.fr").subject("Avoir");
            sent(first, second, hidden).one(each -> each.takenFor("archive@x.fr")).subject("Avoir");
            assertThatThrownBy(() -> sent(first, second).one(each -> each.takenFor("archive@x.fr"))).hasMessage("""
                expected a mail for which all sentences hold, but there is none
                nearest: mail 1, 0 of 1 sentences hold:
                  fails  expected to be taken for archive@x.fr, but it was for [a@x.fr]
                sent:
                  #  about      to      subject
                  1  invoice#1  a@x.fr  Facture
                  2  invoice#2  b@x.fr  Relance""");
        }

        @Test
        void is_one_of_three_that_are_numbered() {
            assertThatThrownBy(() -> sent(first, second, first, first).one(each -> each.to("a@x.fr")))
                .hasMessageStartingWith("expected one mail for which all sentences hold, but there are mails 1, 3 and 4:\n");
        }
    }

    @Nested
    class All_of_them {

        private final SampleMail first = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("Facture");
        private final SampleMail second = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance");

        @Test
        void are_as_said() {
            sent(first, second).all(each -> each.notTakenFor("archive@x.fr").from("contact@chauffage-durand.example")).exactly(2);
        }

        @Test
        void are_not_as_said_and_the_first_that_is_not_is_shown() {
            SentMails all = sent(first, second, second);
            assertThatThrownBy(() -> all.all(each -> each.noAttachments().subject("Facture"))).hasMessage("""
                expected all sentences to hold for each mail, but they do not for mails 2 and 3
                first: mail 2, 1 of 2 sentences hold:
                  holds  attachments is []
                  fails  expected subject to be "Facture", but it was "Relance"
                sent:
                  #  about      to      subject
                  1  invoice#1  a@x.fr  Facture
                  2  invoice#2  b@x.fr  Relance
                  3  invoice#2  b@x.fr  Relance""");
            assertThatThrownBy(() -> sent(first, second).all(each -> each.subject("Facture")))
                .hasMessageStartingWith("expected all sentences to hold for each mail, but they do not for mail 2\nfirst: mail 2, 0 of 1 ");
        }

        @Test
        void are_not_as_said_where_there_is_none() {
            assertThatThrownBy(() -> sent().all(each -> each.subject("Facture")))
                .hasMessage("expected mails for which all sentences hold, but no mail was sent\nnothing was sent");
        }
    }

    @Nested
    class Counting {

        @Test
        void the_last_is_the_one_that_was_sent_last() {
            SampleMail other = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance");
            sent(mail(), other).last().subject("Relance");
            assertThatThrownBy(() -> sent().last()).hasMessage("expected a last mail, but no mail was sent\nnothing was sent");
        }

        @Test
        void nothing_sent_is_said() {
            assertThatThrownBy(() -> sent().exactlyOne()).hasMessage("expected 1 mail to be sent, but no mail was\nnothing was sent");
        }

        @Test
        void nothing_expected_and_something_sent_shows_it() {
            assertThatThrownBy(() -> sent(mail()).nothing()).hasMessage("expected no mail to be sent, but 1 mail was" + SENT);
        }

        @Test
        void nothing_expected_and_nothing_sent_holds() {
            assertThatCode(() -> sent().nothing()).doesNotThrowAnyException();
        }

        @Test
        void two_are_not_one() {
            assertThatThrownBy(() -> sent(mail(), mail()).exactlyOne())
                .hasMessageStartingWith("expected 1 mail to be sent, but 2 mails were\n");
        }

        @Test
        void a_number_that_no_mail_has_is_said() {
            assertThatThrownBy(() -> sent(mail()).mail(2)).hasMessage("expected a mail number 2, but 1 mail was sent" + SENT);
            assertThatThrownBy(() -> sent(mail()).mail(0)).hasMessage("expected a mail number 0, but 1 mail was sent" + SENT);
            assertThatThrownBy(() -> sent().mail(1)).hasMessage("expected a mail number 1, but no mail was sent\nnothing was sent");
            assertThatThrownBy(() -> sent(mail(), mail()).mail(3))
                .hasMessageStartingWith("expected a mail number 3, but 2 mails were sent\nsent:\n");
            assertThatThrownBy(() -> sent(mail()).exactly(2)).hasMessage("expected 2 mails to be sent, but 1 mail was" + SENT);
        }
    }

    @Test
    void the_table_has_a_line_for_each_mail_and_no_column_without_a_value() {
        SampleMail one = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").cc("b@x.fr").bcc("c@x.fr").subject("Votre facture")
            .attach("été.bin", "application/octet-stream", new byte[10]);
        SampleMail other = SampleMail.about(SampleInvoice.ref("22")).to("d@x.fr").subject("Sujet long ".repeat(8).strip());
        SampleMail justFits = SampleMail.about(SampleInvoice.ref("3")).to("d@x.fr").subject("x".repeat(48));
        assertThatThrownBy(() -> sent(justFits).nothing()).hasMessageEndingWith("  " + "x".repeat(48));
        assertThatThrownBy(() -> sent(one, other).nothing()).hasMessage("""
            expected no mail to be sent, but 2 mails were
            sent:
              #  about       to      cc      bcc     subject                                           attachments
              1  invoice#1   a@x.fr  b@x.fr  c@x.fr  Votre facture                                     été.bin (10 bytes)
              2  invoice#22  d@x.fr                  Sujet long Sujet long Sujet long Sujet long Suj…""");
        assertThatThrownBy(() -> sent(other).nothing()).message().doesNotContain("cc", "bcc", "attachments");
    }
}
