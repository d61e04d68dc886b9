package com.logisav.mail.template;

import org.jspecify.annotations.Nullable;

/** Makes a value harmless for the place where it lands. */
final class Escaper {

    private Escaper() {}

    /** A value in this context; inside a tag's attributes there are no line breaks, which would show as {@code <br>}. */
    static String escape(String value, Escaping context, boolean insideMarkup) {
        return switch (context) {
            case TEXT -> value;
            case SUBJECT -> oneLine(value);
            case HTML -> html(value, insideMarkup ? " " : "<br>");
        };
    }

    /** The text with every run of line breaks and controls as one space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            boolean breaks = isControl(text.charAt(i));
            if (!breaks || !inRun) {
                line.append(breaks ? ' ' : text.charAt(i));
            }
            inRun = breaks;
        }
        return line.toString();
    }

    private static String html(String text, String lineBreak) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String reference = reference(c);
            if (reference != null) {
                html.append(reference);
            } else if (isLineBreak(c)) {
                html.append(lineBreak);
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else {
                html.append(isControl(c) && c != '\t' ? ' ' : c);
            }
        }
        return html.toString();
    }

    /** The back-tick and the equals sign matter in attributes without quotes, where they could begin an attribute of the value's own. */
    private static @Nullable String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            case '=' -> "&#61;";
            default -> null;
        };
    }

    /** What some program or other begins a new line at. */
    static boolean isLineBreak(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || isLineBreak(c);
    }
}
