package com.logisav.mail.core.internal.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Which attributes an element may have, and what they may say.
 *
 * <p>A value that its attribute cannot have is dropped without a word, and so is what has no effect in a mail: {@code class}, {@code id},
 * {@code name}, {@code lang}, {@code target}, {@code data-*}, {@code aria-*}, anything with a name space, a harmless attribute where it
 * does not belong. All others are named.
 */
final class AllowedAttributes {

    private static final Set<String> EVERYWHERE = Set.of("style", "title", "dir");
    private static final Set<String> TEXT_BLOCK = Set.of("align");
    private static final Set<String> ROWS = Set.of("align", "valign", "bgcolor", "height");
    private static final Set<String> CELL = Set.of("align", "valign", "bgcolor", "width", "height", "colspan", "rowspan", "scope",
        "nowrap");
    private static final Set<String> COLUMN = Set.of("align", "valign", "width", "span");

    private static final Map<String, Set<String>> BY_ELEMENT = Map.ofEntries(
        Map.entry("a", Set.of("href")),
        Map.entry("img", Set.of("src", "alt", "width", "height", "border", "align")),
        Map.entry("font", Set.of("size", "color", "face")),
        Map.entry("ol", Set.of("start", "type")), Map.entry("ul", Set.of("type")), Map.entry("li", Set.of("type", "value")),
        Map.entry("p", TEXT_BLOCK), Map.entry("div", TEXT_BLOCK), Map.entry("caption", TEXT_BLOCK),
        Map.entry("h1", TEXT_BLOCK), Map.entry("h2", TEXT_BLOCK), Map.entry("h3", TEXT_BLOCK),
        Map.entry("h4", TEXT_BLOCK), Map.entry("h5", TEXT_BLOCK), Map.entry("h6", TEXT_BLOCK),
        Map.entry("hr", Set.of("align", "width", "size", "color")),
        Map.entry("table", Set.of("width", "height", "align", "border", "cellpadding", "cellspacing", "bgcolor")),
        Map.entry("thead", ROWS), Map.entry("tbody", ROWS), Map.entry("tfoot", ROWS), Map.entry("tr", ROWS),
        Map.entry("td", CELL), Map.entry("th", CELL), Map.entry("col", COLUMN), Map.entry("colgroup", COLUMN));

    private static final Pattern ANYTHING = Pattern.compile("(?s).*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,4})?(px|%)?");
    private static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,30}");
    private static final Pattern SIDE = Pattern.compile("(?i)left|right|center|justify|middle|top|bottom|baseline|absmiddle|texttop");

    private static final Map<String, Pattern> VALUES = Map.ofEntries(
        Map.entry("title", ANYTHING), Map.entry("alt", ANYTHING),
        Map.entry("dir", Pattern.compile("(?i)ltr|rtl|auto")),
        Map.entry("align", SIDE), Map.entry("valign", SIDE),
        Map.entry("color", COLOUR), Map.entry("bgcolor", COLOUR),
        Map.entry("face", Pattern.compile("[\\p{L}\\p{N} ,'._-]{1,200}")),
        Map.entry("size", Pattern.compile("[+-]?[0-9]{1,3}")),
        Map.entry("type", Pattern.compile("(?i)1|a|i|disc|circle|square")),
        Map.entry("scope", Pattern.compile("(?i)row|col|rowgroup|colgroup")),
        Map.entry("nowrap", Pattern.compile("(?i)(nowrap)?")),
        Map.entry("width", LENGTH), Map.entry("height", LENGTH), Map.entry("border", COUNT),
        Map.entry("cellpadding", COUNT), Map.entry("cellspacing", COUNT),
        Map.entry("colspan", COUNT), Map.entry("rowspan", COUNT), Map.entry("span", COUNT),
        Map.entry("start", NUMBER), Map.entry("value", NUMBER));

    private static final Set<String> LITTER = Set.of("class", "id", "name", "lang", "xmlns", "role", "target", "rel", "contenteditable",
        "spellcheck", "tabindex", "draggable", "translate", "hidden", "accesskey", "unselectable", "language", "shapes", "link", "vlink",
        "alink", "text", "hspace", "vspace", "noshade", "clear", "cite", "summary", "rules", "frame", "abbr", "headers", "axis", "char",
        "charoff", "compact", "datetime", "hreflang", "charset", "media", "content", "loading", "decoding", "crossorigin", "referrerpolicy",
        "sizes", "bordercolor", "reversed", "open", "for", "autocomplete", "topmargin", "leftmargin", "marginwidth", "marginheight",
        "reply", "cellspace", "is", "part", "itemprop", "itemscope", "itemtype", "itemid", "property", "typeof", "about", "http-equiv");

    private AllowedAttributes() {}

    static void copy(Element from, Element to, Removals removals) {
        Set<String> own = BY_ELEMENT.getOrDefault(to.normalName(), Set.of());
        for (Attribute attribute : from.attributes()) {
            String name = attribute.getKey();
            String value = CleanText.of(attribute.getValue());
            if (own.contains(name) || EVERYWHERE.contains(name)) {
                copy(name, value, to, removals);
            } else if (!isLitter(name)) {
                removals.attribute(name);
            }
        }
    }

    private static void copy(String name, String value, Element to, Removals removals) {
        switch (name) {
            case "style" -> put(to, name, AllowedStyles.of(value, removals));
            case "href" -> put(to, name, AllowedLinks.href(value, removals));
            case "src" -> put(to, name, AllowedLinks.src(value, removals));
            default -> {
                Pattern allowed = VALUES.get(name);
                if (allowed != null && allowed.matcher(value).matches()) {
                    to.attr(name, value);
                }
            }
        }
    }

    private static void put(Element to, String name, String value) {
        if (!value.isEmpty()) {
            to.attr(name, value);
        }
    }

    private static boolean isLitter(String name) {
        return LITTER.contains(name) || VALUES.containsKey(name) || name.contains(":")
            || name.startsWith("data-") || name.startsWith("aria-") || name.startsWith("mso-") || name.startsWith("_");
    }
}
