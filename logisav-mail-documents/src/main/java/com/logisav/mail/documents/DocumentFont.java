package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.internal.pdf.FontFace;
import java.util.Objects;

/**
 * A face of a font that a house prints with. Immutable; read and parsed by the first document that uses it, whatever number of renderers share
 * it, and embedded into documents with the letters that they use.
 *
 * <p>TrueType, with the right to be embedded and a Unicode table. Liberation Sans is there without being given. A letter that a font lacks is
 * lent by another: by the house's own first, in the order in which they were given, then by Liberation Sans, at last by DejaVu Sans, which has
 * CO₂'s small 2, arrows and ticks. A font that is only there to lend, of Chinese say, is given like any other. A document with a letter that no
 * font has is not made, and the failure names letter and field; a pictograph that none has, such as 👍, is printed as □.
 */
public final class DocumentFont {

    private final FontFace face;

    private DocumentFont(String family, int weight, boolean italic, Content bytes) {
        face = new FontFace(Objects.requireNonNull(family, "family"), weight, italic, Objects.requireNonNull(bytes, "bytes"));
    }

    /** The upright face of usual weight of a family, called as the CSS calls it: {@code font-family: 'Inter'}. */
    public static DocumentFont regular(String family, Content bytes) {
        return new DocumentFont(family, 400, false, bytes);
    }

    /** The bold face. */
    public static DocumentFont bold(String family, Content bytes) {
        return new DocumentFont(family, 700, false, bytes);
    }

    /** The face that slants. */
    public static DocumentFont italic(String family, Content bytes) {
        return new DocumentFont(family, 400, true, bytes);
    }

    /** The bold face that slants. */
    public static DocumentFont boldItalic(String family, Content bytes) {
        return new DocumentFont(family, 700, true, bytes);
    }

    FontFace face() {
        return face;
    }

    @Override
    public String toString() {
        return "DocumentFont[" + face.family() + "]";
    }
}
