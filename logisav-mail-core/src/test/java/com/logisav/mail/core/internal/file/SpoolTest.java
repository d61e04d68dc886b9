package com.logisav.mail.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final int IN_MEMORY = 1 << 20;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static byte[] read(Spool spool) throws IOException {
        try (InputStream in = spool.open()) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, IN_MEMORY - 1, IN_MEMORY, IN_MEMORY + 1, 3 * IN_MEMORY})
    void gives_back_counts_and_hashes_what_was_written_in_memory_or_on_disk(int length) throws Exception {
        byte[] written = bytes(length);
        try (Spool spool = Spool.upTo(Long.MAX_VALUE)) {
            // In pieces, so that what goes to disk was in memory before.
            InputStream in = new ByteArrayInputStream(written);
            for (byte[] piece = in.readNBytes(8192); piece.length > 0; piece = in.readNBytes(8192)) {
                spool.sink().write(piece);
            }

            assertThat(spool.length()).isEqualTo(length);
            assertThat(read(spool)).isEqualTo(read(spool)).isEqualTo(written);
            assertThat(spool.sha256()).isEqualTo(sha256(written));
        }
    }

    @Test
    void a_single_byte_counts_as_one() throws Exception {
        try (Spool spool = Spool.upTo(2)) {
            spool.sink().write(65);

            assertThat(read(spool)).containsExactly(65);
        }
    }

    @Test
    void takes_exactly_the_limit() throws IOException {
        try (Spool spool = Spool.upTo(10)) {
            spool.sink().write(bytes(10));

            assertThat(spool.overflowed()).isFalse();
        }
    }

    @Test
    void refuses_the_first_byte_beyond_and_remembers_it() throws IOException {
        try (Spool spool = Spool.upTo(10)) {
            spool.sink().write(bytes(10));

            assertThatThrownBy(() -> spool.sink().write(1)).isInstanceOf(IOException.class);
            assertThat(spool.overflowed()).isTrue();
            assertThat(spool.refusedAt()).isEqualTo(11);
            spool.requireComplete();
        }
    }

    @Test
    void takes_nothing_once_it_is_cut_off() throws IOException {
        try (Spool spool = Spool.upTo(10)) {
            spool.sink().write(1);
            spool.cutOff();

            assertThatThrownBy(() -> spool.sink().write(2)).isInstanceOf(IOException.class);
            assertThat(read(spool)).containsExactly(1);
        }
    }

    @Test
    void closing_the_sink_closes_nothing() throws IOException {
        try (Spool spool = Spool.upTo(10)) {
            OutputStream sink = spool.sink();
            sink.close();

            sink.write(1);

            assertThat(spool.length()).isEqualTo(1);
        }
    }

    @Test
    void what_is_on_disk_is_gone_when_it_is_closed() throws IOException {
        Spool spool = Spool.upTo(Long.MAX_VALUE);
        spool.sink().write(bytes(IN_MEMORY + 1));
        Content content = spool.content();

        spool.close();

        assertThatThrownBy(content::open).isInstanceOf(IOException.class);
    }

    @Test
    void what_goes_to_disk_is_closed_with_it() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        Spool spool = Spool.upTo(Long.MAX_VALUE, file -> new FilterOutputStream(Files.newOutputStream(file)) {
            @Override
            public void close() throws IOException {
                super.close();
                closed.set(true);
            }
        });
        spool.sink().write(bytes(IN_MEMORY + 1));

        spool.close();

        assertThat(closed).isTrue();
    }

    @Test
    void a_megabyte_needs_no_disk() throws IOException {
        try (Spool spool = Spool.upTo(Long.MAX_VALUE, FullDisk::new)) {
            spool.sink().write(bytes(IN_MEMORY));

            assertThat(spool.length()).isEqualTo(IN_MEMORY);
        }
    }

    @Test
    void a_hole_is_never_forgotten_though_the_writer_goes_on() throws IOException {
        try (Spool spool = Spool.upTo(Long.MAX_VALUE, FullDisk::new)) {
            OutputStream sink = spool.sink();
            Throwable first = catchThrowable(() -> sink.write(bytes(IN_MEMORY + 1)));
            assertThat(first).isInstanceOf(IOException.class);

            assertThatThrownBy(() -> sink.write(1)).isSameAs(first);
            assertThatThrownBy(spool::requireComplete).isSameAs(first);
            assertThat(spool.overflowed()).isFalse();
        }
    }
}
