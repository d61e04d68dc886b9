package com.logisav.mail.documents.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Prints documents with several renderers, on several threads. */
public final class PrintOften {

    private PrintOften() {}

    public static void main(String[] arguments) {
        IntStream.range(0, 4).parallel().forEach(each -> {
            PdfEngine engine = new PdfEngine(List.of(), PdfLimits.USUAL, Clock.systemUTC());
            print(engine);
            print(engine);
        });
    }

    private static void print(PdfEngine engine) {
        try {
            engine.print(new PdfPage("x", "x", "<p>un <b>deux</b></p>", "", address -> Optional.empty(), letter -> List.of(), Locale.FRENCH,
                ZoneOffset.UTC), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
