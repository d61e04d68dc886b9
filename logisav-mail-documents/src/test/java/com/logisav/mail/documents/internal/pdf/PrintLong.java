package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.DocumentException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A JVM that is asked for a document of so many paragraphs, or of as many as it has room for, and says what comes of it. */
final class PrintLong {

    private PrintLong() {}

    public static void main(String[] arguments) throws IOException {
        int asked = Integer.parseInt(arguments[0]);
        // The page has a head and a body of its own.
        int paragraphs = asked == 0 ? (int) Room.ofJvm().elements() - 10 : asked;
        try {
            new PdfEngine(List.of(), PdfLimits.USUAL, Clock.systemUTC()).print(new PdfPage("x", "x", "<p>x</p>".repeat(paragraphs), "",
                address -> Optional.empty(), letter -> List.of(), Locale.FRENCH, ZoneOffset.UTC), OutputStream.nullOutputStream());
            System.out.println("printed");
        } catch (DocumentException e) {
            System.out.println(e.failure());
        }
    }
}
