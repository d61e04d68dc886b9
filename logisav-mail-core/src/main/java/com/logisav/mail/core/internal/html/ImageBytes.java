package com.logisav.mail.core.internal.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells the four kinds of image that mail programs show, by their first bytes. */
final class ImageBytes {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] GIF_87 = "GIF87a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GIF_89 = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_AT = 8;

    private ImageBytes() {}

    static Optional<String> mediaType(byte[] bytes) {
        if (has(bytes, 0, PNG)) {
            return Optional.of("image/png");
        }
        if (has(bytes, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (has(bytes, 0, GIF_87) || has(bytes, 0, GIF_89)) {
            return Optional.of("image/gif");
        }
        return has(bytes, 0, RIFF) && has(bytes, WEBP_AT, WEBP) ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean has(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }
}
