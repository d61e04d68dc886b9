package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentMailsTest {

    private static final byte[] PDF = SampleFiles.pdf("Facture");

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
            .replyTo("camille.moreau@chauffage-durand.example").subject("Votre facture n° 42").header("MIME-Version", "1.0")
                .noHeader("Bcc").noHtml()
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
            failing(one -> one.envelopeSender("a@b.example"), "expected envelope sender to be \"a@b.example\", but it was "
                + "\"contact@chauffage-durand.example\""),
            failing(one -> one.from("a@b.example"), "expected From to be [a@b.example], but it was [contact@chauffage-durand.example]"),
            failing(one -> one.replyTo("a@b.example"),
                "expected Reply-To to be [a@b.example], but it was [camille.moreau@chauffage-durand.example]"),
            failing(one -> one.subject("Facture"), "expected subject to be \"Facture\", but it was \"Votre facture n° 42\""),
            failing(one -> one.header("X-Test", "1"), "expected header X-Test to be \"1\", but it was missing"),
            failing(one -> one.noHeader("Subject"), "expected header Subject to be missing, but it was \"Votre facture n° 42\""),
            failing(one -> one.html(), "expected an HTML body, but there is none"),
            failing(one -> one.text().contains("Madame"),
                "expected text to contain \"Madame\", but it was:\n  | Bonjour,\n  | montant : 1 234,50 €"),
            failing(one -> one.text().doesNotContain("1 234"), "expected text not to contain \"1 234\", but it was:\n  | Bonjour,"),
            failing(one -> one.text().is("Salut"), "expected text to be\n  | Salut\nbut it was:\n  | Bonjour,"),
            failing(one -> one.attachment("x.pdf"), "expected an attachment \"x.pdf\", but there is [Facture n° 42.pdf]"),
            failing(one -> one.attachments("x.pdf"), "expected attachments to be [x.pdf], but it was [Facture n° 42.pdf]"),
            failing(one -> one.noAttachments(), "expected attachments to be [], but it was [Facture n° 42.pdf]"),
            failing(one -> one.attachment("Facture n° 42.pdf").type("text/plain"),
                "expected attachment \"Facture n° 42.pdf\" to be text/plain, but it was application/pdf"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes("%PDX".getBytes(StandardCharsets.UTF_8)),
                "to have 4 given bytes, but its " + PDF.length + " differ from byte 3 on"),
            failing(one -> one.attachment("Facture n° 42.pdf").bytes("x".getBytes(StandardCharsets.UTF_8)), "differ from byte 0 on"),
            failing(one -> one.attachment("Facture n° 42.pdf").content("image/png"),
                "expected attachment \"Facture n° 42.pdf\" to hold image/png, but its bytes are application/pdf"),
            failing(one -> one.pdf("Facture n° 42.pdf").pages(2), "expected attachment \"Facture n° 42.pdf\" to have 2 pages, but it had 1"),
            failing(one -> one.pdf("Facture n° 42.pdf").containsText("Net à payer"),
                "expected attachment \"Facture n° 42.pdf\" to contain \"Net à payer\", but its text was:\n  page 1 | Facture"),
            failing(one -> one.pdf("Facture n° 42.pdf").doesNotContainText("Fact"),
                "expected attachment \"Facture n° 42.pdf\" not to contain \"Fact\", but its text was:\n  page 1 | Facture"),
            failing(one -> one.alternatives(), "expected text and HTML as alternatives, but the mail is mixed(text/plain, application/pdf)"),
            failing(one -> one.inlineImages(1), "expected number of inline images to be 1, but it was 0"),
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
            .hasMessageContaining(text).hasMessageContaining("\nsent:\n  #  about ");
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
    class Bodies {

        private final SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").text("Bonjour")
            .html("<p>Bonjour <img src=\"cid:logo@x\"></p>").inline("logo@x", "logo.png", SampleFiles.png());

        @Test
        void are_alternatives_and_their_images_are_shown() {
            sent(mail).exactlyOne().alternatives().inlineImages(1).inlineImage(1).content("image/png").and().noAttachments();
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
    class Counting {

        @Test
        void nothing_sent_is_said() {
            assertThatThrownBy(() -> sent().exactlyOne()).hasMessage("expected 1 mail to be sent, but no mail was\nnothing was sent");
        }

        @Test
        void nothing_expected_and_something_sent_shows_it() {
            assertThatThrownBy(() -> sent(mail()).nothing()).hasMessageStartingWith("expected no mail to be sent, but 1 mail was\nsent:\n");
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
            assertThatThrownBy(() -> sent(mail()).mail(2)).hasMessageStartingWith("expected a mail number 2, but 1 mail was sent\n");
        }
    }

    @Test
    void the_table_has_a_line_for_each_mail_and_no_column_without_a_value() {
        SampleMail one = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").cc("b@x.fr").bcc("c@x.fr").subject("Votre facture")
            .attach("été.bin", "application/octet-stream", new byte[10]);
        SampleMail other = SampleMail.about(SampleInvoice.ref("22")).to("d@x.fr").subject("Sujet long ".repeat(8).strip());
        assertThatThrownBy(() -> sent(one, other).nothing()).hasMessage("""
            expected no mail to be sent, but 2 mails were
            sent:
              #  about       to      cc      bcc     subject                                           attachments
              1  invoice#1   a@x.fr  b@x.fr  c@x.fr  Votre facture                                     été.bin (10 bytes)
              2  invoice#22  d@x.fr                  Sujet long Sujet long Sujet long Sujet long Suj…""");
        assertThatThrownBy(() -> sent(other).nothing()).message().doesNotContain("cc", "bcc", "attachments");
    }
}
