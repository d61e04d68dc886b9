package com.logisav.mail.documents.internal.pdf;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Document;

/**
 * A page as the engine takes it: elements, attributes and words. What the HTML was read into is not held on to, so that it need not be in memory
 * while the page is laid out.
 */
final class EnginePage {

    /** Letters that are a name in XML as well; what else HTML lets pass is no element or attribute that a style could mean. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");
    /** Where blanks between elements are never seen. */
    private static final Set<String> WITHOUT_WORDS = Set.of("html", "head", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl");

    private final Document made;

    private EnginePage() {
        try {
            made = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can make an empty document", e);
        }
    }

    static Document of(Element root) {
        EnginePage page = new EnginePage();
        page.made.appendChild(page.copy(root));
        return page.made;
    }

    private org.w3c.dom.Element copy(Element from) {
        String name = from.normalName();
        org.w3c.dom.Element to = made.createElement(NAME.matcher(name).matches() ? name : "span");
        for (Attribute attribute : from.attributes()) {
            if (NAME.matcher(attribute.getKey()).matches()) {
                to.setAttribute(attribute.getKey(), attribute.getValue());
            }
        }
        boolean wordless = WITHOUT_WORDS.contains(name);
        for (Node child : from.childNodes()) {
            if (child instanceof Element element) {
                to.appendChild(copy(element));
            } else if (child instanceof TextNode text && !(wordless && text.isBlank())) {
                to.appendChild(made.createTextNode(text.getWholeText()));
            } else if (child instanceof DataNode rules) {
                to.appendChild(made.createTextNode(rules.getWholeData()));
            }
        }
        return to;
    }
}
