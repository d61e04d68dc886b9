package com.logisav.mail.testkit.assertion;

/**
 * Sentences about a body or a text file. Spaces that do not break, as in "1 234,50 €", count as spaces, and every line end as a line feed. Not
 * safe for concurrent use.
 */
public final class SentText {

    private final String what;
    private final String text;
    private final SentMail mail;

    SentText(String what, String text, SentMail mail) {
        this.what = what;
        this.text = Spaces.plain(text);
        this.mail = mail;
    }

    /** It holds this. */
    public SentText contains(String expected) {
        mail.that(text.contains(Spaces.part("contains", expected)), what + " contains \"" + expected + "\"",
            "expected " + what + " to contain \"" + expected + "\", but it was:\n" + quoted(text));
        return this;
    }

    /** It does not hold this. */
    public SentText doesNotContain(String unwanted) {
        String words = Spaces.part("doesNotContain", unwanted);
        mail.that(!text.contains(words), what + " does not contain \"" + unwanted + "\"",
            "expected " + what + " not to contain \"" + unwanted + "\", but it was:\n" + quoted(text));
        return this;
    }

    /** It is this, white space at the ends apart. */
    public SentText is(String expected) {
        String given = Spaces.plain(MistakenSentence.unlessGiven("is", expected));
        mail.that(text.strip().equals(given.strip()), what + " is as given",
            "expected " + what + " to be\n" + quoted(given) + "\nbut it was:\n" + quoted(text));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }

    static String quoted(String text) {
        return "  | " + text.strip().replace("\n", "\n  | ");
    }
}
