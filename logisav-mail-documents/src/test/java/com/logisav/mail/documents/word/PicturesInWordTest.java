package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.DocumentValues;
import com.logisav.mail.documents.Photographed;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesInWordTest {

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withLogo(WordFile file, byte[] logo) {
        return Words.render(file, Words.values().build(), builder -> builder.picture("logo", Content.of(logo)));
    }

    private static XWPFDocument read(byte[] document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(document));
    }

    @Test
    void a_registered_picture_stands_in_place_of_its_field() throws IOException {
        byte[] logo = picture("png", 120, 40);

        XWPFDocument document = read(withLogo(WordFile.of(p(t("Logo: "), simple("MERGEFIELD Image:logo"))), logo));

        XWPFPicture shown = document.getParagraphs().get(0).getRuns().get(1).getEmbeddedPictures().get(0);
        assertThat(shown.getPictureData().getData()).isEqualTo(logo);
        assertThat(shown.getPictureData().suggestFileExtension()).isEqualTo("png");
        assertThat(shown.getWidth()).isEqualTo(Units.pixelToPoints(120));
        assertThat(shown.getDepth()).isEqualTo(Units.pixelToPoints(40));
    }

    @Test
    void a_picture_in_a_cell_is_no_wider_than_the_cell_and_keeps_its_shape() throws IOException {
        XWPFDocument document = read(withLogo(WordFile.of(tbl(tr(p(simple("MERGEFIELD Image:logo"))))), picture("jpg", 4000, 1000)));

        XWPFPicture shown = document.getTables().get(0).getRow(0).getCell(0).getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0);
        assertThat(shown.getWidth()).isEqualTo((4000 - 216) / 20.0);
        assertThat(shown.getDepth()).isEqualTo(shown.getWidth() / 4);
        assertThat(shown.getPictureData().suggestFileExtension()).isEqualTo("jpeg");
    }

    @Test
    void a_photo_stands_as_its_camera_was_held_and_has_no_more_pixels_than_a_page_can_show() throws IOException {
        XWPFDocument held = read(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), Photographed.scene(6)));
        XWPFDocument large = read(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), picture("jpg", 4000, 3000)));

        assertThat(shown(held).getWidth()).as("stored 40 × 60, held 60 × 40").isEqualTo(Units.pixelToPoints(60));
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(shown(held).getPictureData().getData()));
        assertThat(upright.getRGB(10, 10) & 0xC0C0C0).as("red above left").isEqualTo(0xC00000);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown(large).getPictureData().getData())).getWidth()).isEqualTo(2000);
    }

    private static XWPFPicture shown(XWPFDocument document) {
        return document.getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0);
    }

    @Test
    void each_element_shows_the_picture_that_its_field_names() throws IOException {
        byte[] first = picture("png", 10, 10);
        byte[] second = picture("png", 20, 20);
        MergeFields values = Words.values().list("lines", List.of(photo("a.png"), photo("b.png"), photo("a.png"), MergeFields.empty())).build();
        WordFile file = WordFile.of(tbl(tr(p(
            simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD Image:photo"), simple("MERGEFIELD TableEnd:lines")))));

        byte[] bytes = Words.render(file, values, builder -> builder.source((mailable, context) -> Optional.of(
            DocumentValues.of(mailable.fields()).picture("a.png", Content.of(first)).picture("b.png", Content.of(second)))));

        XWPFDocument document = read(bytes);
        assertThat(document.getTables().get(0).getRows()).flatExtracting(row -> row.getCell(0).getParagraphs().get(0).getRuns())
            .flatExtracting(run -> run.getEmbeddedPictures()).extracting(shown -> shown.getPictureData().getData())
            .containsExactly(first, second, first);
        assertThat(document.getAllPictures()).as("each is stored once").hasSize(2);
        assertThat(WordFile.text(bytes, "word/document.xml")).contains("docPr id=\"1\"", "docPr id=\"2\"", "docPr id=\"3\"");
    }

    private static MergeFields photo(String name) {
        return MergeFields.builder().text("photo", name).build();
    }

    @Test
    void a_header_gets_its_picture_and_relations_of_its_own() throws IOException {
        byte[] logo = picture("png", 12, 4);
        WordFile file = WordFile.of(p(t("x"))).story("header", "hdr", p(simple("MERGEFIELD Image:logo")));

        XWPFDocument document = read(withLogo(file, logo));

        assertThat(document.getHeaderList().get(0).getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0).getPictureData().getData())
            .isEqualTo(logo);
    }

    @Test
    void files_of_the_template_are_never_written_over() {
        WordFile file = WordFile.of(p(simple("MERGEFIELD Image:logo"))).part("word/media/merged1.png", new byte[] {1, 2, 3});

        assertThat(WordFile.unzip(withLogo(file, picture("png", 2, 2))).get("word/media/merged1.png")).containsExactly(1, 2, 3);
    }

    @Test
    void a_cell_that_has_no_width_of_its_own_gives_room_as_the_page_does() throws IOException {
        String pieces = tbl(tr(p(simple("MERGEFIELD Image:logo"))));
        for (String width : List.of("<w:tcW w:w=\"2500\" w:type=\"pct\"/>", "<w:tcW w:w=\"40\" w:type=\"dxa\"/>", "<w:tcW w:w=\"x100\" w:type=\"dxa\"/>", "")) {
            WordFile file = WordFile.of(pieces.replace("<w:tcW w:w=\"4000\" w:type=\"dxa\"/>", width));

            XWPFDocument document = read(withLogo(file, picture("png", 4000, 1000)));

            XWPFPicture shown = document.getTables().get(0).getRow(0).getCell(0).getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0);
            assertThat(shown.getWidth()).as(width).isEqualTo(9070 / 20.0);
        }
    }

    @Test
    void a_picture_is_no_higher_than_the_page() throws IOException {
        XWPFDocument document = read(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), picture("png", 500, 4000)));

        XWPFPicture shown = document.getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0);
        assertThat(shown.getDepth()).isEqualTo(12_000 / 20.0);
        assertThat(shown.getWidth()).isEqualTo(shown.getDepth() / 8);
    }

    /** What stands before the size in a JPEG: nothing, padding, segments that only look like a frame. */
    @ParameterizedTest
    @ValueSource(strings = {"FFC0", "FFC1", "FFCF", "FFFFFFC2", "FFC40004AAAAFFC0", "FFC80004AAAAFFC0", "FFCC0004AAAAFFC0", "FFE00004AAAAFFC0", "FFD00002FFC0"})
    void a_jpeg_says_its_size_behind_other_things(String before) throws IOException {
        byte[] picture = HexFormat.of().parseHex("FFD8" + before + "000B0800280078");

        XWPFDocument document = read(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), picture));

        XWPFPicture shown = document.getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0);
        assertThat(shown.getWidth()).isEqualTo(Units.pixelToPoints(120));
        assertThat(shown.getDepth()).isEqualTo(Units.pixelToPoints(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFD8", "FFD8FFC0000B08002800", "FFD8FFC0000B0800000078", "FFD8FFC0000B0800280000", "FFD8FFBF000B0800280078", "FFD9FFC0000B0800280078",
        "89504E470D0A1A0A0000000D4948445200000078000000", "89504E470D0A1A0A0000000D494844520000007800000000", "89504E470D0A1A0A0000000D494844528000000000000001"})
    void a_picture_that_does_not_say_its_size_stops_the_document(String bytes) {
        assertThat(failure(HexFormat.of().parseHex(bytes))).isEqualTo(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE);
    }

    @Test
    void a_picture_has_twenty_million_bytes_and_sixty_million_pixels_at_most() {
        String png = "89504E470D0A1A0A0000000D49484452%08X%08X";

        assertThat(failure(HexFormat.of().parseHex(String.format(png, 10_000, 6001)))).isEqualTo(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED);
        assertThat(failure(Arrays.copyOf(HexFormat.of().parseHex(String.format(png, 10, 10)), 20_000_001)))
            .isEqualTo(DocumentFailure.DOCUMENT_PICTURE_TOO_LARGE);
        assertThat(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), HexFormat.of().parseHex(String.format(png, 10_000, 6000)))).isNotEmpty();
        assertThat(withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), Arrays.copyOf(HexFormat.of().parseHex(String.format(png, 10, 10)), 20_000_000)))
            .isNotEmpty();
    }

    private static DocumentFailure failure(byte[] picture) {
        try {
            withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), picture);
            throw new AssertionError("a document");
        } catch (DocumentException e) {
            return e.failure();
        }
    }

    @Test
    void a_picture_lies_beside_those_of_the_template_and_is_counted_from_theirs() {
        String drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"%s\" name=\"x\"/></wp:inline></w:drawing></w:r>";
        WordFile file = WordFile.of(p(String.format(drawing, "17"), String.format(drawing, "x9"), String.format(drawing, "2000000000"),
            "<w:r><w:drawing><v:docPr id=\"99\"/><wp:x id=\"98\"/></w:drawing></w:r>", simple("MERGEFIELD Image:logo")));

        byte[] document = withLogo(file, picture("png", 2, 2));

        assertThat(WordFile.text(document, "word/document.xml")).contains("<wp:docPr id=\"18\" name=\"logo\"");
        assertThat(WordFile.unzip(document)).containsKey("word/media/merged1.png");
        assertThat(WordFile.text(document, "[Content_Types].xml")).containsOnlyOnce("Extension=\"png\"");
    }

    /** As a template may have them: with others, none, with a prefix. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<Relationships xmlns='%s'><Relationship Id='a' Type='t' Target='b'/></Relationships> | <Relationship Id='a' Type='t' Target='b'/><Relationship ",
        "<Relationships xmlns='%s'/> | <Relationships xmlns='%s'><Relationship ", "<Relationships xmlns='%s'></Relationships> | <Relationships xmlns='%s'><Relationship ",
        "<q:Relationships xmlns:q='%s'/> | <q:Relationships xmlns:q='%s'><q:Relationship "})
    void relations_to_pictures_join_those_that_are_there(String before, String after) {
        String namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        WordFile file = WordFile.of(p(simple("MERGEFIELD Image:logo"))).part("word/_rels/document.xml.rels", before.replace("%s", namespace));

        String relations = WordFile.text(withLogo(file, picture("png", 2, 2)), "word/_rels/document.xml.rels");

        assertThat(relations).startsWith(before.replace("%s", namespace).replaceAll("/?>.*", "")).contains(after.replace("%s", namespace))
            .containsOnlyOnce("Target=\"/word/media/merged1.png\"").endsWith("Relationships>");
    }

    @Test
    void the_archive_says_the_same_of_a_picture_in_both_its_places() {
        byte[] document = withLogo(WordFile.of(p(simple("MERGEFIELD Image:logo"))), picture("png", 2, 2));

        assertThat(Words.problems(document)).as("read strictly, as a template is").isEmpty();
        assertThat(RawZip.read(document)).extracting(RawZip.Entry::name, RawZip.Entry::method)
            .contains(tuple("word/media/merged1.png", 8), tuple("word/_rels/document.xml.rels", 8));
    }

    @Test
    void a_switch_on_a_picture_is_reported() {
        assertThat(Words.problems(WordFile.of(p(simple("MERGEFIELD Image:photo \\m"), simple("MERGEFIELD Image:photo \\# 0")))))
            .extracting(WordTemplateProblem::problemCode).containsExactly(Code.WORD_FIELD_SWITCH_UNKNOWN, Code.WORD_FIELD_SWITCH_MISPLACED);
    }

    @Test
    void a_field_that_should_name_a_picture_and_has_no_value_stops_the_document() {
        assertThatThrownBy(() -> Words.render(WordFile.of(p(simple("MERGEFIELD Image:customer.name"))), MergeFields.empty()))
            .isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.arguments()).containsEntry("fields", "customer.name"));
    }

    @Test
    void a_picture_that_nobody_registered_is_reported() {
        assertThat(Words.problems(WordFile.of(p(simple("MERGEFIELD Image:logo"), simple("MERGEFIELD Image:day")))))
            .extracting(WordTemplateProblem::problemCode).containsExactly(Code.WORD_PICTURE_UNKNOWN, Code.WORD_PICTURE_UNKNOWN);
    }

    @Test
    void what_is_no_picture_or_not_there_stops_the_document() {
        WordFile file = WordFile.of(p(simple("MERGEFIELD Image:logo")));

        assertThatThrownBy(() -> withLogo(file, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_PICTURE_UNREADABLE));
        assertThatThrownBy(() -> Words.render(WordFile.of(p(simple("MERGEFIELD Image:photo"))), Words.values().text("photo", "gone.png").build()))
            .isInstanceOfSatisfying(DocumentException.class, e -> {
                assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_PICTURE_MISSING);
                assertThat(e.arguments()).containsEntry("picture", "gone.png");
            });
    }
}
