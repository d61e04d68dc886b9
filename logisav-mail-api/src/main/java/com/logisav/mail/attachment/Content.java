package com.logisav.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Bytes that can be opened, as often as asked and each time from the start.
 *
 * <p>Holds no open resource. Implementations must allow concurrent {@link #open} calls, each with a stream of its own that the caller closes.
 */
@FunctionalInterface
public interface Content {

    /**
     * A new stream from the first byte.
     *
     * @throws IOException where the bytes cannot be read; the mail is then not sent, and nothing is lost
     */
    InputStream open() throws IOException;

    /** How many bytes {@link #open} will yield; empty where that is not known before reading. */
    default OptionalLong length() {
        return OptionalLong.empty();
    }

    /** These bytes, copied. */
    static Content of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return sized(copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** The file at this path, read when opened. */
    static Content of(Path file) {
        Objects.requireNonNull(file, "file");
        return () -> Files.newInputStream(file);
    }

    /** Content of a known length. */
    static Content sized(long length, Content content) {
        Objects.requireNonNull(content, "content");
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return content.open();
            }

            @Override
            public OptionalLong length() {
                return OptionalLong.of(length);
            }
        };
    }
}
