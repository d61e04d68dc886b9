package com.logisav.mail.documents.internal.pdf;

import java.util.zip.CRC32;

/** Reads how many pixels a PNG or a JPEG has without unfolding it, and whether it is whole: the engine leaves a broken one out in silence. */
final class PictureSize {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;
    private static final int END = 0x49454E44;

    private PictureSize() {}

    /**
     * Width times height.
     *
     * @return 0 for what is no whole PNG (ISO/IEC 15948) or JPEG (ITU-T T.81), and for a JPEG in the colours of a printing press, which PDF/A
     *     does not take beside those of a screen
     */
    static long pixels(byte[] bytes) {
        if (bytes.length >= PNG_HEADER && number(bytes, 0, 8) == PNG) {
            return isWholePng(bytes) ? number(bytes, 16, 4) * number(bytes, 20, 4) : 0;
        }
        return bytes.length > 4 && number(bytes, 0, 2) == 0xFFD8 && endsAsJpeg(bytes) ? jpeg(bytes) : 0;
    }

    /** Goes from chunk to chunk, each with a checksum, to the last one. */
    private static boolean isWholePng(byte[] bytes) {
        int at = 8;
        while (at + 12 <= bytes.length) {
            long length = number(bytes, at, 4);
            if (length > bytes.length - at - 12L) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, at + 4, (int) length + 4);
            if (sum.getValue() != number(bytes, at + 8 + (int) length, 4)) {
                return false;
            }
            if (number(bytes, at + 4, 4) == END) {
                return true;
            }
            at += 12 + (int) length;
        }
        return false;
    }

    /** Cameras write what they like behind the end. */
    private static boolean endsAsJpeg(byte[] bytes) {
        for (int at = bytes.length - 2; at > 2; at--) {
            if (number(bytes, at, 2) == 0xFFD9) {
                return true;
            }
        }
        return false;
    }

    /** Goes from segment to segment to the frame's header. */
    private static long jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length) {
            int marker = (int) number(bytes, at, 2);
            if (marker == 0xFFFF) {
                at++;
            } else if (isFrame(marker)) {
                return bytes[at + 9] == 4 ? 0 : number(bytes, at + 5, 2) * number(bytes, at + 7, 2);
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
