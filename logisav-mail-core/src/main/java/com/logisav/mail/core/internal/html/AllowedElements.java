package com.logisav.mail.core.internal.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Which elements a mail may hold.
 *
 * <p>Without a word go: what stands in the head of a page that an office program puts on the clipboard (title, character set, generator,
 * its own style sheet, file lists, {@code xml} islands), elements with a name space ({@code o:p}, {@code w:...}; their text stays) and
 * wrappers without a look of their own. Blocks of newer HTML become {@code div}, which every mail program knows. The words inside an
 * unknown element stay, those inside anything that is no text (scripts, forms' controls, drawings, players) do not.
 */
final class AllowedElements {

    /** What becomes of an element. */
    enum Verdict { KEEP, KEEP_AS_DIV, UNWRAP, UNWRAP_SILENTLY, DROP, DROP_SILENTLY }

    private static final Set<String> KEPT = Set.of(
        "p", "div", "center", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre", "figure", "figcaption", "ul", "ol", "li",
        "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "a", "img", "span", "font",
        "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "mark", "sup", "sub", "small", "big", "code", "kbd", "samp", "var",
        "tt", "abbr", "cite", "q");
    private static final Set<String> BLOCKS = Set.of("section", "article", "header", "footer", "main", "nav", "aside", "address", "hgroup",
        "details", "summary", "fieldset", "legend", "dir", "menu");
    private static final Set<String> WRAPPERS = Set.of("html", "body", "head", "label", "picture", "nobr", "acronym", "dfn", "time", "bdi",
        "bdo", "data", "ruby", "rb", "rt", "rp");
    private static final Set<String> NO_TEXT = Set.of("script", "style", "iframe", "frame", "frameset", "noframes", "object", "embed",
        "applet", "param", "svg", "math", "template", "noscript", "noembed", "textarea", "select", "input", "audio", "video", "track",
        "source", "canvas", "map", "area", "meta", "link", "base", "xmp", "listing", "dialog", "portal", "keygen", "isindex", "bgsound",
        "slot");
    private static final Set<String> HEAD_LITTER = Set.of("title", "xml", "wbr");
    private static final Set<String> OFFICE_LINKS = Set.of("file-list", "themedata", "colorschememapping", "edit-time-data",
        "ole-object-data", "original-file", "preview", "main-file", "datastoreitem", "oledata");

    private AllowedElements() {}

    static Verdict verdict(Element element) {
        String name = element.normalName();
        if (KEPT.contains(name)) {
            return Verdict.KEEP;
        }
        if (BLOCKS.contains(name)) {
            return Verdict.KEEP_AS_DIV;
        }
        if (WRAPPERS.contains(name) || name.contains(":")) {
            return Verdict.UNWRAP_SILENTLY;
        }
        if (HEAD_LITTER.contains(name) || isOfficeLitter(element, name)) {
            return Verdict.DROP_SILENTLY;
        }
        return NO_TEXT.contains(name) ? Verdict.DROP : Verdict.UNWRAP;
    }

    private static boolean isOfficeLitter(Element element, String name) {
        return switch (name) {
            case "meta" -> !element.hasAttr("http-equiv") || element.attr("http-equiv").equalsIgnoreCase("content-type");
            case "link" -> OFFICE_LINKS.contains(element.attr("rel").toLowerCase(Locale.ROOT));
            case "style" -> element.data().contains("mso-") || element.data().contains("Mso");
            default -> false;
        };
    }
}
