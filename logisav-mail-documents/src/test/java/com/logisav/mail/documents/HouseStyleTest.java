package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.spi.Mailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseStyleTest {

    private static final String PAGE = """
        <style>
        @page { margin: 0 }
        .bar { height: 100mm; background: var(--accent, #0b5394) }
        </style>
        <div class="bar"></div>
        <!--[logo]-->Notre société<!--[/logo]-->
        <!--[footer]-->Pied usuel<!--[/footer]-->
        """;

    @Test
    void a_template_looks_as_it_was_written() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer(PAGE), Documents.fields());

        assertThat(colourAtTop(pdf)).isEqualTo(0x0b5394);
        assertThat(Documents.text(pdf)).contains("Notre société", "Pied usuel");
    }

    @Test
    void a_house_changes_colour_logo_and_footer() throws IOException {
        HouseStyle style = HouseStyle.builder().accent("#cc2200").logo(Content.of(Pictures.png(200, 50)), "Durand & fils")
            .footer("<p>SIREN 123 456 782, {{number}}</p>").build();

        byte[] pdf = Documents.render(Documents.renderer(PAGE).style(style), Documents.fields());

        assertThat(colourAtTop(pdf)).isEqualTo(0xcc2200);
        assertThat(Documents.pictures(pdf)).isEqualTo(1);
        assertThat(Documents.text(pdf)).contains("SIREN 123 456 782, F-42").doesNotContain("Notre société", "Pied usuel");
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_house_has_the_last_word_in_rules() throws IOException {
        HouseStyle style = HouseStyle.builder().css(".bar { background: #00aa00 }").build();

        assertThat(colourAtTop(Documents.render(Documents.renderer(PAGE).style(style), Documents.fields()))).isEqualTo(0x00aa00);
    }

    @Test
    void a_template_may_have_a_look_for_its_language() throws IOException {
        HtmlTemplate english = HtmlTemplate.of("Invoice", PAGE).in(HouseStyle.builder().footer("<p>English footer</p>").build());
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).template(Locale.ENGLISH, english).build();

        byte[] pdf = Documents.render(renderer, Documents.record(Documents.fields().build(), Locale.UK));

        assertThat(Documents.text(pdf)).contains("English footer");
    }

    @Test
    void a_template_takes_no_look_with_templates() {
        HouseStyle style = HouseStyle.builder().template("invoice", Locale.FRANCE, HtmlTemplate.of("Facture", PAGE)).build();

        assertThatIllegalArgumentException().isThrownBy(() -> HtmlTemplate.of("Invoice", PAGE).in(style));
    }

    @Test
    void each_tenant_has_its_own_look() throws IOException {
        Map<Tenant, HouseStyle> looks = Map.of(Tenant.of("nord"), HouseStyle.builder().accent("#00aa00").footer("<p>Nord</p>").build(),
            Tenant.of("sud"), HouseStyle.builder().accent("#cc2200").footer("<p>Sud</p>").build());
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).styles((record, context) -> looks.get(context.tenant())).build();

        for (int i = 0; i < 2; i++) {
            byte[] north = render(renderer, "nord");
            byte[] south = render(renderer, "sud");
            assertThat(colourAtTop(north)).isEqualTo(0x00aa00);
            assertThat(Documents.text(north)).contains("Nord");
            assertThat(colourAtTop(south)).isEqualTo(0xcc2200);
            assertThat(Documents.text(south)).contains("Sud");
        }
    }

    @Test
    void a_house_without_a_look_is_a_defect_that_names_what_answered_nothing() {
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).styles((record, context) -> null).build();

        assertThatExceptionOfType(HostDefectException.class).isThrownBy(() -> render(renderer, "nord")).withMessageContaining("HouseStyles");
    }

    @Test
    void a_look_that_the_templates_cannot_have_blocks_its_own_house_alone() throws IOException {
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).styles((record, context) -> context.tenant().equals(Tenant.of("sud"))
            ? HouseStyle.builder().block("stamp", "x").build() : HouseStyle.none()).build();

        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> render(renderer, "sud")).withMessageContaining("stamp");
        assertThat(Documents.text(render(renderer, "nord"))).contains("Pied usuel");
    }

    @Test
    void a_font_of_one_look_is_read_once_whatever_number_of_looks_there_are() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        DocumentFont font = DocumentFont.regular("Maison", () -> {
            opened.incrementAndGet();
            return HouseStyleTest.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf");
        });
        HouseStyle look = HouseStyle.builder().font(font).css("body { font-family: Maison }").build();
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).styles((record, context) ->
            context.tenant().equals(Tenant.of("maison")) ? look : HouseStyle.builder().build()).build();

        render(renderer, "maison");
        for (int i = 0; i < HtmlPdfRendererBuilder.LOOKS + 1; i++) {
            render(renderer, "nord");
        }
        render(renderer, "maison");

        assertThat(opened).hasValue(1);
    }

    private static byte[] render(HtmlPdfRenderer renderer, String tenant) throws IOException {
        Mailable record = Documents.record(Documents.fields().build(), Locale.FRANCE);
        MailContext context = MailContext.of(Actor.of("17").in(Tenant.of(tenant))).forRecord(Locale.FRANCE, ZoneId.of("Europe/Paris"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(renderer.describe(record, context).orElseThrow(), record, out, context);
        return out.toByteArray();
    }

    @Test
    void an_unknown_field_in_a_block_is_found() {
        HtmlPdfRendererBuilder renderer = Documents.renderer(PAGE).style(HouseStyle.builder().footer("{{nunber}}").build());

        assertThatExceptionOfType(TemplateException.class).isThrownBy(renderer::build);
    }

    @Test
    void a_block_that_the_template_lacks_is_named_with_those_that_it_has() {
        HtmlPdfRendererBuilder renderer = Documents.renderer(PAGE).style(HouseStyle.builder().header("x").build());

        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(renderer::build)
            .withMessageContaining("block header").withMessageContaining("[logo, footer]");
    }

    @Test
    void a_variable_without_a_value_is_named() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<style>p { color: var(--brand) }</style><p>x</p>");

        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(renderer::build).withMessageContaining("--brand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red; background: blue", "red } p { color: blue", "\\72 ed", "</style>"})
    void a_variable_is_one_value(String value) {
        HouseStyle.Builder style = HouseStyle.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> style.accent(value));
    }

    @Test
    void a_house_has_a_template_of_its_own_and_the_others_keep_the_renderers() throws IOException {
        HouseStyle own = HouseStyle.builder().accent("#cc2200").footer("<p>Pied</p>").template("invoice", Locale.FRENCH,
            HtmlTemplate.of("Note {{number}}", "<style>.bar { height: 100mm; background: var(--accent, blue) } @page { margin: 0 }</style>"
                + "<div class='bar'></div><p>À nous seuls {{number}}</p>")).build();
        HtmlPdfRenderer renderer = Documents.renderer(PAGE)
            .styles((record, context) -> context.tenant().equals(Tenant.of("sud")) ? own : HouseStyle.none()).build();

        byte[] south = render(renderer, "sud");

        assertThat(Documents.text(south)).contains("À nous seuls F-42").doesNotContain("Pied usuel");
        assertThat(colourAtTop(south)).isEqualTo(0xcc2200);
        assertThat(Documents.text(render(renderer, "nord"))).contains("Pied usuel");
    }

    @Test
    void a_house_s_template_names_its_file_and_is_for_one_document_in_one_language() throws IOException {
        HouseStyle own = HouseStyle.builder().template("invoice", Locale.ENGLISH, HtmlTemplate.of("Bill {{number}}", "<p>Bill</p>"))
            .template("quote", Locale.FRENCH, HtmlTemplate.of("x", "<p>{{of another document}}</p>")).build();
        HtmlPdfRenderer renderer = Documents.renderer(PAGE).style(own).build();
        Mailable english = Documents.record(Documents.fields().build(), Locale.UK);

        assertThat(renderer.describe(english, Documents.context(english)).orElseThrow().name().text()).isEqualTo("Bill F-42.pdf");
        assertThat(Documents.text(Documents.render(renderer, english))).contains("Bill");
        assertThat(Documents.text(Documents.render(renderer, Documents.record(Documents.fields().build(), Locale.FRANCE)))).contains("Pied usuel");
    }

    @Test
    void an_unknown_field_in_a_house_s_template_is_found() {
        HtmlPdfRendererBuilder renderer = Documents.renderer(PAGE)
            .style(HouseStyle.builder().template("invoice", Locale.FRENCH, HtmlTemplate.of("x", "{{nunber}}")).build());

        assertThatExceptionOfType(TemplateException.class).isThrownBy(renderer::build);
    }

    /** One of ours, changed and handed back, looks as ours. */
    @Test
    void a_template_on_our_paper_has_our_rules_before_its_own() throws IOException {
        HtmlTemplate template = HtmlTemplate.of("x", "<style>.subject-title { font-size: 40pt }</style><p class='what-number subject-title'>Ж</p>").onPaper();
        HtmlPdfRenderer renderer = HtmlPdfRenderer.builder("x", Documents.CATALOG).template(Locale.FRENCH, template).clock(Documents.CLOCK).build();

        try (PDDocument document = Loader.loadPDF(Documents.render(renderer, Documents.record(Documents.fields().build(), Locale.FRANCE)))) {
            List<TextPosition> letters = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
            TextPosition letter = letters.stream().filter(each -> each.getUnicode().equals("Ж")).findFirst().orElseThrow();
            assertThat(letter.getFontSizeInPt()).as("its own").isEqualTo(40);
            assertThat(letter.getFont().getName()).as("ours").endsWith("LiberationSans-Bold");
        }
    }

    @Test
    void what_documents_cannot_show_or_use_is_found_when_a_look_is_entered() {
        HouseStyle.Builder right = HouseStyle.builder().logo(Content.of(Pictures.png(20, 20)), "x")
            .font(DocumentFont.regular("Maison", () -> HouseStyleTest.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf")));
        right.build().check();

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> HouseStyle.builder().logo(Content.of("no picture".getBytes(StandardCharsets.US_ASCII)), "x").build().check())
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("«\u00a0logo\u00a0» n’est pas une image PNG ou JPEG"));
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> HouseStyle.builder().font(broken()).build().check())
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_FONT_UNUSABLE))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("La police «\u00a0Maison\u00a0»"));
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> right.template("invoice", Locale.FRENCH,
            HtmlTemplate.of("x", "x").in(HouseStyle.builder().font(broken()).build())).build().check());
    }

    private static DocumentFont broken() {
        return DocumentFont.regular("Maison", Content.of("no font".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_font_that_forbids_to_be_embedded_is_named_in_words() throws IOException {
        byte[] font;
        try (InputStream in = HouseStyleTest.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf")) {
            font = in.readAllBytes();
        }
        int table = new String(font, StandardCharsets.ISO_8859_1).indexOf("OS/2");
        // fsType: restricted licence embedding (OpenType, OS/2).
        ByteBuffer.wrap(font).putShort(ByteBuffer.wrap(font).getInt(table + 8) + 8, (short) 2);
        HtmlPdfRendererBuilder renderer = Documents.renderer(PAGE)
            .style(HouseStyle.builder().font(DocumentFont.regular("Maison", Content.of(font))).css("body { font-family: Maison }").build());

        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> Documents.render(renderer, Documents.fields()))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("The font “Maison” of the document cannot be read, or may not be embedded"))
            .havingRootCause().withMessageContaining("embedding");
    }

    private static int colourAtTop(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 36);
            return page.getRGB(page.getWidth() / 2, 50) & 0xFFFFFF;
        }
    }
}
