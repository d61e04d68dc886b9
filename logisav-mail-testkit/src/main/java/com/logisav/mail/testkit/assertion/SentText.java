package com.logisav.mail.testkit.assertion;

/**
 * Sentences about a body or a text file. Spaces that do not break, as in "1 234,50 €", count as spaces, every line end as a line feed, and
 * a letter with an accent as the same however it is written (NFC). Of a long text a failure shows the part that is nearest. Not safe for
 * concurrent use.
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
        String words = Spaces.part("contains", expected);
        String quoted = Shown.quoted(expected);
        mail.that(text.contains(words), what + " contains " + quoted, () -> "expected " + what + " to contain " + quoted + ", but it was:\n"
            + Excerpt.of(text, words) + Alike.part(words, text));
        return this;
    }

    /** It does not hold this. */
    public SentText doesNotContain(String unwanted) {
        String words = Spaces.part("doesNotContain", unwanted);
        String quoted = Shown.quoted(unwanted);
        mail.that(!text.contains(words), what + " does not contain " + quoted,
            () -> "expected " + what + " not to contain " + quoted + ", but it was:\n" + Excerpt.of(text, words));
        return this;
    }

    /** It is this, white space at the ends apart. */
    public SentText is(String expected) {
        String given = Spaces.plain(MistakenSentence.unlessGiven("is", expected));
        mail.that(text.strip().equals(given.strip()), what + " is as given",
            () -> "expected " + what + " to be\n" + Excerpt.differing(given, text) + "\nbut it was:\n" + Excerpt.differing(text, given)
                + Alike.whole(given.strip(), text.strip()));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }
}
