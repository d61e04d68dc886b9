package com.logisav.mail.testkit.assertion;

import com.logisav.mail.testkit.internal.HtmlReader;
import java.util.List;

/** Sentences about an HTML body: as HTML, in which {@code &} is {@code &amp;}, or as a person reads it. Not safe for concurrent use. */
public final class SentHtml {

    private final String html;
    private final SentText source;
    private final SentMail mail;

    SentHtml(String html, SentMail mail) {
        this.html = html;
        this.source = new SentText("HTML", html, mail);
        this.mail = mail;
    }

    /** Its HTML holds this. */
    public SentHtml contains(String expected) {
        source.contains(expected);
        return this;
    }

    /** Its HTML does not hold this. */
    public SentHtml doesNotContain(String unwanted) {
        source.doesNotContain(unwanted);
        return this;
    }

    /** Its HTML is this, white space at the ends apart. */
    public SentHtml is(String expected) {
        source.is(expected);
        return this;
    }

    /** A person reads this in it: elements, entities, line ends and kinds of spaces apart, and without what it hides. */
    public SentHtml shows(String expected) {
        String shown = Spaces.single(HtmlReader.text(html));
        String words = Spaces.singlePart("shows", expected);
        String quoted = Shown.quoted(expected);
        mail.that(shown.contains(words), "HTML shows " + quoted, () -> "expected HTML to show " + quoted + ", but it shows:\n"
            + Excerpt.of(shown, words) + Alike.part(words, shown));
        return this;
    }

    /** One of its links leads to exactly this: {@code https:}, {@code mailto:} or another. */
    public SentHtml linksTo(String url) {
        List<String> links = HtmlReader.links(html);
        mail.that(links.contains(MistakenSentence.unlessGiven("linksTo", url)), "HTML links to " + Shown.words(url),
            () -> "expected HTML to link to " + Shown.words(url) + ", but "
                + (links.isEmpty() ? "it has no link" : "it links to " + Shown.near(links, url)));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }
}
