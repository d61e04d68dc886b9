package com.logisav.mail.documents.internal.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The font of documents that name none: Liberation Sans (SIL Open Font License 1.1), from a jar of its own. */
final class Liberation {

    static final String FAMILY = "Liberation Sans";

    /** Parsed once for all renderers of the JVM, and by the first document that needs a face: each takes time and a megabyte. */
    static final List<FontFace> FACES = List.of(
        face("Regular", 400, false), face("Bold", 700, false), face("Italic", 400, true), face("BoldItalic", 700, true));

    private Liberation() {}

    private static FontFace face(String name, int weight, boolean italic) {
        String resource = "/liberation/LiberationSans-" + name + ".ttf";
        return new FontFace(FAMILY, weight, italic, () -> open(resource));
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Liberation.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path: add com.github.librepdf:openpdf-fonts-extra");
        }
        return in;
    }
}
