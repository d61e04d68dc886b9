package com.logisav.mail.core.internal.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Goes through a tree and writes its words into a layout. Recursive: the parser bounds the depth. */
final class TextWalk {

    private static final String RULE = "-".repeat(20);
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final Set<String> NOT_READ = Set.of("head", "title", "script", "style", "template", "noscript", "svg", "math", "select",
        "textarea", "iframe", "object", "colgroup");

    private final TextLayout layout;
    private boolean preformatted;

    TextWalk(TextLayout layout) {
        this.layout = layout;
    }

    void children(Element element) {
        element.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element && !NOT_READ.contains(element.normalName())) {
            element(element);
        }
    }

    private void text(String text) {
        if (preformatted) {
            layout.verbatim(text);
        } else {
            layout.words(text);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> layout.lineBreak();
            case "hr" -> rule();
            case "img" -> image(element);
            case "a" -> link(element);
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "table", "figure" -> block(element, TextLayout.BLANK_LINE);
            case "div", "center", "caption", "figcaption", "dt", "li", "td", "th", "section", "article", "header", "footer", "address"
                -> block(element, 1);
            case "tr" -> TextRow.write(element, layout, this);
            case "ul", "ol", "menu", "dir" -> list(element);
            case "dd" -> indented(element, "    ", 1);
            case "blockquote" -> indented(element, "> ", TextLayout.BLANK_LINE);
            case "pre" -> preformatted(element);
            default -> children(element);
        }
    }

    /** The element's words, set off by so many line ends. */
    void block(Element element, int lineEnds) {
        layout.block(lineEnds);
        children(element);
        layout.block(lineEnds);
    }

    private void rule() {
        layout.block(TextLayout.BLANK_LINE);
        layout.words(RULE);
        layout.block(TextLayout.BLANK_LINE);
    }

    private void image(Element image) {
        String alt = image.attr("alt").strip();
        if (!alt.isEmpty()) {
            layout.words("[" + alt + "]");
        }
    }

    private void link(Element link) {
        children(link);
        String target = LinkText.target(link);
        if (target.isEmpty()) {
            return;
        }
        if (link.text().isBlank() && link.select("img[alt~=\\S]").isEmpty()) {
            layout.words(target);
        } else {
            layout.remark(target);
        }
    }

    private void list(Element list) {
        Element around = list.parent();
        int distance = around != null && around.closest("ul, ol") != null ? 1 : TextLayout.BLANK_LINE;
        layout.block(distance);
        ListMarker marker = ListMarker.of(list);
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                item(item, marker.next(item));
            } else if (child instanceof Element inner && LISTS.contains(inner.normalName())) {
                // Not allowed, and what editors write all the same for an indented list.
                layout.indent("  ", "  ");
                list(inner);
                layout.outdent();
            } else {
                node(child);
            }
        }
        layout.block(distance);
    }

    private void item(Element item, String marker) {
        layout.block(1);
        layout.indent(marker, " ".repeat(marker.length()));
        children(item);
        layout.outdent();
        // Items stand close together, also where an editor made a paragraph of each.
        layout.settle(1);
    }

    private void indented(Element element, String mark, int lineEnds) {
        layout.block(lineEnds);
        layout.indent(mark, mark);
        children(element);
        layout.outdent();
        layout.settle(lineEnds);
    }

    private void preformatted(Element element) {
        boolean outer = preformatted;
        layout.block(TextLayout.BLANK_LINE);
        preformatted = true;
        children(element);
        preformatted = outer;
        layout.settle(TextLayout.BLANK_LINE);
    }
}
