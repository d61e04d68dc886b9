package com.logisav.mail.core.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Parses what a cleaner answered and looks at every node, with a list of its own: the cleaner's lists must not vouch for themselves. */
final class AllowListAssert {

    private static final Set<String> ELEMENTS = Set.of("p", "div", "center", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote",
        "pre", "figure", "figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot",
        "tr", "td", "th", "a", "img", "span", "font", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "mark", "sup", "sub",
        "small", "big", "code", "kbd", "samp", "var", "tt", "abbr", "cite", "q");
    private static final Set<String> ATTRIBUTES = Set.of("style", "title", "dir", "align", "valign", "bgcolor", "width", "height",
        "colspan", "rowspan", "scope", "nowrap", "span", "href", "src", "alt", "border", "cellpadding", "cellspacing", "size", "color",
        "face", "start", "type", "value");
    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|tel:)[^\\p{Cc}]*|\\{\\{[^{}]+}}");
    private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*|cid:[^\\s\"'<>]+");
    private static final Pattern STYLE = Pattern.compile("[a-z-]+: [^:;\\\\@{}\\[\\]<>*]+(; [a-z-]+: [^:;\\\\@{}\\[\\]<>*]+)*");
    private static final Pattern FUNCTION = Pattern.compile("([\\p{L}-]*)\\(");
    private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla");
    private static final Set<String> DANGEROUS_PROPERTIES = Set.of("position", "behavior", "-moz-binding", "top", "left", "z-index",
        "filter", "content");

    private AllowListAssert() {}

    static void assertHoldsOnlyAllowed(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.traverse((node, depth) -> {
            if (depth > 0) {
                node(node);
            }
        });
    }

    private static void node(Node node) {
        if (node instanceof Element element) {
            assertThat(ELEMENTS).contains(element.normalName());
            element.attributes().forEach(AllowListAssert::attribute);
        } else {
            assertThat(node).as("neither comment nor raw text").isInstanceOf(TextNode.class);
        }
    }

    private static void attribute(Attribute attribute) {
        assertThat(ATTRIBUTES).contains(attribute.getKey());
        switch (attribute.getKey()) {
            case "href" -> assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).matches(LINK);
            case "src" -> assertThat(attribute.getValue()).matches(IMAGE);
            case "style" -> style(attribute.getValue());
            default -> { }
        }
    }

    private static void style(String style) {
        assertThat(style).matches(STYLE);
        assertThat(FUNCTION.matcher(style).results().map(found -> found.group(1).toLowerCase(Locale.ROOT))).isSubsetOf(FUNCTIONS);
        for (String declaration : style.split("; ")) {
            assertThat(DANGEROUS_PROPERTIES).doesNotContain(declaration.substring(0, declaration.indexOf(':')));
        }
    }
}
