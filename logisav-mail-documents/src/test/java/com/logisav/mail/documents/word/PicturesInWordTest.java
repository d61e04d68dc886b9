package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.DocumentValues;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;

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
