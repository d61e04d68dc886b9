package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.QuoteData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    /** A document under a name. */
    private record Sample(String name, HtmlPdfRenderer renderer, Object data, Locale locale) {
        @Override
        public String toString() {
            return name + "_" + locale;
        }
    }

    static Stream<Sample> samples() throws IOException {
        Content photo = Content.of(Pictures.jpeg(640, 480));
        Content signature = Content.of(Pictures.png(300, 90));
        HouseStyle style = HouseStyle.builder().logo(Content.of(Pictures.png(420, 100)), "Thermalis Maintenance").build();
        HtmlPdfRenderer invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();
        HtmlPdfRenderer withLogo = BuiltInDocuments.invoice(InvoiceData.class, data -> data).style(style).clock(Documents.CLOCK).build();
        HtmlPdfRenderer quotes = BuiltInDocuments.quote(QuoteData.class, data -> data).style(style).clock(Documents.CLOCK).build();
        HtmlPdfRenderer reports = BuiltInDocuments.intervention(InterventionData.class, data -> data).clock(Documents.CLOCK).build();
        return Stream.of(Locale.FRANCE, Locale.UK).flatMap(locale -> Stream.of(
            new Sample("invoice", withLogo, PaperSamples.invoice(), locale),
            new Sample("four-vats", invoices, PaperSamples.fourVats(), locale),
            new Sample("long", invoices, PaperSamples.longInvoice(), locale),
            new Sample("longest-names", invoices, PaperSamples.longestNames(), locale),
            new Sample("credit-note", invoices, PaperSamples.creditNote(), locale),
            new Sample("negative", invoices, PaperSamples.negative(), locale),
            new Sample("small-business", invoices, PaperSamples.smallBusiness(), locale),
            new Sample("no-lines", invoices, PaperSamples.noLines(), locale),
            new Sample("large-amounts", invoices, PaperSamples.largeAmounts(), locale),
            new Sample("rare-signs", invoices, PaperSamples.rareSigns(), locale),
            new Sample("quote", quotes, PaperSamples.quote(), locale),
            new Sample("empty-quote", quotes, PaperSamples.emptyQuote(), locale),
            new Sample("report", reports, PaperSamples.intervention(photo, signature), locale),
            new Sample("empty-report", reports, PaperSamples.emptyIntervention().build(), locale)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keep_pdf_a_3a_and_pdf_ua_1(Sample sample) throws IOException {
        byte[] pdf = render(sample);

        leave(sample.toString(), pdf);
        assertThat(VeraPdf.problems(pdf)).isEmpty();
    }

    private static byte[] render(Sample sample) throws IOException {
        return Documents.render(sample.renderer(), new PaperRecord(sample.data(), sample.locale()));
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
