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
        this.text = text;
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
        file.that(Spaces.single(text).contains(Spaces.singlePart("containsText", expected)),
            "contains \"" + expected + "\"", "to contain \"" + expected + "\", but its text was:\n" + SentText.quoted(text));
        return this;
    }

    /** Its text holds this nowhere. */
    public SentDocx doesNotContainText(String unwanted) {
        file.that(!Spaces.single(text).contains(Spaces.singlePart("doesNotContainText", unwanted)),
            "does not contain \"" + unwanted + "\"", "not to contain \"" + unwanted + "\", but its text was:\n" + SentText.quoted(text));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return file.and();
    }
}
