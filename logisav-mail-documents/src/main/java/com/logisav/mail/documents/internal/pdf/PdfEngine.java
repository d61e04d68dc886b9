package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints pages as PDF/A-3a and PDF/UA-1. Safe for concurrent use; holds nothing of a document when it is done. */
public final class PdfEngine {

    private final Fonts fonts;
    private final PdfLimits limits;
    private final Clock clock;

    /**
     * An engine.
     *
     * @param hosts faces that come before those of the library
     */
    public PdfEngine(List<FontFace> hosts, PdfLimits limits, Clock clock) {
        QuietLog.install();
        this.fonts = new Fonts(hosts);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Writes a page's PDF.
     *
     * @throws DocumentException for a page that cannot be printed
     * @throws IOException       as {@code out} threw it
     */
    public void print(PdfPage page, OutputStream out) throws IOException {
        JdkXml.during(() -> write(page, out));
    }

    private void write(PdfPage page, OutputStream out) throws IOException {
        Pictures pictures = new Pictures(page.key(), limits, page.pictures());
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("logisav-mail");
            fonts.use(builder, document);
            new SealedResources(pictures).use(builder);
            builder.withW3cDocument(PageParser.parse(page, pictures), "");
            pictures.requireNoFailure();
            draw(page, builder);
            pictures.requireNoFailure();
            Metadata.stamp(document, page, clock.instant());
            document.save(out);
        }
    }

    private void draw(PdfPage page, PdfRendererBuilder builder) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > limits.pages()) {
                throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_LONG, page.key(), Map.of("limit", limits.pages()));
            }
            renderer.createPDFWithoutClosing();
        }
    }
}
