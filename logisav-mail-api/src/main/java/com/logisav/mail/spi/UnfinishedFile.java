package com.logisav.mail.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A content while it is being written, under a name that nobody looks for; removed on close unless it was finished. */
final class UnfinishedFile implements AutoCloseable {

    static final String SUFFIX = ".part";

    private final Path file;
    private final FileChannel channel;
    private final Instant createdAt;

    private UnfinishedFile(Path file, FileChannel channel, Instant createdAt) {
        this.file = file;
        this.channel = channel;
        this.createdAt = createdAt;
    }

    static UnfinishedFile create(Path folder, String token) throws IOException {
        Path file = folder.resolve(token + SUFFIX);
        FileChannel channel = PrivateFiles.createFile(file);
        return new UnfinishedFile(file, channel, Files.getLastModifiedTime(file).toInstant());
    }

    /** By the file system's own clock, which on a network is not this machine's. */
    Instant createdAt() {
        return createdAt;
    }

    /** Writes all bytes, through to the disk: a name that outlives a power failure must not lead to an empty file. */
    void write(InputStream bytes) throws IOException {
        bytes.transferTo(Channels.newOutputStream(channel));
        channel.force(true);
        channel.close();
    }

    void finish(Path finished, Instant until) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(until));
        try {
            Files.move(file, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, finished);
        }
    }

    @Override
    public void close() throws IOException {
        // Windows removes no file that is open for writing.
        channel.close();
        Files.deleteIfExists(file);
    }
}
