package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as phones take them: they stand upright, and no larger in the file than on the paper. */
class PhotosTest {

    /** 60 mm at 200 pixels an inch, rounded up. */
    private static final int SIXTY_MILLIMETRES = 473;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_as_its_camera_was_held(int turn) throws IOException {
        byte[] pdf = print("<style>@page { margin: 0 } img { width: 60mm; display: block }</style><img src=\"photo\" alt=\"x\">", Photographed.scene(turn));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 25.4f);
            assertThat(colour(page, 10, 10)).as("above left").isEqualTo("red");
            assertThat(colour(page, 50, 10)).as("above right").isEqualTo("green");
            assertThat(colour(page, 10, 30)).as("below left").isEqualTo("blue");
            assertThat(colour(page, 50, 30)).as("below right").isEqualTo("white");
            assertThat(colour(page, 10, 45)).as("40 mm high").isEqualTo("white");
        }
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    private static String colour(BufferedImage page, int x, int y) {
        int rgb = page.getRGB(x, y);
        String lit = (rgb >> 16 & 0xFF) / 128 + "" + (rgb >> 8 & 0xFF) / 128 + (rgb & 0xFF) / 128;
        return switch (lit) {
            case "100" -> "red";
            case "010" -> "green";
            case "001" -> "blue";
            default -> lit.equals("111") ? "white" : lit;
        };
    }

    @Test
    void a_photo_has_no_more_pixels_in_the_file_than_on_the_paper() throws IOException {
        byte[] photo = Photographed.jpeg(3000, 2000, 1);

        byte[] pdf = print("<img src=\"photo\" alt=\"x\" style=\"width: 60mm\">", photo);

        assertThat(Documents.pictureWidths(pdf)).containsExactly(SIXTY_MILLIMETRES);
        assertThat(pdf.length).isLessThan(photo.length / 10);
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    @Test
    void a_photo_that_is_printed_twice_is_as_fine_as_the_larger_one_needs() throws IOException {
        byte[] pdf = print("<img src=\"photo\" alt=\"x\" style=\"width: 20mm\"><img src=\"photo\" alt=\"x\" style=\"width: 60mm\">",
            Photographed.jpeg(1200, 800, 1));

        assertThat(Documents.pictureWidths(pdf)).containsOnly(SIXTY_MILLIMETRES);
    }

    @Test
    void a_photo_that_is_no_finer_than_paper_stays_as_it_is() throws IOException {
        byte[] photo = Photographed.jpeg(1000, 400, 1);

        byte[] pdf = print("<img src=\"photo\" alt=\"x\" style=\"width: 120mm\">", photo);

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains(new String(photo, StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_photo_gives_the_same_bytes_each_time() throws IOException {
        byte[] photo = Photographed.turned(Photographed.jpeg(1200, 900, 1), 6, true);
        String html = "<img src=\"photo\" alt=\"x\" style=\"width: 60mm\">";

        assertThat(print(html, photo)).isEqualTo(print(html, photo));
    }

    private static byte[] print(String html, byte[] photo) throws IOException {
        return Documents.render(Documents.renderer(html).picture("photo", Content.of(photo)), Documents.fields());
    }
}
