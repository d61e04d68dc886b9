package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.code.Switch;
import com.logisav.mail.documents.internal.word.code.TextForm;
import com.logisav.mail.documents.internal.word.field.CodePiece;
import com.logisav.mail.documents.internal.word.field.Condition;
import com.logisav.mail.documents.internal.word.field.FieldSite;
import com.logisav.mail.documents.internal.word.field.Problems;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds merge fields, and those in conditions, to the record's, and says what is wrong where that cannot be done. */
final class Binder {

    private static final String PICTURE = "Image:";

    private final XmlPart part;
    private final TemplateRules rules;
    private final Problems problems;

    Binder(XmlPart part, TemplateRules rules, Problems problems) {
        this.part = part;
        this.rules = rules;
        this.problems = problems;
    }

    /** What is written in place of a field; empty where something is wrong with it. */
    Optional<Segment> value(FieldSite site, FieldScope scope) {
        boolean inside = site.cuts().stream().anyMatch(cut -> cut.value() && !cut.wholeRun());
        return value(site, scope, inside ? Optional.of(new RunMarkup("", "", site.anchor().prefix(), part.charset())) : Optional.empty());
    }

    /**
     * The same.
     *
     * @param given how it is written: inside a run that also holds other things, nothing but the words; in a condition, perhaps as that is; empty for
     *              a run of its own
     */
    private Optional<Segment> value(FieldSite site, FieldScope scope, Optional<RunMarkup> given) {
        if (site.condition().isPresent()) {
            return Optional.of(condition(site, site.condition().get(), scope, given));
        }
        String name = site.code().argument();
        if (name.regionMatches(true, 0, PICTURE, 0, PICTURE.length())) {
            return picture(site, name.substring(PICTURE.length()).strip(), scope, given);
        }
        return words(site, scope, given).map(Segment.class::cast);
    }

    private Optional<ValueSegment> words(FieldSite site, FieldScope scope, Optional<RunMarkup> given) {
        String name = site.code().argument();
        Optional<MergeField> field = field(site, name, scope);
        if (field.isPresent() && field.get().kind() == FieldKind.LIST) {
            problem(Code.WORD_LIST_AS_VALUE, site, Map.of());
            return Optional.empty();
        }
        TextForm form = TextForm.of(site.code().switches(), field.map(MergeField::kind).orElse(FieldKind.TEXT));
        switches(site, form.unknown(), Code.WORD_FIELD_SWITCH_UNKNOWN);
        if (field.isPresent()) {
            switches(site, form.misplaced(), Code.WORD_FIELD_SWITCH_MISPLACED);
        }
        return field.map(known -> new ValueSegment(new BoundField(name, known), form, given.orElseGet(() -> run(site, form.isFormattedAsCode()))));
    }

    /** What is wrong with any field in a condition is found, whatever it would show. */
    private Segment condition(FieldSite site, Condition condition, FieldScope scope, Optional<RunMarkup> given) {
        TextForm form = TextForm.of(condition.switches(), FieldKind.TEXT);
        switches(site, condition.switches().stream().filter(each -> !TextForm.isOfFormatting(each)).toList(), Code.WORD_FIELD_SWITCH_UNKNOWN);
        Optional<RunMarkup> all = given.or(() -> form.isFormattedAsCode() || form.isFormattedAsResult()
            ? Optional.of(run(site, form.isFormattedAsCode())) : Optional.empty());
        return new ConditionSegment(operand(condition.left(), scope), condition.operator(), operand(condition.right(), scope),
            shown(condition.then(), scope, all), shown(condition.otherwise(), scope, all));
    }

    private Operand operand(List<CodePiece> pieces, FieldScope scope) {
        return new Operand(pieces.stream()
            .map(piece -> new Operand.Term(piece.text(), piece.inner().flatMap(site -> words(site, scope, Optional.empty())))).toList());
    }

    /** Words keep the formatting that they have in the instructions. */
    private List<Segment> shown(List<CodePiece> pieces, FieldScope scope, Optional<RunMarkup> given) {
        List<Segment> segments = new ArrayList<>();
        for (CodePiece each : pieces) {
            if (each.inner().isPresent()) {
                value(each.inner().get(), scope, given).ifPresent(segments::add);
            } else {
                RunMarkup run = given.orElseGet(() -> run(Optional.of(each.run()), Optional.of(each.run()), each.run().prefix()));
                String markup = each.character().map(item -> part.source().substring(item.start(), item.end())).orElse("");
                segments.add((out, values) -> {
                    if (markup.isEmpty()) {
                        run.write(out, each.text());
                    } else {
                        run.writeRun(out, markup);
                    }
                });
            }
        }
        return segments;
    }

    /** A picture that every document may show, or the field that holds the name of one. */
    private Optional<Segment> picture(FieldSite site, String name, FieldScope scope, Optional<RunMarkup> given) {
        TextForm form = TextForm.of(site.code().switches(), FieldKind.TEXT);
        switches(site, form.unknown(), Code.WORD_FIELD_SWITCH_UNKNOWN);
        switches(site, form.misplaced(), Code.WORD_FIELD_SWITCH_MISPLACED);
        Optional<MergeField> field = scope.find(name);
        if (field.filter(known -> known.kind() == FieldKind.TEXT).isEmpty() && !rules.pictures().contains(name)) {
            problem(Code.WORD_PICTURE_UNKNOWN, site, Map.of());
            return Optional.empty();
        }
        String shown = name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Optional.of(new PictureSegment(field.map(known -> new BoundField(name, known)), name, shown, PictureFrame.around(site.anchor()),
            given.orElseGet(() -> run(site, false))));
    }

    /** The field of a name; that there is none is a problem. */
    Optional<MergeField> field(FieldSite site, String name, FieldScope scope) {
        if (name.isEmpty()) {
            problem(Code.WORD_FIELD_WITHOUT_NAME, site, Map.of());
            return Optional.empty();
        }
        Optional<MergeField> field = scope.find(name);
        if (field.isEmpty() && !problems.isFull()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            scope.nearest(name).ifPresent(nearest -> facts.put("suggestion", nearest));
            problem(Code.WORD_FIELD_UNKNOWN, site, facts);
        }
        return field;
    }

    private void switches(FieldSite site, List<Switch> wrong, Code code) {
        wrong.forEach(each -> problem(code, site, Map.of("switch", each.written())));
    }

    private void problem(Code code, FieldSite site, Map<String, ?> facts) {
        problems.add(code, site.code().tag(), site.anchor(), facts);
    }

    /** The run of the earlier result, with its properties. */
    private RunMarkup run(FieldSite site, boolean formattedAsCode) {
        return run(site.host(), formattedAsCode ? site.codeRun().or(site::host) : site.host(), site.anchor().prefix());
    }

    private RunMarkup run(Optional<XmlElement> host, Optional<XmlElement> formatted, String prefix) {
        String open = host.map(run -> openTag(run, prefix)).orElse("<" + prefix + "r>");
        String properties = formatted.flatMap(run -> run.child("rPr"))
            .map(each -> part.source().substring(each.start(), each.end())).orElse("");
        return new RunMarkup(open + properties, "</" + prefix + "r>", prefix, part.charset());
    }

    /** The run's own first tag, with the numbers that Word gave it. */
    private String openTag(XmlElement run, String prefix) {
        String tag = part.source().substring(run.start(), run.openEnd());
        return tag.endsWith("/>") ? "<" + prefix + "r>" : tag;
    }
}
