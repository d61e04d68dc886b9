package com.logisav.mail.core.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.internal.file.SampleFiles;
import com.logisav.mail.core.internal.html.InlineImages.Extracted;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineImagesTest {

    private static final String DOMAIN = "logisav.example";

    private static String data(String declared, byte[] bytes) {
        return "data:image/" + declared + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static Extracted extract(String html) {
        return InlineImages.extract(html, DOMAIN, 1_000_000);
    }

    @Test
    void an_image_becomes_a_part() throws IOException {
        byte[] png = SampleFiles.of("png");

        Extracted extracted = extract("<p>a <img src=\"" + data("png", png) + "\" alt=\" logo \" width=\"10\"> b</p>");

        assertThat(extracted.images()).singleElement().satisfies(image -> {
            assertThat(image.contentId()).matches("[0-9a-f]{32}@logisav\\.example");
            assertThat(image.mediaType()).isEqualTo("image/png");
            assertThat(image.bytes()).isEqualTo(png);
            assertThat(image.content().open().readAllBytes()).isEqualTo(png);
            assertThat(image.length()).isEqualTo(png.length);
            assertThat(image.alt()).isEqualTo("logo");
        });
        String contentId = extracted.images().get(0).contentId();
        assertThat(extracted.html()).isEqualTo("<p>a <img src=\"cid:" + contentId + "\" alt=\" logo \" width=\"10\"> b</p>");
        assertThat(extracted.removed()).isEmpty();
    }

    @Test
    void the_same_bytes_are_one_part_and_have_one_name() {
        String image = "<img src=\"" + data("gif", SampleFiles.of("gif")) + "\">";

        Extracted extracted = extract(image + image);

        assertThat(extracted.images()).hasSize(1);
        assertThat(extracted.html()).isEqualTo(("<img src=\"cid:" + extracted.images().get(0).contentId() + "\">").repeat(2));
        assertThat(extract(image).images().get(0).contentId()).isEqualTo(extracted.images().get(0).contentId());
    }

    @Test
    void other_bytes_have_another_name() {
        Extracted extracted = extract("<img src=\"" + data("png", SampleFiles.of("png")) + "\">"
            + "<img src=\"" + data("jpeg", SampleFiles.of("jpg")) + "\">");

        assertThat(extracted.images()).extracting(InlineImage::mediaType).containsExactly("image/png", "image/jpeg");
        assertThat(extracted.images()).extracting(InlineImage::contentId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "gif,image/gif", "webp,image/webp"})
    void the_bytes_decide_the_type(String kind, String mediaType) {
        assertThat(extract("<img src=\"" + data("gif", SampleFiles.of(kind)) + "\">").images()).singleElement()
            .returns(mediaType, InlineImage::mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "html", "exe", "pdf", "empty", "noise"})
    void what_is_no_image_is_removed_and_named(String kind) {
        Extracted extracted = extract("<p>a<img src=\"" + data("png", SampleFiles.of(kind)) + "\">b</p>");

        assertThat(extracted.html()).isEqualTo("<p>ab</p>");
        assertThat(extracted.images()).isEmpty();
        assertThat(extracted.removed()).containsExactly("src: broken image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iVBORw0KGgo===", "iVBOR", "iVB!", "=", ""})
    void broken_base64_is_removed_and_named(String base64) {
        assertThat(extract("<img src=\"data:image/png;base64," + base64 + "\">")).returns("", Extracted::html)
            .extracting(Extracted::removed).asList().containsExactly("src: broken image");
    }

    @Test
    void a_large_image_is_removed_and_named() {
        byte[] png = SampleFiles.of("png");
        String html = "<img src=\"" + data("png", png) + "\">";

        assertThat(InlineImages.extract(html, DOMAIN, png.length).images()).hasSize(1);
        assertThat(InlineImages.extract(html, DOMAIN, png.length - 1L).removed()).containsExactly("src: large image");
    }

    @Test
    void an_image_that_has_no_part_is_removed_and_named() {
        assertThat(extract("<img src=\"cid:other@x\">x")).returns("x", Extracted::html)
            .extracting(Extracted::removed).asList().containsExactly("src: cid image");
    }

    @Test
    void html_without_images_stays_as_it_is() {
        String html = HtmlCleaner.clean("<p>é&nbsp;<pre>\n\nx</pre>").html();

        assertThat(extract(html)).isEqualTo(new Extracted(html, List.of(), List.of()));
    }

    @Test
    void nobody_changes_the_bytes() {
        InlineImage image = extract("<img src=\"" + data("png", SampleFiles.of("png")) + "\">").images().get(0);

        image.bytes()[0] = 0;

        assertThat(image.bytes()).isEqualTo(SampleFiles.of("png"));
    }
}
