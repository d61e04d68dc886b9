package com.logisav.mail.template;

/** Follows HTML from left to right and knows whether its end lies inside a tag, where attributes stand. */
final class MarkupTracker {

    private enum State { TEXT, MARKUP, SINGLE_QUOTED, DOUBLE_QUOTED }

    private State state = State.TEXT;

    /** Goes on over the next piece. */
    void read(String html) {
        read(html, 0, html.length());
    }

    /** Goes on over what stands between two offsets. */
    void read(String html, int start, int end) {
        for (int i = start; i < end; i++) {
            state = next(html, i);
        }
    }

    boolean isInsideMarkup() {
        return state != State.TEXT;
    }

    private State next(String html, int at) {
        char c = html.charAt(at);
        return switch (state) {
            case TEXT -> opensMarkup(html, at) ? State.MARKUP : State.TEXT;
            case SINGLE_QUOTED -> c == '\'' ? State.MARKUP : State.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> c == '"' ? State.MARKUP : State.DOUBLE_QUOTED;
            case MARKUP -> switch (c) {
                case '>' -> State.TEXT;
                case '\'' -> State.SINGLE_QUOTED;
                case '"' -> State.DOUBLE_QUOTED;
                default -> State.MARKUP;
            };
        };
    }

    /** Whether a tag begins here; {@code a < b} begins none. */
    static boolean opensMarkup(String html, int at) {
        if (html.charAt(at) != '<' || at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || (next < 0x80 && Character.isLetter(next));
    }
}
