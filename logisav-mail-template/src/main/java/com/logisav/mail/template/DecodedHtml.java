package com.logisav.mail.template;

import org.jspecify.annotations.Nullable;

/** HTML with its {@link CharacterReferences} and, inside tags, percent-encoded braces as what they stand for, and where each character came from. */
final class DecodedHtml {

    private final StringBuilder text = new StringBuilder();
    private final int[] origins;

    private DecodedHtml(String html) {
        origins = new int[html.length() + 1];
        MarkupTracker markup = new MarkupTracker();
        for (int i = 0; i < html.length();) {
            int end = encodedEnd(html, i, markup.isInsideMarkup());
            String meaning = end == i ? null : meaning(html.substring(i, end));
            markup.read(html, i, meaning == null ? i + 1 : end);
            append(meaning == null ? html.substring(i, i + 1) : meaning, i);
            i = meaning == null ? i + 1 : end;
        }
        origins[text.length()] = html.length();
    }

    static DecodedHtml of(String html) {
        return new DecodedHtml(html);
    }

    /** What stands in a tag, as far as it is written in references. */
    static String decode(String content) {
        return content.indexOf('&') < 0 ? content : of(content).text();
    }

    /** Only an address has percent-encoding; in words %7B is what it looks like. */
    private static int encodedEnd(String html, int at, boolean insideMarkup) {
        return switch (html.charAt(at)) {
            case '&' -> CharacterReferences.end(html, at);
            case '%' -> insideMarkup ? Math.min(at + 3, html.length()) : at;
            default -> at;
        };
    }

    private static @Nullable String meaning(String encoded) {
        return switch (encoded) {
            case "%7B", "%7b" -> "{";
            case "%7D", "%7d" -> "}";
            default -> encoded.startsWith("&") ? CharacterReferences.meaning(encoded) : null;
        };
    }

    private void append(String decoded, int origin) {
        for (int i = 0; i < decoded.length(); i++) {
            origins[text.length()] = origin;
            text.append(decoded.charAt(i));
        }
    }

    String text() {
        return text.toString();
    }

    /** The offset in the HTML of what stands at this offset in the text. */
    int origin(int offset) {
        return origins[offset];
    }
}
