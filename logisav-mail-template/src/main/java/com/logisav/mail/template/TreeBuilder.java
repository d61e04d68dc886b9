package com.logisav.mail.template;

import com.logisav.mail.content.TemplateProblem.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts words and tags into a tree of sections. Whatever does not fit is a problem; the rest goes on as if it were not there. */
final class TreeBuilder {

    private record Level(@Nullable Tag opening, List<Node> children) {}

    private final Source source;
    private final Problems problems;
    private final StandaloneLines standalone;
    private final MarkupTracker markup = new MarkupTracker();
    private final Deque<Level> open = new ArrayDeque<>();

    TreeBuilder(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.standalone = new StandaloneLines(source);
    }

    List<Node> build(List<Tag> tags) {
        open.push(new Level(null, new ArrayList<>()));
        int from = 0;
        for (Tag tag : tags) {
            words(from, standalone.start(tag));
            add(tag);
            from = standalone.end(tag);
        }
        words(from, source.text().length());
        while (open.size() > 1) {
            unclosed();
        }
        return List.copyOf(open.pop().children());
    }

    private void words(int start, int end) {
        if (start >= end) {
            return;
        }
        String text = source.text().substring(start, end);
        if (source.isHtml()) {
            markup.read(text);
        }
        add(new Node.Words(source.context() == Escaping.SUBJECT ? Escaper.oneLine(text) : text));
    }

    private void add(Node node) {
        open.element().children().add(node);
    }

    private void add(Tag tag) {
        switch (tag.kind()) {
            case VALUE -> add(new Node.Value(tag, markup.isInsideMarkup()));
            case SECTION, INVERTED -> begin(tag);
            case END -> end(tag);
        }
    }

    private void begin(Tag tag) {
        if (open.size() - 1 == Limits.DEPTH) {
            problems.error(Code.TEMPLATE_TOO_LARGE, tag.start(), Map.of("limit", Limits.DEPTH));
        }
        open.push(new Level(tag, new ArrayList<>()));
    }

    private void end(Tag tag) {
        if (open.stream().noneMatch(level -> isNamed(level, tag))) {
            problems.error(Code.TEMPLATE_SECTION_MISMATCH, tag.start(), Map.of("tag", source.snippet(tag.start(), tag.end())));
            return;
        }
        while (!isNamed(open.element(), tag)) {
            unclosed();
        }
        close();
    }

    private static boolean isNamed(Level level, Tag tag) {
        return level.opening() != null && level.opening().name().equals(tag.name());
    }

    private void unclosed() {
        Tag tag = open.element().opening();
        if (tag != null) {
            problems.error(Code.TEMPLATE_SECTION_UNCLOSED, tag.start(), Map.of("tag", source.snippet(tag.start(), tag.end())));
        }
        close();
    }

    private void close() {
        Level level = open.pop();
        if (level.opening() != null) {
            add(new Node.Section(level.opening(), List.copyOf(level.children())));
        }
    }
}
