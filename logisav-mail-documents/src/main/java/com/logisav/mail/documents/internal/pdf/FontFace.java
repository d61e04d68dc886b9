package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One face of a font family, read and parsed when the first document uses it, and then shared by all.
 *
 * <p>A parsed font may be shared: PDFBox keeps its bytes in memory, reads the tables that embedding needs once, and copies out of the bytes
 * what goes into a document.
 */
public final class FontFace {

    private final String family;
    private final int weight;
    private final boolean italic;
    private final Content bytes;
    private volatile @Nullable TrueTypeFont parsed;

    /**
     * A face.
     *
     * @param family as CSS names it
     * @param weight 400 for regular, 700 for bold
     * @param italic whether it slants
     * @param bytes  a TrueType font that may be embedded
     */
    public FontFace(String family, int weight, boolean italic, Content bytes) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.bytes = bytes;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean isItalic() {
        return italic;
    }

    TrueTypeFont parsed() {
        TrueTypeFont font = parsed;
        return font != null ? font : parse();
    }

    private synchronized TrueTypeFont parse() {
        TrueTypeFont font = parsed;
        if (font == null) {
            try (InputStream in = bytes.open()) {
                font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
                // Ligatures would be looked for with patterns compiled anew for each run of words, and nobody searches for "ﬁ" in an invoice.
                font.setEnableGsub(false);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + family + " could not be read", e);
            }
            parsed = font;
        }
        return font;
    }
}
