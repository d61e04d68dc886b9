package com.logisav.mail.documents.internal.pdf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads merged HTML as a browser does: no entities, no document type, no address is ever followed. */
final class PageParser {

    private PageParser() {}

    /**
     * The page, with a language, a title and the rules in its head.
     *
     * @param pictures asked for each that the page shows
     * @param fonts    asked for each letter
     * @param room     for its elements
     */
    static org.w3c.dom.Document parse(PdfPage source, Pictures pictures, Fonts fonts, Room room) {
        Document page = Jsoup.parse(source.html());
        Element root = page.expectFirst("html");
        if (root.attr("lang").isBlank()) {
            root.attr("lang", source.locale().toLanguageTag());
        }
        if (page.title().isBlank()) {
            page.title(source.name());
        }
        if (page.selectFirst("meta[name=subject]") == null) {
            page.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        }
        page.head().prependElement("style").appendText(Stylesheets.BASE);
        page.head().appendElement("style").appendText(source.css());
        page.select("img").forEach(image -> show(image, pictures));
        PageCheck.check(page, source, fonts::know, room);
        return EnginePage.of(root);
    }

    /** The engine is given a name that it cannot take for anything but a picture: of an address that ends with .pdf it would make its own thing. */
    private static void show(Element image, Pictures pictures) {
        String address = image.attr("src").strip();
        String reference = pictures.reference(address);
        if (reference != null) {
            image.attr("src", reference);
        }
        if (image.attr("alt").isBlank()) {
            image.attr("alt", address.startsWith("data:") ? "…" : address);
        }
    }
}
