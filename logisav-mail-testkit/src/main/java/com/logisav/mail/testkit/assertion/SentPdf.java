package com.logisav.mail.testkit.assertion;

import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.internal.PdfReader;
import java.io.IOException;
import java.util.List;

/**
 * Sentences about an attached PDF as a person reads it: line ends and every kind of space count as one space. Not safe for concurrent use.
 */
public final class SentPdf {

    private final SentFile file;
    private final List<String> pages;

    private SentPdf(SentFile file, List<String> pages) {
        this.file = file;
        this.pages = pages;
    }

    static SentPdf read(SentFile file) {
        try {
            OptionalLibrary.PDFBOX.require();
        } catch (IllegalStateException e) {
            throw new MissingLibrary(e);
        }
        try {
            return new SentPdf(file, PdfReader.pages(file.received().bytes()).stream().map(Spaces::single).toList());
        } catch (IOException e) {
            throw file.missing("to be a PDF that PDFBox can open, but it cannot: " + e.getMessage());
        }
    }

    /** It has so many pages. */
    public SentPdf pages(int expected) {
        MistakenSentence.unlessCount("pages", expected);
        file.that(pages.size() == expected, "has " + counted(expected),
            () -> "to have " + counted(expected) + ", but it had " + pages.size());
        return this;
    }

    /** Its text, on one page or over several, holds this. */
    public SentPdf containsText(String expected) {
        String words = Spaces.singlePart("containsText", expected);
        String quoted = Shown.quoted(expected);
        file.that(text().contains(words), "contains " + quoted, () -> "to contain " + quoted + ", but its text was:\n"
            + Excerpt.ofPages(pages, words) + Alike.part(words, text()));
        return this;
    }

    /** Its text holds this nowhere. */
    public SentPdf doesNotContainText(String unwanted) {
        String words = Spaces.singlePart("doesNotContainText", unwanted);
        String quoted = Shown.quoted(unwanted);
        file.that(!text().contains(words), "does not contain " + quoted,
            () -> "not to contain " + quoted + ", but its text was:\n" + Excerpt.ofPages(pages, words));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return file.and();
    }

    private String text() {
        return String.join(" ", pages);
    }

    private static String counted(int pages) {
        return pages == 1 ? "1 page" : pages + " pages";
    }
}
