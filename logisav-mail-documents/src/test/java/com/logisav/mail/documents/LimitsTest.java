package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String PICTURE = "<img src=\"photo\" alt=\"x\">";

    @Test
    void a_document_has_no_more_pages_than_it_may() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("{{#lines}}<p style='page-break-after: always'>{{label}}</p>{{/lines}}").maxPages(3);
        List<MergeFields> lines = Collections.nCopies(4, MergeFields.builder().text("label", "x").build());

        failsWith(DocumentFailure.DOCUMENT_TOO_LONG, renderer, Documents.fields().list("lines", lines));
    }

    @Test
    void a_document_may_have_as_many_pages_as_it_may() throws IOException {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>un</p><p style='page-break-before: always'>deux</p>").maxPages(2);

        assertThat(Documents.text(Documents.render(renderer, Documents.fields()))).contains("deux");
    }

    @Test
    void a_template_has_no_more_characters_than_it_may() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("x".repeat(1_000_001));

        assertThatExceptionOfType(TemplateException.class).isThrownBy(renderer::build);
    }

    @Test
    void a_picture_that_is_not_there_is_named() {
        failsWith(DocumentFailure.DOCUMENT_PICTURE_MISSING, Documents.renderer(PICTURE), Documents.fields());
    }

    @Test
    void a_picture_that_cannot_be_opened_is_missing() {
        HtmlPdfRendererBuilder renderer = Documents.renderer(PICTURE).picture("photo", () -> {
            throw new IOException("the disk is gone");
        });

        failsWith(DocumentFailure.DOCUMENT_PICTURE_MISSING, renderer, Documents.fields());
    }

    @Test
    void a_picture_of_no_format_is_refused() {
        failsWith(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE,
            Documents.renderer(PICTURE).picture("photo", Content.of("GIF89a, or so it says".getBytes(StandardCharsets.US_ASCII))),
            Documents.fields());
    }

    @Test
    void a_picture_cut_short_is_refused() {
        for (byte[] whole : List.of(Pictures.png(300, 300), Pictures.jpeg(300, 300))) {
            byte[] part = Arrays.copyOf(whole, whole.length - 20);

            failsWith(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE, Documents.renderer(PICTURE).picture("photo", Content.of(part)),
                Documents.fields());
        }
    }

    @Test
    void a_small_file_that_unfolds_to_a_billion_pixels_is_refused_without_unfolding_it() {
        byte[] bomb = Pictures.png(10, 10);
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.wrap(bomb).putInt(16, 40_000).putInt(20, 40_000).array(), 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());

        failsWith(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED, Documents.renderer(PICTURE).picture("photo", Content.of(bomb)),
            Documents.fields());
    }

    @Test
    void a_picture_has_no_more_bytes_than_it_may() {
        byte[] large = Arrays.copyOf(Pictures.png(10, 10), 20_000_001);

        failsWith(DocumentFailure.DOCUMENT_PICTURE_TOO_LARGE, Documents.renderer(PICTURE).picture("photo", Content.of(large)), Documents.fields());
    }

    @Test
    void nothing_is_written_of_a_document_that_fails() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPdfRenderer renderer = Documents.renderer(PICTURE).build();
        var record = Documents.record(Documents.fields().build(), Locale.FRANCE);

        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> renderer.render(
            renderer.describe(record, Documents.context(record)).orElseThrow(), record, out, Documents.context(record)));
        assertThat(out.size()).isZero();
    }

    @Test
    void an_element_that_a_list_opens_and_never_closes_is_a_failure() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("{{#lines}}<div>{{label}}{{/lines}}");
        List<MergeFields> lines = Collections.nCopies(5_000, MergeFields.builder().text("label", "x").build());

        failsWith(DocumentFailure.DOCUMENT_TOO_INTRICATE, renderer, Documents.fields().list("lines", lines));
    }

    @Test
    void a_template_that_is_too_large_when_it_is_filled_is_a_failure_that_says_so() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("{{#lines}}<p>" + "x".repeat(900_000) + "</p>{{/lines}}");
        List<MergeFields> lines = Collections.nCopies(6, MergeFields.builder().text("label", "x").build());

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().list("lines", lines)))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_TOO_LARGE))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("5\u00a0MB"));
    }

    /** A hundred million columns are written in a second, and no heap has room for them. */
    @Test
    void a_cell_spans_no_more_columns_and_rows_than_a_browser_lets_it() throws IOException {
        for (String cell : List.of("colspan=100000000", "rowspan=100000000", "style='-fs-table-cell-colspan: 1001'")) {
            failsWith(DocumentFailure.DOCUMENT_TOO_INTRICATE, Documents.renderer("<table><tr><td " + cell + ">x</td><td>y</td></tr></table>"),
                Documents.fields());
        }
        assertThat(Documents.text(Documents.render(Documents.renderer("<table><tr><td colspan=1000>x</td></tr></table>"), Documents.fields())))
            .contains("x");
    }

    @Test
    void columns_stand_in_columns_and_no_deeper() throws IOException {
        String columns = "<div style='column-count: 2'>";

        assertThat(Documents.text(Documents.render(Documents.renderer(columns.repeat(2) + "x"), Documents.fields()))).contains("x");
        failsWith(DocumentFailure.DOCUMENT_TOO_INTRICATE, Documents.renderer(columns.repeat(20) + "x"), Documents.fields());
    }

    /** Ten million sheets of a square millimetre each: they are counted as they are begun. */
    @Test
    void sheets_without_end_are_refused_before_there_are_so_many() {
        failsWith(DocumentFailure.DOCUMENT_TOO_LONG,
            Documents.renderer("<style>@page { size: 1mm 1mm; margin: 0 }</style><div style='height: 9999999mm'>x</div>"), Documents.fields());
        failsWith(DocumentFailure.DOCUMENT_TOO_LONG, Documents.renderer("<div style='font-size: 10em'>".repeat(20) + "x"), Documents.fields());
    }

    /** Were a box laid out twice for each that it stands in, these would never end. */
    @Test
    void boxes_in_boxes_that_are_as_wide_as_their_words_are_printed() throws IOException {
        for (String box : List.of("<table><tr><td>x", "<div style='display: inline-block'>x", "<div style='float: left; page-break-inside: avoid'>x")) {
            assertThat(Documents.text(Documents.render(Documents.renderer(box.repeat(24)), Documents.fields()))).contains("x");
        }
    }

    @Test
    void rules_have_no_more_characters_than_they_may() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("x").style(HouseStyle.builder().css("a { color: red }\n".repeat(60_000)).build());

        assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(renderer::build).withMessageContaining("1000000 characters");
    }

    private static void failsWith(DocumentFailure failure, HtmlPdfRendererBuilder renderer, MergeFields.Builder fields) {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> Documents.render(renderer, fields))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(failure))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).isNotBlank().isNotEqualTo(e.text(Locale.ENGLISH)));
    }
}
