package com.logisav.mail.testkit.assertion;

import com.logisav.mail.testkit.internal.TypeReader;
import java.util.Arrays;
import java.util.function.Supplier;

/** Sentences about a file: attached, or an image inside the body. Not safe for concurrent use. */
public final class SentFile {

    private final ReceivedPart part;
    private final String what;
    private final SentMail mail;

    SentFile(ReceivedPart part, String what, SentMail mail) {
        this.part = part;
        this.what = what;
        this.mail = mail;
    }

    /** Its Content-Type is this, parameters apart. */
    public SentFile type(String mediaType) {
        String expected = MistakenSentence.unlessMediaType("type", mediaType);
        return that(part.mediaType().equals(expected), "is " + expected, () -> "to be " + expected + ", but it was " + part.mediaType());
    }

    /**
     * Its bytes are this, whatever it is called and declared to be: as Apache Tika sees them without a name, and as Word, Excel and
     * PowerPoint files say themselves. What only a name tells apart is {@code text/plain} (CSV, JSON) or {@code
     * application/x-tika-msoffice} (.doc, .xls).
     */
    public SentFile content(String mediaType) {
        String expected = MistakenSentence.unlessMediaType("content", mediaType);
        String seen = TypeReader.of(part.bytes());
        return that(seen.equals(expected), "holds " + expected, () -> "to hold " + expected + ", but its bytes are " + seen);
    }

    /** It has these bytes. */
    public SentFile bytes(byte[] expected) {
        byte[] given = MistakenSentence.unlessGiven("bytes", expected);
        int difference = Arrays.mismatch(part.bytes(), given);
        return that(difference < 0, "has the bytes given",
            () -> "to have " + counted(given.length, "given byte") + ", but " + difference(difference, given.length));
    }

    /** @param place of the first byte that differs, from 0; the length of the shorter where it is how the longer begins */
    private String difference(int place, int given) {
        String had = counted(part.length(), "byte");
        if (place == part.length()) {
            return "it has " + had + (place == 0 ? "" : ", the first of those given");
        }
        return place == given ? "it has " + had + ", and begins with those given" : "its " + had + " differ from byte " + place + " on";
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    /** Its bytes as text: CSV, XML or the like, in the charset that the mail says, UTF-8 where it says none. */
    public SentText text() {
        return new SentText(what, part.text(), mail);
    }

    /** The file itself. */
    public ReceivedPart received() {
        return part;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }

    SentFile that(boolean holds, String sentence, Supplier<String> failure) {
        mail.that(holds, what + " " + sentence, () -> "expected " + what + " " + failure.get());
        return this;
    }

    AssertionError missing(String failure) {
        return mail.missing("expected " + what + " " + failure);
    }
}
