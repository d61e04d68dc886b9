package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PdfEngineTest {

    private static final long MEGABYTE = 1_000_000;

    @Test
    void a_page_that_the_heap_has_no_room_for_is_refused_before_it_is_laid_out() {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> print(1000, MEGABYTE))
            .satisfies(e -> assertThat(e.failure()).isEqualTo(DocumentFailure.DOCUMENT_TOO_LONG))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("more than 1 pages"));
    }

    @Test
    void one_that_it_has_room_for_is_printed() throws IOException {
        assertThat(print(200, MEGABYTE)).isPositive();
    }

    @Test
    void who_is_refused_reads_how_many_pages_there_is_room_for() {
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> print(4_000, 12 * MEGABYTE))
            .satisfies(e -> assertThat(e.text(Locale.ENGLISH)).contains("more than 10 pages"));
    }

    @Test
    void the_room_is_that_of_the_jvm() throws IOException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
            System.getProperty("java.class.path"), PrintLong.class.getName()).redirectError(Redirect.DISCARD).start();

        try (InputStream said = jvm.getInputStream()) {
            assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8).lines().toList()).last().isEqualTo("DOCUMENT_TOO_LONG");
        }
    }

    private static int print(int paragraphs, long heap) throws IOException {
        PdfEngine engine = new PdfEngine(List.of(), PdfLimits.USUAL, Clock.systemUTC(), heap);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.print(new PdfPage("x", "x", "<p>x</p>".repeat(paragraphs), "", address -> Optional.empty(), letter -> List.of(), Locale.FRENCH,
            ZoneOffset.UTC), out);
        return out.size();
    }
}
