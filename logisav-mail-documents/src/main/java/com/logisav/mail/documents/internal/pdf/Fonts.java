package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The fonts of a renderer's documents, embedded as subsets; what is known of them outlives a document. */
final class Fonts {

    private final List<FontFace> hosts;
    private final List<FontFace> all;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    Fonts(List<FontFace> hosts) {
        this.hosts = hosts;
        OurFaces.describe(metrics);
        this.all = Stream.of(hosts, OurFaces.LIBERATION, List.of(OurFaces.DEJAVU)).flatMap(List::stream).toList();
    }

    /** Tells documents of other fonts apart; ours are the same in each. */
    void describe(ContentId content) {
        hosts.forEach(face -> content.add(face.digest()));
    }

    void use(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        for (FontFace face : all) {
            FontStyle style = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Embedding(face, document), face.family(), face.weight(), style, true);
        }
    }

    /** Lets words have a letter from another font where the one that their rules name lacks it. */
    void fallBack(PdfBoxRenderer renderer, PDDocument document) {
        for (FontFace face : all) {
            IdentValue style = face.isItalic() ? IdentValue.ITALIC : IdentValue.NORMAL;
            renderer.getFontResolver()
                .addFont(new Embedding(face, document), face.family(), face.weight(), style, true, FontGroup.FINAL_FALLBACK);
        }
    }

    /** Whether any of them has this letter; the one that is read anyway is asked first, and the rare one last. */
    boolean know(int codePoint) {
        return OurFaces.LIBERATION.get(0).knows(codePoint) || hosts.stream().anyMatch(face -> face.knows(codePoint))
            || OurFaces.DEJAVU.knows(codePoint);
    }

    /** Embeds a face into a document when its first word is laid out. */
    private static final class Embedding extends PDFontSupplier {

        private final FontFace face;
        private final PDDocument document;

        Embedding(FontFace face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return face.embeddedInto(document);
        }
    }
}
