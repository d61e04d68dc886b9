package com.logisav.mail.core.internal.html;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The one way from HTML text to a tree and back: a fragment, as inside {@code body}; no pretty print, UTF-8 as it is. */
final class HtmlFragments {

    /** Elements inside each other; the parser closes what is deeper, so that nobody's recursion overflows. Their text stays. */
    static final int MAX_DEPTH = 200;

    private HtmlFragments() {}

    /** The {@code body} of a document that holds this fragment. */
    static Element parse(String html) {
        Element body = emptyBody();
        // All at once: one by one, each would leave the front of its old list, whose rest moves up, and a million of them take minutes.
        return body.appendChildren(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseFragmentInput(html, body, ""));
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
