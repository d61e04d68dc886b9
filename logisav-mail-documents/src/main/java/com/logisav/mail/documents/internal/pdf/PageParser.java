package com.logisav.mail.documents.internal.pdf;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads merged HTML as a browser does: no entities, no document type, no address is ever followed. */
final class PageParser {

    private PageParser() {}

    /**
     * The page, with a language, a title and the rules in its head.
     *
     * @param css rules that come after those of the page
     */
    static org.w3c.dom.Document parse(String html, String css, Locale locale, String title) {
        Document page = Jsoup.parse(html);
        Element root = page.expectFirst("html");
        if (root.attr("lang").isBlank()) {
            root.attr("lang", locale.toLanguageTag());
        }
        if (page.title().isBlank()) {
            page.title(title);
        }
        if (page.selectFirst("meta[name=subject]") == null) {
            page.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        }
        page.head().prependElement("style").appendText(Stylesheets.BASE);
        page.head().appendElement("style").appendText(css);
        return W3CDom.convert(page);
    }
}
