package com.logisav.mail.documents.internal.picture;

import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a picture says of itself, without unfolding it.
 *
 * @param extension as files are named: {@code png}, {@code jpeg}
 * @param width     in pixels, as they are stored
 * @param height    in pixels, as they are stored
 * @param colours   of a JPEG, how many make a pixel: 1, 3, or the 4 of a printing press, 0 where it does not say; 3 for a PNG
 * @param turn      how a camera was held, 1 to 8 as EXIF has it: 1 is upright
 */
public record PictureHeader(String extension, int width, int height, int colours, int turn) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;
    private static final int PNG_END = 0x49454E44;
    private static final int EXIF_MARKER = 0xFFE1;
    /** "Exif" and two zeros. */
    private static final long EXIF = 0x457869660000L;
    private static final int BIG_ENDIAN = 0x4D4D;
    private static final int ORIENTATION = 0x0112;

    /** Empty for what is neither PNG (ISO/IEC 15948) nor JPEG (ITU-T T.81), or ends before it says its size. */
    public static Optional<PictureHeader> read(byte[] bytes) {
        if (bytes.length >= PNG_HEADER && number(bytes, 0, 8) == PNG) {
            return of("png", number(bytes, 16, 4), number(bytes, 20, 4), 3, 1);
        }
        return bytes.length > 4 && number(bytes, 0, 2) == 0xFFD8 ? jpeg(bytes) : Optional.empty();
    }

    /** As {@link #read}; empty also for a picture that does not go on to its end: the engine of PDFs leaves such a one out in silence. */
    public static Optional<PictureHeader> readWhole(byte[] bytes) {
        return read(bytes).filter(header -> header.isJpeg() ? endsAsJpeg(bytes) : isWholePng(bytes));
    }

    /** Whether it is a photo, or was saved as one. */
    public boolean isJpeg() {
        return extension.equals("jpeg");
    }

    /** What it unfolds to. */
    public long pixels() {
        return (long) width * height;
    }

    private static Optional<PictureHeader> of(String extension, long width, long height, int colours, int turn) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new PictureHeader(extension, (int) width, (int) height, colours, turn)) : Optional.empty();
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
            if (number(bytes, at + 4, 4) == PNG_END) {
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
    private static Optional<PictureHeader> jpeg(byte[] bytes) {
        int at = 2;
        int turn = 1;
        while (at + 9 <= bytes.length) {
            int marker = (int) number(bytes, at, 2);
            if (marker == 0xFFFF) {
                at++;
            } else if (isFrame(marker)) {
                return of("jpeg", number(bytes, at + 7, 2), number(bytes, at + 5, 2), at + 9 < bytes.length ? bytes[at + 9] : 0, turn);
            } else if (marker < 0xFFC0) {
                return Optional.empty();
            } else {
                int length = (int) number(bytes, at + 2, 2);
                if (marker == EXIF_MARKER && at + 10 < bytes.length && number(bytes, at + 4, 6) == EXIF) {
                    turn = turn(bytes, at + 10, Math.min(bytes.length, at + 2 + length));
                }
                at += 2 + length;
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without the tables DHT, JPG and DAC that share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    /** CIPA DC-008 (EXIF), 4.6.2: TIFF within the segment, whose first directory has the orientation. */
    private static int turn(byte[] bytes, int start, int end) {
        if (start + 8 > end) {
            return 1;
        }
        boolean big = number(bytes, start, 2) == BIG_ENDIAN;
        long directory = start + number(bytes, start + 4, 4, big);
        if (directory + 2 > end) {
            return 1;
        }
        long entries = number(bytes, (int) directory, 2, big);
        for (long at = directory + 2; at + 12 <= end && at < directory + 2 + 12 * entries; at += 12) {
            if (number(bytes, (int) at, 2, big) == ORIENTATION) {
                long turn = number(bytes, (int) at + 8, 2, big);
                return turn >= 1 && turn <= 8 ? (int) turn : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] bytes, int at, int length, boolean big) {
        return big ? number(bytes, at, length) : Long.reverseBytes(number(bytes, at, length)) >>> (8 * (8 - length));
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}
