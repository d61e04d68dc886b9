package com.logisav.mail.template;

import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the tags of a source from left to right; what is not one, and looks like one, is a problem and stays in the text. */
final class TagScanner {

    private final Source source;
    private final CharSequence text;
    private final Problems problems;
    private final List<Tag> tags = new ArrayList<>();
    private int seen;
    private boolean inStyleSheet;

    TagScanner(Source source, Problems problems) {
        this(source, source.text(), problems);
    }

    /** Reads the text through another view of it; for a test that counts how often each character is looked at. */
    TagScanner(Source source, CharSequence text, Problems problems) {
        this.source = source;
        this.text = text;
        this.problems = problems;
    }

    /** The tags in order. With more than {@link Limits#TAGS}, which is a problem, none. */
    List<Tag> scan() {
        int at = 0;
        while (at < text.length()) {
            if (Braces.isPair(text, at, '{')) {
                at = readTag(at);
            } else if (Braces.isPair(text, at, '}') && !inStyleSheet) {
                at = readStray(at);
            } else {
                noticeStyleSheet(at);
                at++;
            }
            if (seen > Limits.TAGS) {
                problems.error(Code.TEMPLATE_TOO_LARGE, at, Map.of("limit", Limits.TAGS));
                return List.of();
            }
        }
        return tags;
    }

    /** In CSS two rules often end together; whoever pastes HTML does not see that. */
    private void noticeStyleSheet(int at) {
        if (source.isHtml() && text.charAt(at) == '<') {
            inStyleSheet = source.text().regionMatches(true, at, "<style", 0, 6)
                || (inStyleSheet && !source.text().regionMatches(true, at, "</style", 0, 7));
        }
    }

    private int readStray(int at) {
        seen++;
        int end = Braces.runEnd(text, at, '}');
        problems.error(Code.TEMPLATE_TAG_UNOPENED, at, Map.of("tag", source.snippet(at, end)));
        return end;
    }

    private int readTag(int start) {
        seen++;
        int open = Braces.runEnd(text, start, '{');
        int close = Braces.contentEnd(text, open);
        int lineEnd = lineEnd(open, close);
        if (lineEnd < close || !Braces.isPair(text, close, '}')) {
            problems.error(Code.TEMPLATE_TAG_UNCLOSED, start, Map.of("tag", source.snippet(start, lineEnd)));
            return lineEnd;
        }
        int end = Braces.runEnd(text, close, '}');
        readContent(start, end);
        return end;
    }

    private int lineEnd(int from, int to) {
        int end = from;
        while (end < to && !Escaper.isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A third brace belongs to the content, which then is no name. */
    private void readContent(int start, int end) {
        String written = text.subSequence(start + 2, end - 2).toString();
        String content = source.isHtml() ? DecodedHtml.decode(written) : written;
        Tag.Kind kind = Tag.Kind.of(content);
        String name = content.substring(kind.sigil().length());
        if (MergeField.isName(name)) {
            tags.add(new Tag(kind, name, start, end));
        } else {
            notAName(content, start, end);
        }
    }

    private void notAName(String content, int start, int end) {
        String tight = Braces.withoutSpaces(content);
        if (MergeField.isName(tight.substring(Tag.Kind.of(tight).sigil().length()))) {
            problems.error(Code.TEMPLATE_TAG_SPACED, start, Map.of("tag", source.snippet(start, end), "suggestion", "{{" + tight + "}}"));
        } else {
            problems.error(Code.TEMPLATE_TAG_MALFORMED, start, Map.of("tag", source.snippet(start, end)));
        }
    }
}
