package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
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
    private volatile @Nullable Parsed parsed;

    private record Parsed(TrueTypeFont font, CmapLookup letters) {}

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

    /** As CSS names it. */
    public String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean isItalic() {
        return italic;
    }

    TrueTypeFont font() {
        return parsed().font();
    }

    boolean knows(int codePoint) {
        return parsed().letters().getGlyphId(codePoint) != 0;
    }

    private Parsed parsed() {
        Parsed known = parsed;
        return known != null ? known : parse();
    }

    private synchronized Parsed parse() {
        Parsed known = parsed;
        if (known == null) {
            try (InputStream in = bytes.open()) {
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
                // Ligatures would be looked for with patterns compiled anew for each run of words, and nobody searches for "ﬁ" in an invoice.
                font.setEnableGsub(false);
                known = new Parsed(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + family + " could not be read", e);
            }
            parsed = known;
        }
        return known;
    }
}
