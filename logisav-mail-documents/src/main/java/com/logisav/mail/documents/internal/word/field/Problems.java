package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong in one part, each problem with the place where a person finds it: the number of the paragraph, and of the table and the
 * row, and the words around it. What stands in a text box is counted with the paragraph that the box is anchored in, so that the two spellings which Word keeps of each
 * box give one problem.
 */
public final class Problems {

    /** More is not read by anybody, and looking for the nearest name takes time. */
    private static final int MAX = 100;

    private final XmlPart part;
    private final String where;
    private final List<Found> found = new ArrayList<>();
    private @Nullable Map<XmlElement, Integer> numbers;

    private record Found(int start, WordTemplateProblem problem) {}

    /**
     * For one part.
     *
     * @param where the code of what the part is to a person
     */
    public Problems(XmlPart part, String where) {
        this.part = part;
        this.where = where;
    }

    /** Whether there are so many that more would help nobody. */
    public boolean isFull() {
        return found.size() >= MAX;
    }

    /**
     * Adds one.
     *
     * @param tag the field as Word shows it
     * @param at  where it stands
     */
    public void add(Code code, String tag, XmlElement at, Map<String, ?> facts) {
        Map<String, Object> arguments = new LinkedHashMap<>(facts);
        arguments.put("tag", tag);
        arguments.put("part", part.name());
        arguments.put("where", where);
        outermost(at, "p").ifPresent(number -> arguments.put("paragraph", number));
        outermost(at, "tbl").ifPresent(number -> arguments.put("table", number));
        row(at).ifPresent(number -> arguments.put("row", number));
        ParagraphWords.around(at, tag).ifPresent(words -> arguments.put("near", words));
        WordTemplateProblem problem = WordTemplateProblem.of(code, arguments);
        if (!isFull() && found.stream().noneMatch(each -> each.problem().equals(problem))) {
            found.add(new Found(at.start(), problem));
        }
    }

    /** All of them, in the order of the text. */
    public List<WordTemplateProblem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Found::start)).map(Found::problem).toList();
    }

    /** The number of the outermost such element around this place; what stands in text boxes has none of its own. */
    private Optional<Integer> outermost(XmlElement at, String name) {
        Integer number = null;
        for (Optional<XmlElement> each = Optional.of(at); each.isPresent(); each = each.get().parent()) {
            if (each.get().isWord(name)) {
                number = numbers().getOrDefault(each.get(), number);
            }
        }
        return Optional.ofNullable(number);
    }

    private Optional<Integer> row(XmlElement at) {
        Optional<XmlElement> outer = Optional.empty();
        for (Optional<XmlElement> each = Optional.of(at); each.isPresent(); each = each.get().parent()) {
            outer = each.get().isWord("tr") ? each : outer;
        }
        return outer.flatMap(row -> row.parent().map(table -> 1 + (int) table.children().stream()
            .filter(each -> each.isWord("tr") && each.start() < row.start()).count()));
    }

    /** Made for the first problem: most templates have none. */
    private Map<XmlElement, Integer> numbers() {
        if (numbers == null) {
            numbers = new HashMap<>();
            number(part.root(), new int[2], numbers);
        }
        return numbers;
    }

    private static void number(XmlElement element, int[] last, Map<XmlElement, Integer> numbers) {
        if (element.isWord("p")) {
            numbers.put(element, ++last[0]);
        } else if (element.isWord("tbl")) {
            numbers.put(element, ++last[1]);
        } else if (element.isWord("txbxContent")) {
            return;
        }
        element.children().forEach(child -> number(child, last, numbers));
    }
}
