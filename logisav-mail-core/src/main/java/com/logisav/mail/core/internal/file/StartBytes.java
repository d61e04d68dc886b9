package com.logisav.mail.core.internal.file;

import java.util.Arrays;
import org.apache.tika.mime.MediaType;

/**
 * What the first bytes of a file tell.
 *
 * @param type    by their mark; unknown or plain text where they bear none
 * @param textual whether they read as text in some encoding
 */
record StartBytes(MediaType type, boolean textual) {

    /** A Windows shortcut (MS-SHLLINK 2.1): Tika does not know it. */
    private static final byte[] SHORTCUT = {0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0};
    private static final MediaType SHORTCUT_TYPE = MediaType.application("x-ms-shortcut");
    private static final MediaType PROGRAM = MediaType.application("x-msdownload");

    static StartBytes of(byte[] start) {
        boolean textual = isText(start);
        if (Arrays.equals(Arrays.copyOf(start, SHORTCUT.length), SHORTCUT)) {
            return new StartBytes(SHORTCUT_TYPE, false);
        }
        MediaType type = MediaTypes.ofBytes(start);
        // A program's header holds zeros: a text that happens to begin with the letters MZ is none.
        return new StartBytes(textual && MediaTypes.is(type, PROGRAM) ? MediaTypes.TEXT : type, textual);
    }

    private static boolean isText(byte[] start) {
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return true;
        }
        for (byte b : start) {
            boolean layout = (b >= '\t' && b <= '\r') || b == 0x1A || b == 0x1B;
            if (b >= 0 && b < ' ' && !layout) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
