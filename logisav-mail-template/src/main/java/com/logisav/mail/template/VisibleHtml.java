package com.logisav.mail.template;

import java.util.Locale;
import java.util.Set;

/** HTML without its markup, as far as a search for placeholders needs it: formatting inside a word vanishes, any other tag parts words. */
final class VisibleHtml {

    private static final Set<String> FORMATTING = Set.of("a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "mark", "s", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u");

    private VisibleHtml() {}

    static String of(String html) {
        StringBuilder visible = new StringBuilder(html.length());
        int lastEnd = html.lastIndexOf('>');
        for (int i = 0; i < html.length(); i++) {
            if (i < lastEnd && MarkupTracker.opensMarkup(html, i)) {
                visible.append(FORMATTING.contains(elementName(html, i)) ? "" : "\n");
                i = html.indexOf('>', i);
            } else {
                visible.append(html.charAt(i));
            }
        }
        return visible.toString();
    }

    private static String elementName(String html, int open) {
        int start = html.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < html.length() && end - start < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
