package com.logisav.mail.testkit.assertion;

import com.logisav.mail.testkit.internal.DocxReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Sentences about an attached Word file as a person reads its body, headers and footers apart: line ends and every kind of space count as
 * one space. Not safe for concurrent use.
 */
public final class SentDocx {

    private final SentFile file;
    private final String text;

    private SentDocx(SentFile file, String text) {
        this.file = file;
        this.text = Spaces.plain(text);
    }

    static SentDocx read(SentFile file) {
        byte[] bytes = file.received().bytes();
        try {
            Optional<String> problem = DocxReader.problem(bytes);
            if (problem.isPresent()) {
                throw file.missing("to be a Word file, but it cannot be read: " + problem.get());
            }
            return new SentDocx(file, DocxReader.text(bytes));
        } catch (IOException e) {
            throw file.missing("to be a Word file, but it is no zip: " + e.getMessage());
        }
    }

    /** Its text holds this. */
    public SentDocx containsText(String expected) {
        String words = Spaces.singlePart("containsText", expected);
        String quoted = Shown.quoted(expected);
        file.that(Spaces.single(text).contains(words), "contains " + quoted, () -> "to contain " + quoted + ", but its text was:\n"
            + Excerpt.of(text, words) + Alike.part(words, Spaces.single(text)));
        return this;
    }

    /** Its text holds this nowhere. */
    public SentDocx doesNotContainText(String unwanted) {
        String words = Spaces.singlePart("doesNotContainText", unwanted);
        String quoted = Shown.quoted(unwanted);
        file.that(!Spaces.single(text).contains(words), "does not contain " + quoted,
            () -> "not to contain " + quoted + ", but its text was:\n" + Excerpt.of(text, words));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return file.and();
    }
}
