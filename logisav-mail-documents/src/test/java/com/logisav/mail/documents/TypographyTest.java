package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.MergeFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

    private static final String OTHER = "/liberation/LiberationMono-Regular.ttf";

    @ParameterizedTest
    @ValueSource(strings = {"àâäéèêëîïôöùûüÿçæœ", "ÀÂÄÉÈÊËÎÏÔÖÙÛÜŸÇÆŒ", "« guillemets »", "1\u202f234,56\u00a0€", "l’œuvre — d’été…",
        "n° 12, 20\u00a0%, ½ m² ± 3 µm", "Łódź, Müller, Ångström, Đorđe", "fi fl ffi", "“quoted” ‘so’", "H–1 • ok", "CO₂, H₂O, 10⁻³", "→ Δp ≈ 5 %, ✔ fait ✘ à faire", "Αθήνα, Київ, Ереван Երևան", "⚠ gaz ☎ 02", "Ω ∅ ≤ ≥ √"})
    void what_is_written_can_be_copied(String words) throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>"), Documents.fields().text("note", words));

        assertThat(Documents.text(pdf)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>{{note}}</p>", "<p><b>{{note}}</b></p>", "<p><i>{{note}}</i></p>", "<h1><i>{{note}}</i></h1>",
        "<p style='font-family: Maison'>{{note}}</p>"})
    void a_letter_is_lent_to_every_face(String html) throws IOException {
        HouseStyle house = HouseStyle.builder().font(DocumentFont.regular("Maison", () -> TypographyTest.class.getResourceAsStream(OTHER))).build();

        byte[] pdf = Documents.render(Documents.renderer(html).style(house), Documents.fields().text("note", "Taux de CO₂ : 9,2 % ✔"));

        assertThat(Documents.text(pdf)).contains("Taux de CO₂ : 9,2 % ✔");
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @Test
    void no_line_ends_with_an_apostrophe() throws IOException {
        String html = "<style>p { width: WIDTHmm }</style><p>{{note}}</p>";
        String words = "riveraines de l’agglomération, d’autres aujourd’hui, qu’entraîner https://thermalis.example/a/b";

        for (int width = 12; width < 60; width += 2) {
            byte[] pdf = Documents.render(Documents.renderer(html.replace("WIDTH", String.valueOf(width))), Documents.fields().text("note", words));
            assertThat(Documents.text(pdf).lines().map(String::strip)).as("%d mm", width).noneMatch(line -> line.endsWith("’"));
        }
    }

    @Test
    void a_font_of_the_house_lends_before_ours() throws IOException {
        byte[] font = renamed(resource("/com/logisav/mail/documents/dejavu/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"));
        HouseStyle house = HouseStyle.builder().font(DocumentFont.regular("Maison", Content.of(font))).build();

        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>").style(house), Documents.fields().text("note", "CO₂"));

        assertThat(Documents.text(pdf)).contains("CO₂");
        assertThat(fonts(pdf)).hasSize(2).anyMatch(name -> name.endsWith("+LiberationSans")).anyMatch(name -> name.endsWith("+MaisonSans"));
    }

    @Test
    void a_font_of_the_house_has_letters_that_ours_have_not() throws IOException {
        byte[] font = resource("/com/logisav/mail/documents/dejavu/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
        String groups = new String(font, StandardCharsets.ISO_8859_1);
        // The table that says which glyph is 𝔸 (U+1D538): it is 张 from now on.
        ByteBuffer.wrap(font).putInt(groups.indexOf("\0\u0001\u00D5\u0038\0\u0001\u00D5"), 0x5F20)
            .putInt(groups.indexOf("\0\u0001\u00D5\u0038\0\u0001\u00D5") + 4, 0x5F20);
        HouseStyle house = HouseStyle.builder().font(DocumentFont.regular("Maison", Content.of(font))).build();

        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>").style(house), Documents.fields().text("note", "M. 张"));

        assertThat(Documents.text(pdf)).contains("M. 张");
    }

    @Test
    void a_lent_letter_moves_no_line() throws IOException {
        String html = "<style>p { line-height: normal }</style><p>{{note}}</p><p>fin</p>";

        assertThat(lastLine(Documents.render(Documents.renderer(html), Documents.fields().text("note", "CO₂"))))
            .isEqualTo(lastLine(Documents.render(Documents.renderer(html), Documents.fields().text("note", "CO2"))));
    }

    /** DejaVu Sans has letters of both, and the engine would print them backwards. */
    @ParameterizedTest
    @ValueSource(strings = {"سلام", "שלום"})
    void what_is_written_from_right_to_left_is_refused_in_words_of_its_own(String words) {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>{{note}}</p>");
        String first = String.format("%c (U+%04X, note)", words.codePointAt(0), words.codePointAt(0));

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().text("note", "M. " + words)))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_RIGHT_TO_LEFT))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("de droite à gauche", first).doesNotContain("police"));
    }

    @Test
    void no_more_unknown_letters_are_named_than_are_read() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>{{note}}</p>");

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().text("note", "一二三四五六")))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("五").doesNotContain("六"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TypographyTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** The same font under another name, so that it can be told from ours. */
    private static byte[] renamed(byte[] font) {
        String bytes = new String(font, StandardCharsets.ISO_8859_1);
        return bytes.replace("DejaVuSans", "MaisonSans").replace(wide("DejaVuSans"), wide("MaisonSans")).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As UTF-16 has it. */
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName());
            }
        }
        return names;
    }

    /** How far below the top the page's last letter stands. */
    private static float lastLine(byte[] pdf) throws IOException {
        List<Float> heights = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    heights.add(letter.getYDirAdj());
                }
            }.getText(document);
        }
        return heights.get(heights.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"⛔", "⏰", "⭐", "👍", "👍🏽", "👨‍👩‍👧‍👦", "🇫🇷", "🔧", "🫠"})
    void a_pictograph_that_no_font_has_is_an_empty_square_and_stops_nobody(String pictograph) throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>"), Documents.fields().text("note", "Fait " + pictograph + " ok"));

        assertThat(Documents.text(pdf)).contains("Fait □ ok");
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @Test
    void what_chooses_between_letter_and_picture_is_not_seen() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>"), Documents.fields().text("note", "✔\uFE0F fait, 1\uFE0F\u20E3"));

        assertThat(Documents.text(pdf)).isEqualToIgnoringNewLines("✔ fait, 1").doesNotContain("□").doesNotContain("#");
        assertThat(Documents.text(Documents.render(Documents.renderer("<p>{{note}}</p>"), Documents.fields().text("note", "☎\uFE0F ok"))))
            .isEqualToIgnoringNewLines("☎ ok");
    }

    @Test
    void fonts_are_embedded_with_the_letters_that_are_used() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>un <b>deux</b> <i>trois</i> <b><i>quatre</i></b></p>"), Documents.fields());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(4);
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans.*");
            }
        }
        assertThat(pdf).hasSizeLessThan(60_000);
    }

    @Test
    void a_letter_that_no_font_has_is_named_and_never_printed_as_another_one() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>{{note}}</p>");

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().text("note", "M. 张 (㈱)")))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_CHARACTERS_UNKNOWN))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("张 (U+5F20, note), ㈱ (U+3231, note)"));
    }

    @Test
    void a_letter_in_a_list_is_named_with_the_list_and_one_of_the_template_alone() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>字{{#lines}}{{label}}{{/lines}}</p>");
        List<MergeFields> lines = List.of(MergeFields.builder().text("label", "张").build());

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().list("lines", lines)))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("字 (U+5B57), 张 (U+5F20, lines → label)"));
    }

    @Test
    void what_joins_and_marks_unseen_does_no_harm() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("<p>{{note}}</p>"), Documents.fields().text("note", "a\u2060b\u200Bc\uFEFFd {{x}}"));

        assertThat(Documents.text(pdf)).containsPattern("a.?b.?c.?d").doesNotContain("#");
    }

    @Test
    void a_house_prints_with_a_font_of_its_own_which_is_read_once() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Content bytes = () -> {
            opened.incrementAndGet();
            return TypographyTest.class.getResourceAsStream(OTHER);
        };
        HouseStyle style = HouseStyle.builder().font(DocumentFont.regular("Maison", bytes)).css("p { font-family: Maison }").build();
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>{{number}}</p>").style(style);

        byte[] first = Documents.render(renderer, Documents.fields());
        byte[] second = Documents.render(renderer, Documents.fields());

        assertThat(opened).hasValue(1);
        assertThat(second).isEqualTo(first);
        try (PDDocument document = Loader.loadPDF(first)) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFont(resources.getFontNames().iterator().next()).getName()).endsWith("LiberationMono");
        }
    }
}
