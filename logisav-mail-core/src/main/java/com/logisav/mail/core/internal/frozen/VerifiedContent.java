package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.ManifestFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stored bytes that prove at their end to be those that were reviewed: otherwise reading fails, before the mail's final dot, and nothing
 * leaves that nobody saw.
 */
final class VerifiedContent {

    private VerifiedContent() {}

    static Content of(Content stored, ManifestFile file) {
        return Content.sized(file.length(), () -> new Verifying(new DigestInputStream(stored.open(), sha256()), file.sha256()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Verifying extends FilterInputStream {

        private final DigestInputStream digesting;
        private final String expected;
        private boolean verified;

        Verifying(DigestInputStream digesting, String expected) {
            super(digesting);
            this.digesting = digesting;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return checked(super.read(bytes, from, count));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && !verified) {
                verified = true;
                if (!HexFormat.of().formatHex(digesting.getMessageDigest().digest()).equals(expected)) {
                    throw new IOException("a stored file is not the one that was reviewed");
                }
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
