package com.logisav.mail.documents.internal.pdf;

/** Reads how many pixels a PNG or a JPEG has from its first bytes, without unfolding it. */
final class PictureSize {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;

    private PictureSize() {}

    /** Width times height; 0 for what is neither PNG (ISO/IEC 15948) nor JPEG (ITU-T T.81), or ends before it says so. */
    static long pixels(byte[] bytes) {
        if (bytes.length >= PNG_HEADER && number(bytes, 0, 8) == PNG) {
            return number(bytes, 16, 4) * number(bytes, 20, 4);
        }
        return bytes.length > 4 && number(bytes, 0, 2) == 0xFFD8 ? jpeg(bytes) : 0;
    }

    /** Goes from segment to segment to the frame's header. */
    private static long jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length) {
            int marker = (int) number(bytes, at, 2);
            if (marker == 0xFFFF) {
                at++;
            } else if (isFrame(marker)) {
                return number(bytes, at + 5, 2) * number(bytes, at + 7, 2);
            } else if (marker < 0xFFC0) {
                return 0;
            } else {
                at += 2 + (int) number(bytes, at + 2, 2);
            }
        }
        return 0;
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
