package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

class HtmlPdfRendererTest {

    @Test
    void a_document_says_what_the_record_has() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>Facture {{number}}</p>"), Documents.fields());

        assertThat(Documents.text(pdf)).contains("Facture F-42");
    }

    @Test
    void its_name_has_fields_too() {
        Mailable record = Documents.record(Documents.fields().build(), Locale.FRANCE);

        assertThat(Documents.renderer("<p>x</p>").build().describe(record, Documents.context(record)))
            .contains(DocumentDescription.pdf("invoice", "Facture F-42.pdf"));
    }

    @Test
    void the_record_chooses_the_language() throws IOException {
        HtmlPdfRenderer renderer = Documents.renderer("<p>Facture</p>")
            .template(Locale.ENGLISH, HtmlTemplate.of("Invoice {{number}}", "<p>Invoice</p>")).build();

        assertThat(Documents.text(Documents.render(renderer, Documents.record(Documents.fields().build(), Locale.UK)))).contains("Invoice");
    }

    /** Another language gets the first template, and all words, dates and amounts in that one's. */
    @Test
    void a_language_without_a_template_is_not_mixed_with_the_one_that_stands_in() throws IOException {
        HtmlPdfRenderer renderer = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();

        for (String language : new String[] {"de-DE", "it-IT", "es"}) {
            PaperRecord record = new PaperRecord(PaperSamples.longestNames(), Locale.forLanguageTag(language));
            assertThat(Documents.text(Documents.render(renderer, record))).as(language).contains("24 novembre 2026", "BELGIQUE").isEqualTo(
                Documents.text(Documents.render(renderer, new PaperRecord(PaperSamples.longestNames(), Locale.FRANCE))));
        }
    }

    @Test
    void another_country_of_a_language_keeps_its_own_formats() throws IOException {
        HtmlPdfRenderer renderer = Documents.renderer("<p>{{number}}</p>").template(Locale.ENGLISH, HtmlTemplate.of("Invoice {{number}}", "<p>{{number}}</p>"))
            .source((mailable, context) -> Optional.of(DocumentValues.of(Documents.fields().text("number", context.recordLocale().toLanguageTag()).build())))
            .build();

        assertThat(renderer.describe(Documents.record(Documents.fields().build(), Locale.US), Documents.context(
            Documents.record(Documents.fields().build(), Locale.US)))).contains(DocumentDescription.pdf("invoice", "Invoice en-US.pdf"));
        assertThat(renderer.describe(Documents.record(Documents.fields().build(), Locale.ITALY), Documents.context(
            Documents.record(Documents.fields().build(), Locale.ITALY)))).contains(DocumentDescription.pdf("invoice", "Facture fr.pdf"));
    }

    @Test
    void an_unknown_field_is_found_when_the_template_is_registered() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>\n  {{nunber}}</p>");

        assertThatExceptionOfType(TemplateException.class).isThrownBy(renderer::build)
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("Line 2, column 3", "{{nunber}}", "Did you mean number?"));
    }

    @Test
    void a_field_without_a_value_is_named_to_the_user() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>{{number}}{{#lines}}{{label}}{{/lines}}</p>");

        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> Documents.render(renderer, Documents.fields()))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_FIELD_WITHOUT_VALUE))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("lines"));
    }

    @Test
    void another_jvm_gives_the_same_bytes_too() throws IOException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=Asia/Tokyo",
            "-Duser.language=de", "-cp", System.getProperty("java.class.path"), PrintOnce.class.getName()).redirectError(Redirect.DISCARD).start();

        try (InputStream said = jvm.getInputStream()) {
            assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8).lines().toList()).last().isEqualTo(PrintOnce.bytes());
        }
    }

    /** The bytes that JDKs differ in: two of them are not there to be asked. */
    @Test
    void the_profile_of_colours_says_nothing_of_the_jdk() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>x</p>"), Documents.fields());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] profile = new PDStream(document.getDocumentCatalog().getOutputIntents().get(0).getDestOutputIntent()).toByteArray();
            assertThat(new String(profile, 40, 4, StandardCharsets.US_ASCII)).isEqualTo("APPL");
        }
    }

    /** Mail programs and archives take documents of one identity for one. */
    @Test
    void documents_with_other_pictures_or_fonts_have_another_identity() throws IOException {
        HtmlPdfRendererBuilder photo = Documents.renderer("<img src=\"photo\" alt=\"x\">");
        byte[] first = Documents.render(photo.picture("photo", Content.of(Pictures.png(20, 20))), Documents.fields());
        byte[] other = Documents.render(photo.picture("photo", Content.of(Pictures.png(20, 21))), Documents.fields());
        byte[] mono = Documents.render(Documents.renderer("<p>x</p>").style(house("Regular")), Documents.fields());
        byte[] italic = Documents.render(Documents.renderer("<p>x</p>").style(house("Italic")), Documents.fields());

        assertThat(identity(first)).isNotEqualTo(identity(other));
        assertThat(identity(mono)).isNotEqualTo(identity(italic));
        assertThat(identity(mono)).isEqualTo(identity(Documents.render(Documents.renderer("<p>x</p>").style(house("Regular")), Documents.fields())));
    }

    private static HouseStyle house(String face) {
        return HouseStyle.builder().css("p { font-family: Maison }").font(DocumentFont.regular("Maison",
            () -> HtmlPdfRendererTest.class.getResourceAsStream("/liberation/LiberationMono-" + face + ".ttf"))).build();
    }

    private static String identity(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocument().getDocumentID().toString();
        }
    }

    @Test
    void the_same_values_template_and_clock_give_the_same_bytes() throws IOException {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<h1>Facture {{number}}</h1><p><b>gras</b> <i>penché</i></p>");

        assertThat(Documents.render(renderer, Documents.fields())).isEqualTo(Documents.render(renderer, Documents.fields()));
    }
}
