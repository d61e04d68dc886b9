package com.logisav.mail.documents.internal.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number that is another one wherever a document's words, rules, pictures or fonts are. Of one document. */
final class ContentId {

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Each part with its length, so that none can be taken for a part of its neighbour. */
    void add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    void add(String part) {
        add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was added; the last question. */
    long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
