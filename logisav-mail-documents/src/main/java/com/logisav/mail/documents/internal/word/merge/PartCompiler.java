package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.field.FieldFinder;
import com.logisav.mail.documents.internal.word.field.FieldSite;
import com.logisav.mail.documents.internal.word.field.Problems;
import com.logisav.mail.documents.internal.word.field.Repeat;
import com.logisav.mail.documents.internal.word.field.RepeatFinder;
import com.logisav.mail.documents.internal.word.merge.Span.Kind;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes segments of a parsed part: finds its fields, binds them to those of the record, and cuts the source around them. */
public final class PartCompiler {

    private static final Comparator<Span> OUTER_FIRST = Comparator.comparingInt(Span::start)
        .thenComparing(Comparator.comparingInt(Span::end).reversed()).thenComparing(Span::kind);

    private static final List<String> NEVER_EMPTY = List.of("hdr", "ftr", "txbxContent", "footnote", "endnote", "comment");

    private final XmlPart part;
    private final Binder binder;
    private final Problems problems;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Repeat, BoundField> lists = new HashMap<>();

    private PartCompiler(XmlPart part, Binder binder, Problems problems) {
        this.part = part;
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * The segments of a part.
     *
     * @param problems takes what is wrong with its fields; with any, the part is not for use
     * @return empty: nothing in it is filled
     */
    public static Optional<MergedPart> compile(XmlPart part, TemplateRules rules, Problems problems) {
        List<FieldSite> sites = FieldFinder.find(part, problems);
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        PartCompiler compiler = new PartCompiler(part, new Binder(part, rules, problems), problems);
        return Optional.of(compiler.compile(RepeatFinder.of(sites, rules.marks(), problems), new FieldScope(rules.names(), "", rules.catalog())));
    }

    private MergedPart compile(RepeatFinder found, FieldScope record) {
        List<Repeat> outerFirst = found.outerFirst();
        Map<Repeat, Optional<FieldScope>> scopes = new HashMap<>();
        for (Repeat repeat : outerFirst) {
            Optional<FieldScope> around = scope(repeat.begin(), repeat, outerFirst, scopes, record);
            scopes.put(repeat, around.flatMap(scope -> bind(repeat, scope)));
        }
        for (FieldSite site : found.values()) {
            scope(site, null, outerFirst, scopes, record).ifPresent(scope -> cut(site, binder.value(site, scope)));
        }
        outerFirst.forEach(this::addRepeat);
        tables(outerFirst);
        spans.sort(OUTER_FIRST);
        return new MergedPart(part.name(), part.charset(), segments(0, part.source().length(), new int[1]), part.source().length());
    }

    /** The names known at a field: those of the innermost repeat around it; empty inside a repeat of what is no list, which says enough. */
    private static Optional<FieldScope> scope(FieldSite site, @Nullable Repeat self, List<Repeat> outerFirst,
            Map<Repeat, Optional<FieldScope>> scopes, FieldScope record) {
        Optional<FieldScope> scope = Optional.of(record);
        for (Repeat each : outerFirst) {
            if (Objects.equals(each, self)) {
                break;
            }
            if (each.bodyFrom() <= site.start() && site.start() < each.bodyTo()) {
                scope = scopes.getOrDefault(each, Optional.empty());
            }
        }
        return scope;
    }

    private Optional<FieldScope> bind(Repeat repeat, FieldScope around) {
        Optional<MergeField> list = binder.field(repeat.begin(), repeat.list(), around);
        if (list.isPresent() && list.get().kind() != FieldKind.LIST) {
            problems.add(Code.WORD_VALUE_AS_LIST, repeat.begin().code().tag(), repeat.begin().anchor(), Map.of());
            return Optional.empty();
        }
        list.ifPresent(known -> lists.put(repeat, new BoundField(repeat.list(), known)));
        return list.map(around::of);
    }

    private void addRepeat(Repeat repeat) {
        spans.add(Span.repeat(repeat));
        spans.addAll(CopySpans.in(part, repeat));
        cut(repeat.begin(), Optional.empty());
        cut(repeat.end(), Optional.empty());
    }

    private void cut(FieldSite site, Optional<Segment> value) {
        site.cuts().forEach(cut -> spans.add(Span.cut(cut.start(), cut.end(), cut.value() ? value : Optional.empty())));
    }

    /** Tables that may be left without any row. */
    private void tables(List<Repeat> repeats) {
        Map<XmlElement, Integer> covered = new HashMap<>();
        for (Repeat repeat : repeats) {
            repeat.begin().anchor().nearest("tbl")
                .ifPresent(each -> covered.merge(each, rows(each, repeat.from(), repeat.to()), Integer::sum));
        }
        covered.forEach((table, rows) -> {
            if (rows > 0 && rows >= rows(table, table.start(), table.end())) {
                spans.add(Span.of(Kind.TABLE, table.start(), table.end()));
            }
        });
    }

    /** Rows may stand in content controls, whose range is then no row's. */
    private static int rows(XmlElement around, int from, int to) {
        int rows = 0;
        for (XmlElement each : around.children()) {
            if (each.isWord("tr")) {
                rows += each.start() >= from && each.end() <= to ? 1 : 0;
            } else if (!each.isWord("tbl")) {
                rows += rows(each, from, to);
            }
        }
        return rows;
    }

    /** The segments of a range; what lies in a cut goes with it. */
    private List<Segment> segments(int from, int to, int[] next) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        while (next[0] < spans.size() && spans.get(next[0]).start() < to) {
            Span span = spans.get(next[0]++);
            if (span.start() < at) {
                continue;
            }
            literal(at, span.start(), segments);
            segments.addAll(segments(span, next));
            at = span.end();
        }
        literal(at, to, segments);
        return segments;
    }

    private List<Segment> segments(Span span, int[] next) {
        return switch (span.kind()) {
            case CUT -> span.value().stream().toList();
            case ONCE -> List.of(Segment.once(part.bytes(span.start(), span.end())));
            case DRAWING_NUMBER -> List.of(Segment.drawingNumber(part.bytes(span.start(), span.end())));
            case TABLE -> List.of(new TableSegment(segments(span.start(), span.end(), next)));
            case REPEAT -> span.repeat().flatMap(repeat -> repeated(repeat, next)).stream().toList();
        };
    }

    private Optional<Segment> repeated(Repeat repeat, int[] next) {
        // A row that holds nothing but the begin goes, and the cut of that field with it; so does one with the end.
        List<Segment> body = segments(skipTo(repeat.bodyFrom(), next), repeat.bodyTo(), next);
        skipTo(repeat.to(), next);
        return Optional.ofNullable(lists.get(repeat)).map(list -> new RepeatSegment(list, body, otherwise(repeat)));
    }

    /** What must hold a paragraph gets an empty one where all of its own are repeated: Word takes a header without any for a damaged file. */
    private List<Segment> otherwise(Repeat repeat) {
        XmlElement unit = repeat.units().get(0);
        boolean all = unit.parent().filter(around -> NEVER_EMPTY.stream().anyMatch(around::isWord) && around.children().stream()
            .allMatch(each -> each.start() >= repeat.from() && each.end() <= repeat.to())).isPresent();
        return all ? List.of(Segment.literal(("<" + unit.prefix() + "p/>").getBytes(part.charset()))) : List.of();
    }

    private int skipTo(int offset, int[] next) {
        while (next[0] < spans.size() && spans.get(next[0]).start() < offset) {
            next[0]++;
        }
        return offset;
    }

    private void literal(int from, int to, List<Segment> segments) {
        if (from < to) {
            segments.add(Segment.literal(part.bytes(from, to)));
        }
    }
}
