package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a renderer's documents, embedded as subsets; what is known of them outlives a document. */
final class Fonts {

    /** The family of documents that name none. */
    static final String DEFAULT_FAMILY = "Liberation Sans";

    private final List<FontFace> faces;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    Fonts(List<FontFace> hosts) {
        faces = Stream.concat(hosts.stream(), Stream.of(
            liberation("Regular", 400, false), liberation("Bold", 700, false),
            liberation("Italic", 400, true), liberation("BoldItalic", 700, true))).toList();
    }

    private static FontFace liberation(String name, int weight, boolean italic) {
        String resource = "/liberation/LiberationSans-" + name + ".ttf";
        return new FontFace(DEFAULT_FAMILY, weight, italic, () -> open(resource));
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Fonts.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path: com.github.librepdf:openpdf-fonts-extra is missing");
        }
        return in;
    }

    void use(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        for (FontFace face : faces) {
            FontStyle style = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Embedding(face, document), face.family(), face.weight(), style, true);
        }
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
            try {
                return PDType0Font.load(document, face.parsed(), true);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + face.family() + " could not be embedded", e);
            }
        }
    }

}
