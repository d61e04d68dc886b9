package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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
    private volatile byte @Nullable [] digest;

    private record Parsed(TrueTypeFont font, CmapLookup letters, ByteBuffer file) {}

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

    /** Of the font's file. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) {
            MessageDigest file = ContentId.sha256();
            file.update(parsed().file().duplicate());
            known = file.digest();
            digest = known;
        }
        return known;
    }

    /**
     * Puts it into a document, of which it will be the letters that are used.
     *
     * @throws UnusableFontException where they cannot
     */
    PDFont embeddedInto(PDDocument document) {
        try {
            return PDType0Font.load(document, font(), true);
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnusableFontException known ? known : new UnusableFontException(family, e);
        }
    }

    private Parsed parsed() {
        Parsed known = parsed;
        return known != null ? known : parse();
    }

    private synchronized Parsed parse() {
        Parsed known = parsed;
        if (known == null) {
            try (InputStream in = bytes.open()) {
                byte[] file = in.readAllBytes();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                // Ligatures would be looked for with patterns compiled anew for each run of words, and nobody searches for "ﬁ" in an invoice.
                font.setEnableGsub(false);
                known = new Parsed(font, font.getUnicodeCmapLookup(), ByteBuffer.wrap(file));
            } catch (IOException | RuntimeException e) {
                // Of a file that is no font, the parser says so in many ways.
                throw new UnusableFontException(family, e);
            }
            parsed = known;
        }
        return known;
    }
}
