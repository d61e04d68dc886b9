package com.logisav.mail.documents.internal.word.merge;

import java.util.Optional;

/**
 * What the first bytes of a picture say of it, without unfolding it.
 *
 * @param extension as parts of a document are named: {@code png}, {@code jpeg}
 * @param width     in pixels
 * @param height    in pixels
 */
record PictureHeader(String extension, int width, int height) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;

    /** Empty for what is neither PNG (ISO/IEC 15948) nor JPEG (ITU-T T.81), or ends before it says its size. */
    static Optional<PictureHeader> read(byte[] bytes) {
        if (bytes.length >= PNG_HEADER && number(bytes, 0, 8) == PNG) {
            return of("png", number(bytes, 16, 4), number(bytes, 20, 4));
        }
        return bytes.length > 4 && number(bytes, 0, 2) == 0xFFD8 ? jpeg(bytes) : Optional.empty();
    }

    private static Optional<PictureHeader> of(String extension, long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new PictureHeader(extension, (int) width, (int) height)) : Optional.empty();
    }

    /** Goes from segment to segment to the frame's header. */
    private static Optional<PictureHeader> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length) {
            int marker = (int) number(bytes, at, 2);
            if (marker == 0xFFFF) {
                at++;
            } else if (isFrame(marker)) {
                return of("jpeg", number(bytes, at + 7, 2), number(bytes, at + 5, 2));
            } else if (marker < 0xFFC0) {
                return Optional.empty();
            } else {
                at += 2 + (int) number(bytes, at + 2, 2);
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without the tables DHT, JPG and DAC that share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}
