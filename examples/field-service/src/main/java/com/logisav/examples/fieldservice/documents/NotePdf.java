package com.logisav.examples.fieldservice.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;

/** A page with a title and a paragraph: for files that somebody else made. */
public final class NotePdf {

    private static final LocalDate DATE = LocalDate.of(2026, 9, 1);

    private NotePdf() {}

    /** The document's bytes. */
    public static byte[] of(String title, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet(title, Locale.FRANCE, DATE)) {
            sheet.text(Ink.TITLE, Sheet.LEFT, 80, title);
            sheet.lines(Ink.BODY, Sheet.LEFT, 110, Wrapping.wrap(sheet, Ink.BODY, Sheet.RIGHT - Sheet.LEFT, text));
            sheet.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
