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
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.spi.Mailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
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

    private static int colourAtTop(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 36);
            return page.getRGB(page.getWidth() / 2, 50) & 0xFFFFFF;
        }
    }
}
