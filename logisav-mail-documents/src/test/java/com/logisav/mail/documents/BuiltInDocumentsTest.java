package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each built-in document in each language, ordinary and at its limits: kept to the standards, and left in target/papers to be looked at. */
class BuiltInDocumentsTest {

    private static final Path PAPERS = Path.of("target", "papers");
    private static final int PAGES = 3;
    private static final float DPI = 80;

    static Stream<BuiltInSamples.Sample> samples() throws IOException {
        return BuiltInSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keep_pdf_a_3a_and_pdf_ua_1(BuiltInSamples.Sample sample) throws IOException {
        byte[] pdf = sample.print();

        leave(sample.toString(), pdf);
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    /** For the eye. */
    private static void leave(String name, byte[] pdf) throws IOException {
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < Math.min(document.getNumberOfPages(), PAGES); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
                ImageIO.write(image, "png", PAPERS.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
