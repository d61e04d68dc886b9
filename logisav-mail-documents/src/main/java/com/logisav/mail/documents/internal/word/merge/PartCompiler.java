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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes segments of a parsed part: finds its fields, binds them to those of the record, and cuts the source around them. */
public final class PartCompiler {

    private static final Comparator<Span> OUTER_FIRST = Comparator.comparingInt(Span::start)
        .thenComparing(Comparator.comparingInt(Span::end).reversed()).thenComparing(Span::kind);

    private static final String TABLE = "tbl";
    private static final List<String> HOLDERS = List.of(TABLE, "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment");

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
        holders(outerFirst);
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

    /** What Word takes for a damaged file when nothing is left in it is looked after, and where in it rows or paragraphs begin, which is something. */
    private void holders(List<Repeat> repeats) {
        Set<XmlElement> holders = new LinkedHashSet<>();
        repeats.forEach(repeat -> holder(repeat).ifPresent(holders::add));
        for (XmlElement holder : holders) {
            boolean table = holder.isWord(TABLE);
            spans.add(table ? Span.of(Kind.TABLE, holder.start(), holder.end())
                : Span.story(holder.openEnd(), holder.closeStart(), paragraph(holder)));
            units(holder, table ? "tr" : "p");
        }
    }

    private static Optional<XmlElement> holder(Repeat repeat) {
        Optional<XmlElement> around = repeat.units().get(0).parent();
        while (around.isPresent() && HOLDERS.stream().noneMatch(around.get()::isWord)) {
            around = around.get().parent();
        }
        return around;
    }

    /** Rows or paragraphs of a holder itself, not of a table in it: they may stand in content controls. */
    private void units(XmlElement around, String name) {
        for (XmlElement each : around.children()) {
            if (each.isWord(name)) {
                spans.add(Span.of(Kind.UNIT, each.start(), each.start()));
            } else if (!each.isWord(TABLE)) {
                units(each, name);
            }
        }
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
            case STORY -> List.of(new StorySegment(segments(span.start(), span.end(), next), span.value().stream().toList()));
            case UNIT -> List.of(Segment.unit());
            case REPEAT -> span.repeat().flatMap(repeat -> repeated(repeat, next)).stream().toList();
        };
    }

    private Optional<Segment> repeated(Repeat repeat, int[] next) {
        // A row that holds nothing but the begin goes, and the cut of that field with it; so does one with the end.
        List<Segment> body = segments(skipTo(repeat.bodyFrom(), next), repeat.bodyTo(), next);
        skipTo(repeat.to(), next);
        return Optional.ofNullable(lists.get(repeat)).map(list -> new RepeatSegment(list, body));
    }

    private Segment paragraph(XmlElement holder) {
        return Segment.literal(("<" + holder.prefix() + "p/>").getBytes(part.charset()));
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
