package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Prints pages as PDF/A-3a and PDF/UA-1. Safe for concurrent use; no lock is held while a page is printed, and nothing of it is kept.
 *
 * <p>Everything is loaded for the first page, and not before: a host that starts waits for none of it.
 */
public final class PdfEngine {

    private final List<FontFace> hosts;
    private final PdfLimits limits;
    private final Clock clock;
    private final Room room;
    private volatile @Nullable Fonts fonts;

    /**
     * An engine.
     *
     * @param hosts faces that come before those of the library
     */
    public PdfEngine(List<FontFace> hosts, PdfLimits limits, Clock clock) {
        this(hosts, limits, clock, Room.ofJvm());
    }

    PdfEngine(List<FontFace> hosts, PdfLimits limits, Clock clock, Room room) {
        this.room = room;
        this.hosts = List.copyOf(hosts);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Writes a page's PDF; nothing is written of a page that cannot be printed.
     *
     * @throws DocumentException for a page that cannot be printed
     * @throws IOException       as {@code out} threw it
     */
    public void print(PdfPage page, OutputStream out) throws IOException {
        ContentId content = new ContentId();
        JdkXml.during(() -> {
            try (PDDocument document = new PDDocument()) {
                draw(page, content, document);
                RepeatedHeads.readOnce(document);
                PrintedPhotos.shrink(document);
                Metadata.stamp(document, page, content, clock.instant());
                document.save(out);
            } catch (UnusableFontException e) {
                throw unusable(page.key(), e);
            }
        });
    }

    /**
     * Opens pictures and fonts as documents do.
     *
     * @param about whose they are, for the log
     * @throws DocumentException for the first that documents cannot show or use
     */
    public static void check(String about, Map<String, Content> pictures, List<FontFace> fonts) {
        Pictures opened = new Pictures(about, PdfLimits.USUAL, Room.ofJvm(), new ContentId(), name -> Optional.ofNullable(pictures.get(name)));
        pictures.keySet().forEach(opened::reference);
        opened.requireNoFailure();
        JdkXml.during(() -> {
            try (PDDocument document = new PDDocument()) {
                fonts.forEach(face -> face.embeddedInto(document));
            } catch (UnusableFontException e) {
                throw unusable(about, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static DocumentException unusable(String document, UnusableFontException font) {
        return DocumentException.of(DocumentFailure.DOCUMENT_FONT_UNUSABLE, document, Map.of("font", font.family()), font);
    }

    private void draw(PdfPage page, ContentId content, PDDocument document) throws IOException {
        Fonts known = fonts();
        known.describe(content);
        Pictures pictures = new Pictures(page.key(), limits, room, content, page.pictures());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(screenColours());
        builder.withProducer("logisav-mail");
        builder.useUnicodeLineBreaker(new LineBreaks());
        known.use(builder, document);
        new SealedResources(pictures).use(builder);
        builder.withW3cDocument(PageParser.parse(page, pictures, known, room), "");
        pictures.requireNoFailure();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            known.fallBack(renderer, document);
            LayoutWatch.over(renderer.getSharedContext(), page.key(), limits.pages());
            draw(page, renderer);
        }
        pictures.requireNoFailure();
    }

    /** JDKs name different platforms in the head of an otherwise equal profile (ICC.1, bytes 40 to 43), and equal documents are to be equal bytes. */
    private static byte[] screenColours() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        System.arraycopy("APPL".getBytes(StandardCharsets.US_ASCII), 0, profile, 40, 4);
        return profile;
    }

    private void draw(PdfPage page, PdfBoxRenderer renderer) throws IOException {
        renderer.layout();
        if (renderer.getRootBox().getLayer().getPages().size() > limits.pages()) {
            throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_LONG, page.key(), Map.of("limit", limits.pages()));
        }
        renderer.createPDFWithoutClosing();
    }

    private Fonts fonts() {
        Fonts known = fonts;
        return known != null ? known : load();
    }

    private synchronized Fonts load() {
        Fonts known = fonts;
        if (known == null) {
            QuietLog.install();
            known = new Fonts(hosts);
            fonts = known;
        }
        return known;
    }
}
