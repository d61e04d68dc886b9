package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the begins and ends of what is repeated. Between them lie rows of one table, or, outside of tables, paragraphs one after the other; a row
 * or paragraph that holds nothing but a begin or an end is not repeated, and vanishes.
 */
public final class RepeatFinder {

    /** What shows nothing on a page. */
    private static final Set<String> UNSEEN = Set.of("tab", "br", "lastRenderedPageBreak", "noBreakHyphen", "softHyphen");

    private final List<RepeatMark> marks;
    private final Problems problems;
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<FieldSite> values = new ArrayList<>();
    private final Deque<Begun> begun = new ArrayDeque<>();

    private record Begun(RepeatMark mark, String list, FieldSite site) {}

    private record Span(List<XmlElement> units) {}

    private RepeatFinder(List<RepeatMark> marks, Problems problems) {
        this.marks = marks;
        this.problems = problems;
    }

    /** Goes through the fields of a part, in their order. */
    public static RepeatFinder of(List<FieldSite> sites, List<RepeatMark> marks, Problems problems) {
        RepeatFinder finder = new RepeatFinder(marks, problems);
        sites.forEach(finder::take);
        finder.begun.forEach(each -> finder.problem(Code.WORD_REPEAT_UNCLOSED, each.site()));
        finder.checkOverlaps();
        return finder;
    }

    /** What is repeated, each before those in it, in the order of the begins. */
    public List<Repeat> outerFirst() {
        return repeats.stream().sorted(Comparator.comparingInt(repeat -> repeat.begin().start())).toList();
    }

    /** The fields that begin or end nothing. */
    public List<FieldSite> values() {
        return List.copyOf(values);
    }

    private void take(FieldSite site) {
        // What a condition compares is no name.
        String name = site.code().isMergeField() ? site.code().argument() : "";
        for (RepeatMark mark : marks) {
            Optional<String> list = mark.listBegun(name);
            Optional<String> ended = mark.listEnded(name);
            if (list.isPresent()) {
                begun.push(new Begun(mark, list.get(), site));
                return;
            } else if (ended.isPresent()) {
                end(mark, ended.get(), site);
                return;
            }
        }
        values.add(site);
    }

    private void end(RepeatMark mark, String list, FieldSite site) {
        Begun last = begun.peek();
        if (last == null || !last.mark().equals(mark) || !(list.isEmpty() || list.equalsIgnoreCase(last.list()))) {
            problem(Code.WORD_REPEAT_UNOPENED, site);
            return;
        }
        begun.pop();
        Optional<Span> span = span(last.site().anchor(), site.anchor());
        if (span.isEmpty()) {
            problem(Code.WORD_REPEAT_UNCLOSED, last.site());
        } else {
            repeats.add(repeat(last, site, span.get().units()));
        }
    }

    /** Two repeats share rows only where one stands between the begin and the end of the other. */
    private void checkOverlaps() {
        List<Repeat> overlapping = repeats.stream().filter(each -> repeats.stream()
            .anyMatch(other -> other.end().start() < each.begin().start() && each.from() < other.to())).toList();
        overlapping.forEach(each -> problem(Code.WORD_REPEAT_OVERLAPPING, each.begin()));
        repeats.removeAll(overlapping);
    }

    private static Repeat repeat(Begun begin, FieldSite end, List<XmlElement> all) {
        XmlElement first = all.get(0);
        XmlElement last = all.get(all.size() - 1);
        boolean dropFirst = all.size() > 1 && holdsOnly(first, begin.site());
        boolean dropLast = all.size() > (dropFirst ? 2 : 1) && holdsOnly(last, end);
        return new Repeat(begin.list(), begin.site(), end, all.subList(dropFirst ? 1 : 0, all.size() - (dropLast ? 1 : 0)),
            first.start(), last.end(), dropFirst ? first.end() : first.start(), dropLast ? last.start() : last.end());
    }

    /** Rows where both stand in rows of one table, the innermost such table; paragraphs where they stand in none. */
    private static Optional<Span> span(XmlElement begin, XmlElement end) {
        return siblings(begin, end, "tr").or(() -> siblings(begin, end, "p"));
    }

    private static Optional<Span> siblings(XmlElement begin, XmlElement end, String name) {
        List<XmlElement> last = around(end, name);
        for (XmlElement first : around(begin, name)) {
            for (XmlElement each : last) {
                if (first.parent().equals(each.parent())) {
                    return Optional.of(between(first, each));
                }
            }
        }
        return Optional.empty();
    }

    /** The elements of this name around another one, the innermost first, as far as the text box that it stands in. */
    private static List<XmlElement> around(XmlElement element, String name) {
        List<XmlElement> found = new ArrayList<>();
        for (Optional<XmlElement> each = Optional.of(element); each.isPresent() && !each.get().isWord("txbxContent");
                each = each.get().parent()) {
            if (each.get().isWord(name)) {
                found.add(each.get());
            }
        }
        return found;
    }

    private static Span between(XmlElement first, XmlElement last) {
        List<XmlElement> all = first.parent().map(XmlElement::children).orElse(List.of(first)).stream()
            .filter(each -> each.start() >= first.start() && each.end() <= last.end()).toList();
        return new Span(all);
    }

    /** Whether nothing of this row or paragraph is seen but that field. */
    private static boolean holdsOnly(XmlElement element, FieldSite site) {
        if (site.covers(element)) {
            return true;
        }
        if (element.isWord("r")) {
            return element.children().stream().allMatch(item -> site.covers(item) || isUnseen(item));
        }
        return element.children().stream().allMatch(child -> holdsOnly(child, site));
    }

    private static boolean isUnseen(XmlElement item) {
        return item.isWord("rPr") || (item.isWord("t") && item.text().isBlank())
            || UNSEEN.stream().anyMatch(item::isWord);
    }

    private void problem(Code code, FieldSite site) {
        problems.add(code, site.code().tag(), site.anchor(), Map.of());
    }
}
