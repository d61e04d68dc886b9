package com.logisav.mail.documents.internal.pdf;

/**
 * How much a document may be, so that a template or a record cannot keep a server busy.
 *
 * @param pages         in the whole document
 * @param pictureBytes  of one picture, as it is stored
 * @param picturePixels of one picture: what a small file may unfold to
 */
public record PdfLimits(int pages, int pictureBytes, int picturePixels) {

    /** A thick report with photos straight from a camera. */
    public static final PdfLimits USUAL = new PdfLimits(500, 20_000_000, 60_000_000);
}
