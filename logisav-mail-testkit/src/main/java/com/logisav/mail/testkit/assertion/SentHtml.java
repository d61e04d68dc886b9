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
        mail.that(shown.contains(Spaces.singlePart("shows", expected)), "HTML shows \"" + expected + "\"",
            "expected HTML to show \"" + expected + "\", but it shows:\n" + SentText.quoted(shown));
        return this;
    }

    /** One of its links leads to exactly this: {@code https:}, {@code mailto:} or another. */
    public SentHtml linksTo(String url) {
        List<String> links = HtmlReader.links(html);
        mail.that(links.contains(MistakenSentence.unlessGiven("linksTo", url)), "HTML links to " + url,
            "expected HTML to link to " + url + ", but " + (links.isEmpty() ? "it has no link" : "it links to " + links));
        return this;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }
}
