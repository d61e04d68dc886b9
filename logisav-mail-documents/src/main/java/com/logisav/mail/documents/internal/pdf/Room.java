package com.logisav.mail.documents.internal.pdf;

/**
 * How much of a document this JVM has room for. A whole page of HTML is laid out before the first sheet is written, so that a list without an end
 * would end in an OutOfMemoryError, which hits all that a JVM does. The rest of the heap is the host's.
 *
 * @param heap bytes that the JVM may grow to
 */
record Room(long heap) {

    /** Bytes of heap in which a page of a few elements is printed, fonts and classes included. */
    private static final long ONE_PAGE = 20_000_000;
    /** Bytes of heap for an element while it is laid out and tagged: 3,500 in rows of a table, 5,000 of paragraphs of one word. */
    private static final long ELEMENT = 3_600;
    /** Elements of a page full of lines, for words about it. */
    private static final int PER_PAGE = 315;
    /** Of pictures, which are there twice: as they were read, and in the document. */
    private static final int PICTURES = 8;
    /** Bytes of a photo's pixel while it is made smaller, and of another picture's while it is packed; in half of the heap. */
    private static final int PHOTO = 2 * 3;
    private static final int PACKED = 2 * 8;
    private static final long MOST_PICTURES = 200_000_000;

    static Room ofJvm() {
        return new Room(Runtime.getRuntime().maxMemory());
    }

    /** Elements of a page. */
    long elements() {
        return Math.max(0, heap - ONE_PAGE) / 2 / ELEMENT;
    }

    /** The pages that so many elements make, about; at least one. */
    long pages() {
        return Math.max(1, elements() / PER_PAGE);
    }

    /** Bytes of all pictures of a document. */
    long pictures() {
        return Math.min(MOST_PICTURES, heap / PICTURES);
    }

    /** Pixels of a picture. */
    long pixels(boolean photo) {
        return heap / (photo ? PHOTO : PACKED);
    }
}
