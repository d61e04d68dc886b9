package com.logisav.mail.template;

import com.logisav.mail.content.TemplateProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one source, and turns offsets into lines and columns. */
final class Problems {

    private final Source source;
    private final List<TemplateProblem> found = new ArrayList<>();
    private int @Nullable [] lineStarts;

    Problems(Source source) {
        this.source = source;
    }

    void error(TemplateProblem.Code code, int offset, Map<String, ?> arguments) {
        found.add(TemplateProblem.error(code, source.context().part(), line(offset), column(offset), arguments));
    }

    void warning(TemplateProblem.Code code, int offset, Map<String, ?> arguments) {
        found.add(TemplateProblem.warning(code, source.context().part(), line(offset), column(offset), arguments));
    }

    void addAll(List<TemplateProblem> others) {
        found.addAll(others);
    }

    /** All of them, in the order in which a person reads the source. */
    List<TemplateProblem> inOrder() {
        return found.stream()
            .sorted(Comparator.comparingInt(TemplateProblem::line).thenComparingInt(TemplateProblem::column))
            .toList();
    }

    private int line(int offset) {
        int index = Arrays.binarySearch(lineStarts(), offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    private int column(int offset) {
        return offset - lineStarts()[line(offset) - 1] + 1;
    }

    /** Made for the first problem: most templates have none. */
    private int[] lineStarts() {
        if (lineStarts == null) {
            lineStarts = findLineStarts(source.text());
        }
        return lineStarts;
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !firstOfTwo)) {
                starts = lines < starts.length ? starts : Arrays.copyOf(starts, lines * 2);
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
