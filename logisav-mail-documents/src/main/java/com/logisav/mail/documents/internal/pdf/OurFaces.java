package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The fonts that are there without being given. Parsed once for all renderers of the JVM, each face by the first document that needs it: it
 * takes time and a megabyte.
 */
final class OurFaces {

    /** The font of documents that name none (SIL Open Font License 1.1), from a jar of its own. */
    static final List<FontFace> LIBERATION = List.of(
        liberation("Regular", 400, false), liberation("Bold", 700, false), liberation("Italic", 400, true), liberation("BoldItalic", 700, true));

    /** Lends the signs that no other font has, in one weight (Bitstream Vera licence): the small 2 of CO₂, arrows, ticks, Armenian, Georgian. */
    static final FontFace DEJAVU = new FontFace("DejaVu Sans", 400, false,
        () -> open("/com/logisav/mail/documents/dejavu/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf", "it belongs into our own jar"));

    private OurFaces() {}

    /**
     * Tells the engine what PDFBox reads in our faces, in thousandths of the size. It wants that of every font that it might use before it lays
     * out a line: told, it has a face parsed when a word is written in it, and a line with a lent letter is as high as its neighbours.
     */
    static void describe(FSCacheEx<String, FSCacheValue> metrics) {
        describe(metrics, LIBERATION.get(0), -326.66016f, 73.24219f);
        describe(metrics, LIBERATION.get(1), -344.40103f, 104.98047f);
        describe(metrics, LIBERATION.get(2), -338.05338f, 73.24219f);
        describe(metrics, LIBERATION.get(3), -343.26172f, 104.98047f);
        describe(metrics, DEJAVU, -326.66016f, 73.24219f);
    }

    private static void describe(FSCacheEx<String, FSCacheValue> metrics, FontFace face, float strikethrough, float underline) {
        IdentValue style = face.isItalic() ? IdentValue.ITALIC : IdentValue.NORMAL;
        metrics.put("font-metrics2:" + face.family() + ":" + face.weight() + ":" + style,
            new PdfBoxRawPDFontMetrics(905.27344f, 211.91406f, strikethrough, 100, 105.95703f, underline, 211.91406f));
    }

    private static FontFace liberation(String name, int weight, boolean italic) {
        return new FontFace("Liberation Sans", weight, italic,
            () -> open("/liberation/LiberationSans-" + name + ".ttf", "add com.github.librepdf:openpdf-fonts-extra"));
    }

    private static InputStream open(String resource, String remedy) throws IOException {
        InputStream in = OurFaces.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path: " + remedy);
        }
        return in;
    }
}
