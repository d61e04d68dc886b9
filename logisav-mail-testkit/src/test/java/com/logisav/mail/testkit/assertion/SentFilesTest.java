package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences about bodies and files. */
class SentFilesTest extends SendsMails {

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
                + "  1  invoice#1  a@x.fr  s        f.pdf (" + twoPages().length + " bytes)" + FROM + SAMPLE_TEXT;
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

        private static String before(byte[] bytes) {
            return "\nwhat was said before:\n  holds  attachment \"f.docx\" is " + WORD
                + "\nsent:\n  #  about      to      subject  attachments\n"
                + "  1  invoice#1  a@x.fr  s        f.docx (" + bytes.length + " bytes)" + FROM + SAMPLE_TEXT;
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
                "expected attachment \"f.docx\" to contain \"Paris\", but its text was:\n  | Compte rendu\n  | Fait à Lyon" + before(file));
            assertThatThrownBy(() -> with(file).docx("f.docx").doesNotContainText("rendu Fait")).hasMessage(
                "expected attachment \"f.docx\" not to contain \"rendu Fait\", but its text was:\n  | Compte rendu\n"
                    + "  | Fait à Lyon" + before(file));
        }

        @Test
        void cannot_be_read_from_what_is_none() throws IOException {
            byte[] empty = What_bytes_are.zip("a.txt", "x");
            assertThatThrownBy(() -> with(empty).docx("f.docx")).hasMessage(
                "expected attachment \"f.docx\" to be a Word file, but it cannot be "
                + "read: they hold no [Content_Types].xml" + before(empty));
            byte[] cut = Arrays.copyOf(SampleFiles.docx("Bonjour"), 100);
            assertThatThrownBy(() -> with(cut).docx("f.docx"))
                .hasMessageStartingWith("expected attachment \"f.docx\" to be a Word file, but it is no zip: ")
                .hasMessageEndingWith(before(cut));
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
                  1  invoice#1  a@x.fr  s        f.csv (30 bytes)""" + FROM + SAMPLE_TEXT);
        }
    }

    @Nested
    class Html {

        private static final String SENT = "\nsent:\n  #  about      to      subject\n  1  invoice#1  a@x.fr  s" + FROM + SAMPLE_TEXT;

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

        private static SentMail structured(String... lines) {
            String message = "MIME-Version: 1.0\n" + String.join("\n", lines) + "\n";
            return SentMails.of(List.of(ReceivedMail.of(message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)))).exactlyOne();
        }

        private static final String[] INVITATION = {"Content-Type: multipart/alternative; boundary=a", "", "--a", "Content-Type: text/plain",
            "", "x", "--a", "Content-Type: text/calendar", "", "x", "--a--"};

        @Test
        void are_no_alternatives_without_html_whatever_else_stands_beside_the_text() {
            SentMail invitation = structured(INVITATION);
            assertThatThrownBy(invitation::alternatives).hasMessageStartingWith(
                "expected text and HTML as alternatives, but the mail is alternative(text/plain, text/calendar)\n");
            SentMail apart = structured("Content-Type: multipart/mixed; boundary=m", "", "--m", String.join("\n", INVITATION), "--m",
                "Content-Type: text/html", "", "x", "--m--");
            assertThatThrownBy(apart::alternatives).hasMessageStartingWith("expected text and HTML as alternatives, but the mail is "
                + "mixed(alternative(text/plain, text/calendar), text/html)\n");
        }

        @Test
        void are_alternatives_beside_a_third_one_and_with_the_images_of_the_html() {
            structured("Content-Type: multipart/alternative; boundary=a", "", "--a", "Content-Type: text/plain", "", "x", "--a",
                "Content-Type: text/calendar", "", "x", "--a", "Content-Type: multipart/related; boundary=r", "", "--r",
                "Content-Type: text/html", "", "x", "--r", "Content-Type: image/png", "", "x", "--r--", "--a--").alternatives();
        }

        @Test
        void have_no_more_images_than_there_are() {
            assertThatThrownBy(() -> sent(mail).exactlyOne().inlineImage(2))
                .hasMessage("expected an inline image number 2, but there is 1\nsent:\n  #  about      to      subject\n"
                    + "  1  invoice#1  a@x.fr  Votre facture F-2026-0042" + FROM + "\n  text      | Bonjour");
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
}
