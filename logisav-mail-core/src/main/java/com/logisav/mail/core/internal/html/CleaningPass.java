package com.logisav.mail.core.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Copies what is allowed from one tree into a new one, in one walk without recursion. Copying, not deleting: what no line here names does
 * not arrive.
 */
final class CleaningPass implements NodeFilter {

    /** Without an attribute they say nothing; Word writes them by the hundred. */
    private static final Set<String> NOTHING_ALONE = Set.of("span", "font", "a");

    private final Removals removals;
    private final Element result = HtmlFragments.emptyBody();
    private final Deque<Node> copied = new ArrayDeque<>();
    private Element into = result;

    private CleaningPass(Removals removals) {
        this.removals = removals;
    }

    static Element over(Element body, Removals removals) {
        CleaningPass pass = new CleaningPass(removals);
        NodeTraversor.filter(pass, body);
        return pass.result;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            into.appendChild(new TextNode(CleanText.of(text.getWholeText())));
        } else if (node instanceof Element element && depth > 0) {
            return head(element);
        }
        // Of anything else nothing is copied: comments, conditional ones too, and the raw text of scripts and style sheets.
        return FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        switch (AllowedElements.verdict(element)) {
            case KEEP -> keep(element);
            case KEEP_AS_DIV -> open(element, copyOf(element, "div"));
            case UNWRAP_SILENTLY -> { }
            case UNWRAP -> removals.element(element.normalName());
            case DROP_SILENTLY -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case DROP -> {
                removals.element(element.normalName());
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void keep(Element element) {
        Element copy = copyOf(element, element.normalName());
        String name = copy.normalName();
        boolean withoutUse = (NOTHING_ALONE.contains(name) && copy.attributesSize() == 0)
            || (name.equals("a") && !copy.hasAttr("href"))
            || (name.equals("img") && !copy.hasAttr("src"));
        if (!withoutUse) {
            open(element, copy);
        }
    }

    private Element copyOf(Element element, String name) {
        Element copy = new Element(name);
        AllowedAttributes.copy(element, copy, removals);
        return copy;
    }

    private void open(Element original, Element copy) {
        into.appendChild(copy);
        copied.push(original);
        into = copy;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(copied.peek())) {
            copied.pop();
            Element parent = into.parent();
            into = parent == null ? result : parent;
        }
        return FilterResult.CONTINUE;
    }
}
