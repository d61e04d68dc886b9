package com.logisav.mail.testkit.assertion;

/** Sentences about a body. Spaces that do not break, as in "1 234,50 €", count as spaces, and every line end as a line feed. */
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
        if (!text.contains(Spaces.plain(expected))) {
            throw mail.failure("expected " + what + " to contain \"" + expected + "\", but it was:\n" + quoted());
        }
        return this;
    }

    /** It does not hold this. */
    public SentText doesNotContain(String unwanted) {
        if (text.contains(Spaces.plain(unwanted))) {
            throw mail.failure("expected " + what + " not to contain \"" + unwanted + "\", but it was:\n" + quoted());
        }
        return this;
    }

    /** It is this, white space at the ends apart. */
    public SentText is(String expected) {
        if (!text.strip().equals(Spaces.plain(expected).strip())) {
            throw mail.failure("expected " + what + " to be\n" + quoted(Spaces.plain(expected)) + "\nbut it was:\n" + quoted());
        }
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }

    private String quoted() {
        return quoted(text);
    }

    private static String quoted(String text) {
        return "  | " + text.strip().replace("\n", "\n  | ");
    }
}
