package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of unknown length on their way from a host's code to a store: counted, hashed and bounded while they are written, in memory up to
 * 1 MB and in a temporary file beyond, gone when closed.
 *
 * <p>Written by one thread, which need not be the one that made it; {@link #cutOff} stops a writer that is still at it.
 */
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 20;

    /** Where more than memory takes goes; its streams keep no byte back, since nothing flushes them. */
    @FunctionalInterface
    interface Disk {

        OutputStream open(Path file) throws IOException;
    }

    private final long maxBytes;
    private final Disk disk;
    private final MessageDigest sha256 = newSha256();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private OutputStream target = new DigestOutputStream(memory, sha256);
    private @Nullable Path file;
    private long length;
    private long refused;
    private boolean cutOff;
    private @Nullable IOException failure;

    private Spool(long maxBytes, Disk disk) {
        this.maxBytes = maxBytes;
        this.disk = disk;
    }

    /** An empty spool that takes at most so many bytes. */
    static Spool upTo(long maxBytes) {
        return upTo(maxBytes, Files::newOutputStream);
    }

    static Spool upTo(long maxBytes, Disk disk) {
        return new Spool(maxBytes, disk);
    }

    /** Where to write; closing it does nothing. */
    OutputStream sink() {
        return new Sink();
    }

    /** Lets no further byte in: whoever still writes gets an {@link IOException}. */
    synchronized void cutOff() {
        cutOff = true;
    }

    /** Whether more came than may. */
    synchronized boolean overflowed() {
        return refused > 0;
    }

    /** How many bytes had come when it was too many; 0 where it never was. */
    synchronized long refusedAt() {
        return refused;
    }

    /**
     * Goes on only where every byte found its place: a writer may swallow what the stream threw, and a hole must not pass for a file.
     *
     * @throws IOException the first that the spool's own memory or disk threw
     */
    synchronized void requireComplete() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** How many bytes came. */
    synchronized long length() {
        return length;
    }

    /** The hash of what came, in lower-case hex; asked once, after the last byte. */
    synchronized String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** What came, to be opened as often as wanted until the spool is closed. */
    synchronized Content content() {
        if (file != null) {
            return Content.sized(length, Content.of(file));
        }
        byte[] kept = memory.toByteArray();
        return Content.sized(length, () -> new ByteArrayInputStream(kept));
    }

    /** A stream over what came. */
    InputStream open() throws IOException {
        return content().open();
    }

    @Override
    public synchronized void close() throws IOException {
        cutOff = true;
        try {
            target.close();
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private synchronized void write(byte[] bytes, int from, int count) throws IOException {
        if (cutOff) {
            throw new IOException("nothing more is taken");
        }
        if (length + count > maxBytes) {
            refused = length + count;
            throw new IOException("more than " + maxBytes + " bytes");
        }
        try {
            requireComplete();
            if (file == null && length + count > IN_MEMORY) {
                spill();
            }
            target.write(bytes, from, count);
            length += count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void spill() throws IOException {
        file = Files.createTempFile("logisav-mail-", ".spool");
        OutputStream onDisk = disk.open(file);
        target = new DigestOutputStream(onDisk, sha256);
        memory.writeTo(onDisk);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Not closable, since renderers like to close what they are given. */
    private final class Sink extends OutputStream {

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Spool.this.write(bytes, from, count);
        }
    }
}
