package com.logisav.mail.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A part in the directory of a gallery that is read when a test lets it be: a pipe. Whoever joins the parts has listed them by then, so that
 * what the test does before is what another process does meanwhile.
 */
final class SlowPart implements AutoCloseable {

    private static final byte[] ENTRY = "<li>slow</li>\n".getBytes(StandardCharsets.UTF_8);

    private final Path pipe;
    private final Thread writer;
    private volatile boolean closed;

    private SlowPart(Path pipe, Meanwhile meanwhile) {
        this.pipe = pipe;
        this.writer = new Thread(() -> serve(meanwhile), "slow-part");
        writer.setDaemon(true);
    }

    /** What another process does while one reads. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws IOException;
    }

    /** The first of the parts in this directory; the first time that it is read, this happens before. */
    static SlowPart in(Path directory, Meanwhile meanwhile) throws Exception {
        Path pipe = directory.resolve("0.part");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        if (!mkfifo.waitFor(20, TimeUnit.SECONDS) || mkfifo.exitValue() != 0) {
            throw new IllegalStateException("no pipe");
        }
        SlowPart part = new SlowPart(pipe, meanwhile);
        part.writer.start();
        return part;
    }

    /** A pipe opens for writing when somebody has opened it for reading. */
    private void serve(Meanwhile meanwhile) {
        for (boolean first = true; !closed; first = false) {
            try (OutputStream reader = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
                if (first) {
                    meanwhile.happens();
                }
                reader.write(ENTRY);
            } catch (IOException e) {
                // The reader had read enough.
            }
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        // For reading and writing, a pipe opens at once, and lets go whoever waits to write.
        try (FileChannel both = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            writer.join(TimeUnit.SECONDS.toMillis(20));
        }
        Files.delete(pipe);
    }
}
