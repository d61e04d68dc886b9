package com.logisav.mail.core.internal.html;

import com.logisav.mail.content.BodyTooLongException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The one way from HTML text to a tree and back: a fragment, as inside {@code body}; no pretty print, UTF-8 as it is. */
final class HtmlFragments {

    /** Elements inside each other; the parser closes what is deeper, so that nobody's recursion overflows. Their text stays. */
    static final int MAX_DEPTH = 200;

    /**
     * Characters of tags, written out. What a body leaves open, a parser opens again in each of its paragraphs, and so makes of a few
     * characters a hundred times as many; half a million elements beside each other have less.
     */
    static final int MAX_TAGS = 5_000_000;
    private static final int MAX_VALUE = 8_192;

    private HtmlFragments() {}

    /**
     * The {@code body} of a document that holds this fragment.
     *
     * @throws BodyTooLongException where its tags, with all that a parser adds, are too many
     */
    static Element parse(String html) {
        Element body = emptyBody();
        try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH)).parseFragment(html, body, "")) {
            int tags = 0;
            for (Iterator<Element> closed = parser.iterator(); closed.hasNext();) {
                tags += tagLength(closed.next());
                if (tags > MAX_TAGS) {
                    throw BodyTooLongException.of(tags, MAX_TAGS);
                }
            }
            // All at once: one by one, each would leave the front of its old list, whose rest moves up, and a million of them take minutes.
            return body.appendChildren(parser.completeFragment());
        } catch (IOException e) {
            throw new UncheckedIOException("text does not fail", e);
        }
    }

    /** As written out; a value longer than any but an image's is there once, however often its element is. */
    private static int tagLength(Element element) {
        int length = 2 * element.tagName().length() + "<></>".length();
        for (Attribute attribute : element.attributes()) {
            length += attribute.getKey().length() + Math.min(attribute.getValue().length(), MAX_VALUE);
        }
        return length;
    }

    static Element emptyBody() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8).escapeMode(Entities.EscapeMode.base);
        return document.body();
    }

    /** What stands inside this body, without white space around it. */
    static String print(Element body) {
        body.select("pre").forEach(HtmlFragments::keepFirstLineBreak);
        return body.html().trim();
    }

    /** A parser drops a line break right after {@code <pre>}: one that is meant needs another one in front. */
    private static void keepFirstLineBreak(Element pre) {
        if (pre.childNodeSize() > 0 && pre.childNode(0) instanceof TextNode text && text.getWholeText().startsWith("\n")) {
            text.text("\n" + text.getWholeText());
        }
    }
}
