package com.logisav.mail.testkit.contract;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** Bytes to store and to compare. */
final class Bytes {

    private Bytes() {}

    /** So many bytes, the same each time, of every value. */
    static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** All bytes of a content. */
    static byte[] of(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }
}
