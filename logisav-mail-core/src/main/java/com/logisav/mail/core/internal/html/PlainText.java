package com.logisav.mail.core.internal.html;

import com.logisav.mail.content.BodyTooLongException;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Between HTML and plain text: the alternative for readers of mail without HTML, and the HTML of a text.
 *
 * <p>Lines are not wrapped and not quoted for flowing (RFC 3676): long lines travel encoded and are folded where they are shown.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

    private static final String NO_BREAK_SPACE = "\u00A0";

    private PlainText() {}

    /**
     * The words of a fragment: paragraphs with a blank line between, {@code - } and {@code 1. } before items, {@code text (link)}, rows of
     * tables with {@code |} between cells, {@code > } before what is quoted, {@code [alt]} for images. Entities are decoded, no-break
     * spaces kept, other white space folded except in {@code pre}; no blanks at line ends, never two blank lines outside {@code pre}; lines
     * end with {@code \n}, the last without. What stands before a line (marks of lists and quotations) takes up to 80 characters; what
     * is nested deeper adds none.
     *
     * @throws BodyTooLongException where the text would have more characters than the markup of a body may have
     */
    public static String of(String html) {
        TextLayout layout = new TextLayout();
        new TextWalk(layout).children(HtmlFragments.parse(html));
        return layout.toString();
    }

    /**
     * Goes on only where a plain-text body is no longer than the markup of one in HTML may be.
     *
     * @throws BodyTooLongException otherwise
     */
    public static void requireLength(String body) {
        if (body.length() > HtmlCleaner.MAX_MARKUP) {
            throw BodyTooLongException.of(body.length(), HtmlCleaner.MAX_MARKUP);
        }
    }

    /**
     * The same words as HTML: paragraphs where blank lines part them, {@code <br>} for other line ends, runs of blanks kept; empty for
     * blank text.
     */
    public static String toHtml(String text) {
        String clean = CleanText.of(text);
        return clean.isBlank() ? "" : HtmlFragments.print(paragraphs(LINE_END.split(clean)));
    }

    private static Element paragraphs(String[] lines) {
        Element body = HtmlFragments.emptyBody();
        Element paragraph = null;
        boolean first = true;
        for (String line : lines) {
            String words = withoutBlanksBefore(line);
            if (words.isEmpty()) {
                paragraph = null;
            } else if (paragraph == null) {
                paragraph = body.appendElement("p").appendText(withBlanks(first ? line : words));
                first = false;
            } else {
                paragraph.appendElement("br");
                paragraph.appendText(withBlanks(line));
            }
        }
        return body;
    }

    private static String withoutBlanksBefore(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        return line.substring(start);
    }

    /** HTML folds blanks: every second one, and the first of a line, must not break. */
    private static String withBlanks(String raw) {
        String line = raw.replace("\t", "    ").stripTrailing();
        return (line.startsWith(" ") ? NO_BREAK_SPACE + line.substring(1) : line).replace("  ", " " + NO_BREAK_SPACE);
    }
}
