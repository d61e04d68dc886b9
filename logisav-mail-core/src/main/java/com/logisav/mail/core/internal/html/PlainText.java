package com.logisav.mail.core.internal.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Between HTML and plain text: the alternative for readers of mail without HTML, and the HTML of a text.
 *
 * <p>Lines are not wrapped and not quoted for flowing (RFC 3676): long lines travel encoded and are folded where they are shown.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern EDGE_LINES = Pattern.compile("\\A(?:[ \\t]*\\n)+|\\s+\\z");

    private static final String NO_BREAK_SPACE = "\u00A0";

    private PlainText() {}

    /**
     * The words of a fragment: paragraphs with a blank line between, {@code - } and {@code 1. } before items, {@code text (link)}, rows of
     * tables with {@code |} between cells, {@code > } before what is quoted, {@code [alt]} for images. Entities are decoded, no-break
     * spaces kept, other white space folded except in {@code pre}; no blanks at line ends, never two blank lines outside {@code pre}; lines
     * end with {@code \n}, the last without.
     */
    public static String of(String html) {
        TextLayout layout = new TextLayout();
        new TextWalk(layout).children(HtmlFragments.parse(html));
        return layout.toString();
    }

    /**
     * The same words as HTML: paragraphs where blank lines part them, {@code <br>} for other line ends, runs of blanks kept; empty for
     * blank text.
     */
    public static String toHtml(String text) {
        String lines = EDGE_LINES.matcher(LINE_END.matcher(CleanText.of(text)).replaceAll("\n")).replaceAll("");
        if (lines.isBlank()) {
            return "";
        }
        Element body = HtmlFragments.emptyBody();
        for (String paragraph : BLANK_LINES.split(lines)) {
            paragraph(paragraph, body.appendElement("p"));
        }
        return HtmlFragments.print(body);
    }

    private static void paragraph(String text, Element into) {
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                into.appendElement("br");
            }
            into.appendText(withBlanks(lines[i].replace("\t", "    ").stripTrailing()));
        }
    }

    /** HTML folds blanks: every second one, and the first of a line, must not break. */
    private static String withBlanks(String line) {
        return (line.startsWith(" ") ? NO_BREAK_SPACE + line.substring(1) : line).replace("  ", " " + NO_BREAK_SPACE);
    }
}
