package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.documents.internal.word.field.Repeat;
import java.util.Optional;

/**
 * A range of the source that does not simply stay. Two ranges lie beside each other, or one in the other.
 *
 * @param start of the range
 * @param end   behind it
 * @param kind  what becomes of it
 * @param value what is written in its place, for a cut; in it, where it has no paragraph, for a story
 * @param repeat what is repeated, for a repeat
 */
record Span(int start, int end, Kind kind, Optional<Segment> value, Optional<Repeat> repeat) {

    /** What becomes of it; of two with the same range, the one around the other stands first here. */
    enum Kind {
        /** Left out where it has no row. */
        TABLE,
        /** Gets a paragraph where it has none. */
        STORY,
        /** Written for each element. */
        REPEAT,
        /** Left out, with a value in its place or none. */
        CUT,
        /** Written once. */
        ONCE,
        /** A number that is another in each copy. */
        DRAWING_NUMBER,
        /** The begin of a row or a paragraph, of no length. */
        UNIT
    }

    static Span of(Kind kind, int start, int end) {
        return new Span(start, end, kind, Optional.empty(), Optional.empty());
    }

    static Span cut(int start, int end, Optional<Segment> value) {
        return new Span(start, end, Kind.CUT, value, Optional.empty());
    }

    static Span story(int start, int end, Segment paragraph) {
        return new Span(start, end, Kind.STORY, Optional.of(paragraph), Optional.empty());
    }

    static Span repeat(Repeat repeat) {
        return new Span(repeat.from(), repeat.to(), Kind.REPEAT, Optional.empty(), Optional.of(repeat));
    }
}
