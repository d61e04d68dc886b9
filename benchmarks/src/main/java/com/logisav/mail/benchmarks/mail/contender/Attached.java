package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.attachment.Content;
import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file of a job as each contender takes it: from memory where it is small, from the disk where it is large.
 *
 * @param sha256 for manifests, where it was put down when the mail was reviewed
 */
record Attached(Content content, DataSource source, String sha256) {

    static Attached of(Job job) throws IOException {
        if (!job.hasFile()) {
            return of(new byte[0]);
        }
        if (!job.isLarge()) {
            return of(Files.readAllBytes(job.file()));
        }
        Content content = Content.of(job.file());
        return new Attached(content, new PdfFile(job), sha256(content));
    }

    private static Attached of(byte[] bytes) throws IOException {
        Content content = Content.of(bytes);
        return new Attached(content, new ByteArrayDataSource(bytes, Letter.FILE_TYPE), sha256(content));
    }

    private static String sha256(Content content) throws IOException {
        try (InputStream in = content.open()) {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            byte[] block = new byte[8192];
            while (digested.read(block) >= 0) {
                // Reading is all.
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static final class PdfFile extends FileDataSource {

        PdfFile(Job job) {
            super(job.file().toFile());
        }

        @Override
        public String getContentType() {
            return Letter.FILE_TYPE;
        }
    }
}
