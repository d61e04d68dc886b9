package com.logisav.mail.documents.internal.pdf;

/**
 * How much a document may be, so that a template or a record cannot keep a server busy.
 *
 * @param pages         in the whole document
 * @param pictureBytes  of one picture, as it is stored
 * @param picturePixels of one picture: what a small file may unfold to
 */
public record PdfLimits(int pages, int pictureBytes, int picturePixels) {

    /** Bytes of heap for an element of the page while it is laid out and tagged: 31,500 of them needed more than 112 MB and no more than 128. */
    private static final long ELEMENT = 3_600;
    /** Elements of a page full of lines, for words about it. */
    private static final int PER_PAGE = 315;

    /** A thick report with photos straight from a camera. */
    public static final PdfLimits USUAL = new PdfLimits(500, 20_000_000, 60_000_000);

    /**
     * How many elements a page may have in a heap of so many bytes. The whole page is laid out before the first is written, so that a list
     * without an end would end in an OutOfMemoryError, which hits all that a JVM does.
     */
    static long elements(long heap) {
        return heap / ELEMENT;
    }

    /** The pages that so many elements make, about; at least one. */
    static long pages(long elements) {
        return Math.max(1, elements / PER_PAGE);
    }
}
