package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.documents.Photographed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfEngineTest {

    private static final long MEGABYTE = 1_000_000;

    @Test
    void a_page_that_the_heap_has_no_room_for_is_refused_before_it_is_laid_out() {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> print(1000, 21 * MEGABYTE))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_TOO_LONG))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("more than 1 pages"));
    }

    @Test
    void one_that_it_has_room_for_is_printed() throws IOException {
        assertThat(print(100, 21 * MEGABYTE)).isPositive();
    }

    @Test
    void who_is_refused_reads_how_many_pages_there_is_room_for() {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> print(4_000, 44 * MEGABYTE))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("more than 10 pages"));
    }

    @Test
    void the_room_is_that_of_the_jvm() throws IOException {
        assertThat(printInJvm(30_000)).isEqualTo("DOCUMENT_TOO_LONG");
    }

    /** Of elements that need most: each a box, a line, a word and a tag of its own. */
    @Test
    void the_longest_page_that_the_jvm_has_room_for_is_printed() throws IOException {
        assertThat(printInJvm(0)).isEqualTo("printed");
    }

    /** So many paragraphs, or as many as there is room for, in a small JVM. */
    private static String printInJvm(int paragraphs) throws IOException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-XX:+UseSerialGC",
            "-cp", System.getProperty("java.class.path"), PrintLong.class.getName(), String.valueOf(paragraphs)).redirectErrorStream(true).start();

        try (InputStream said = jvm.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).lines().reduce("", (before, last) -> last);
        }
    }

    @Test
    void many_photos_have_room_since_none_has_more_pixels_than_a_page_shows() throws IOException {
        byte[] photo = Photographed.jpeg(3000, 2000, 1);
        Room room = new Room(37 * MEGABYTE);
        String page = "<img src='%d' alt='x' style='width: 180mm; height: 250mm'>";

        assertThat(room.pictures()).as("less than two of them").isLessThan(2L * photo.length);
        assertThat(pictures(page.formatted(1) + page.formatted(2), room)).isPositive();
        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> pictures(IntStream.range(0, 6).mapToObj(page::formatted).collect(Collectors.joining()), room))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_PICTURES_TOO_LARGE));
    }

    /** Each address another file. */
    private static int pictures(String html, Room room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfEngine(List.of(), PdfLimits.USUAL, Clock.systemUTC(), room).print(new PdfPage("x", "x", html, "",
            address -> Optional.of(Content.of(Photographed.jpeg(3000, 2000, Integer.parseInt(address)))), letter -> List.of(), Locale.FRENCH,
            ZoneOffset.UTC), out);
        return out.size();
    }

    @Test
    void a_photo_that_would_unfold_to_more_than_the_heap_has_room_for_is_refused() {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> pictures("<img src='1' alt='x'>", new Room(30 * MEGABYTE)))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_PICTURE_TOO_DETAILED))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("more than 5,000,000 pixels"));
    }

    private static int print(int paragraphs, long heap) throws IOException {
        PdfEngine engine = new PdfEngine(List.of(), PdfLimits.USUAL, Clock.systemUTC(), new Room(heap));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.print(new PdfPage("x", "x", "<p>x</p>".repeat(paragraphs), "", address -> Optional.empty(), letter -> List.of(), Locale.FRENCH,
            ZoneOffset.UTC), out);
        return out.size();
    }
}
