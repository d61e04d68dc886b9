package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.message.ManifestFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stored bytes that prove at their end to be those that were reviewed: otherwise reading fails, before the mail's final dot, and nothing
 * leaves that nobody saw.
 */
final class VerifiedContent {

    private static final Logger LOG = LoggerFactory.getLogger(VerifiedContent.class);

    private VerifiedContent() {}

    static Content of(Content stored, ManifestFile file, MailableRef about) {
        return Content.sized(file.length(),
            () -> new Verifying(new DigestInputStream(reported(about, stored::open), sha256()), file.sha256(), about));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Told here, since whoever reads knows neither the store nor the record; a transport may say no more than that a file failed. */
    private static <T> T reported(MailableRef about, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            FailureReport.error(LOG, "A frozen file about " + about + " could not be read:", e);
            throw e;
        }
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
        private final MailableRef about;
        private boolean verified;

        Verifying(DigestInputStream digesting, String expected, MailableRef about) {
            super(digesting);
            this.digesting = digesting;
            this.expected = expected;
            this.about = about;
        }

        @Override
        public int read() throws IOException {
            return reported(about, () -> checked(digesting.read()));
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return reported(about, () -> checked(digesting.read(bytes, from, count)));
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
