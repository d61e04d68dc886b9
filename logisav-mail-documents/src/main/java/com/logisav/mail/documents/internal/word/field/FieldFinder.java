package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.code.FieldCode;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks once through a part and puts its fields together.
 *
 * <p>Fields nest: a merge field in the result of another field (a table of contents, a link) is filled; one in the instructions of a condition is
 * part of it, and the condition stands here in its place; one in those of any other field is a problem, since what that field shows is not computed
 * here. A text box has fields of its own; those in a tracked deletion are gone already. Other fields stay as they are.
 */
public final class FieldFinder {

    /** Of what another field says, which may hold whole paragraphs. */
    private static final int MAX_SHOWN = 120;

    /** Conditions in conditions, as deep as Word has fields in fields. */
    private static final int MAX_DEPTH = 20;

    private final Problems problems;
    private final List<FieldSite> sites = new ArrayList<>();
    private final Deque<OpenField> open = new ArrayDeque<>();
    private boolean deleted;

    private FieldFinder(Problems problems) {
        this.problems = problems;
    }

    /**
     * The merge fields of a part, and the conditions that hold some, in their order.
     *
     * @param problems takes what is wrong with fields, whether merge fields or not
     */
    public static List<FieldSite> find(XmlPart part, Problems problems) {
        FieldFinder finder = new FieldFinder(problems);
        finder.visit(part.root());
        finder.open.forEach(finder::unclosed);
        finder.sites.sort(Comparator.comparingInt(FieldSite::start));
        return List.copyOf(finder.sites);
    }

    private void visit(XmlElement element) {
        if (element.isWord("r")) {
            run(element);
        } else if (element.isWord("fldSimple")) {
            simple(element);
        } else if (element.isWord("txbxContent")) {
            box(element);
        } else if (element.isWord("instrText")) {
            stray(element);
        } else if (element.isWord("del") || element.isWord("moveFrom")) {
            boolean before = deleted;
            deleted = true;
            element.children().forEach(this::visit);
            deleted = before;
        } else {
            element.children().forEach(this::visit);
        }
    }

    /** A text box is anchored inside a run, perhaps inside a field's: its own fields have nothing to do with those. */
    private void box(XmlElement element) {
        List<OpenField> outside = new ArrayList<>(open);
        open.clear();
        element.children().forEach(this::visit);
        open.forEach(this::unclosed);
        open.clear();
        outside.forEach(open::addLast);
    }

    /** Instructions of no field: without a first character before them, or where runs are not of text but of formulas. */
    private void stray(XmlElement element) {
        boolean ofField = !open.isEmpty() && element.parent().filter(parent -> parent.isWord("r")).isPresent();
        FieldCode code = FieldCode.parse(element.text());
        if (!ofField && !deleted && code.isMergeField()) {
            problems.add(Code.WORD_FIELD_BROKEN, code.tag(), element, Map.of());
        }
    }

    private void run(XmlElement run) {
        open.forEach(field -> field.add(run));
        for (XmlElement item : run.children()) {
            if (item.isWord("rPr")) {
                continue;
            }
            if (item.isWord("fldChar")) {
                character(run, item);
            } else {
                open.forEach(field -> field.add(run, item, true, deleted));
                if (!open.isEmpty() && !deleted) {
                    open.element().addCode(run, item);
                }
                visit(item);
            }
        }
    }

    private void character(XmlElement run, XmlElement item) {
        String type = item.attribute("fldCharType").orElse("");
        if (type.equals("begin")) {
            open.push(OpenField.complex(run, deleted));
        }
        open.forEach(field -> field.add(run, item, false, deleted));
        if (type.equals("separate") && !open.isEmpty()) {
            open.element().separate();
        } else if (type.equals("end") && !open.isEmpty()) {
            close(open.pop(), run);
        }
    }

    private void simple(XmlElement element) {
        open.forEach(field -> field.wrap(element));
        OpenField field = OpenField.simple(element, deleted);
        open.push(field);
        element.children().forEach(this::visit);
        while (!open.isEmpty() && open.element() != field) {
            unclosed(open.pop());
        }
        if (!open.isEmpty()) {
            close(open.pop(), element);
        }
    }

    private void close(OpenField field, XmlElement last) {
        if (field.isDeleted()) {
            return;
        }
        FieldCode code = field.code();
        Optional<OpenField> around = Optional.ofNullable(open.peek()).filter(outer -> !outer.isInResult());
        boolean inParagraph = field.anchor().nearest("p").equals(last.nearest("p"));
        Optional<Condition> condition = inParagraph && open.size() < MAX_DEPTH ? field.condition(code) : Optional.empty();
        if (condition.isPresent() && (around.isPresent() || field.mergeFieldsInCode().findAny().isPresent())) {
            put(field.close(code, condition), last, around);
            return;
        }
        field.mergeFieldsInCode().forEach(inner -> problems.add(Code.WORD_FIELD_IN_FIELD, inner.code().tag(), inner.anchor(),
            Map.of("outer", code.keyword(), "instructions", shortened(field.instructions()))));
        if (code.isMergeField() && inParagraph) {
            put(field.close(code, Optional.empty()), last, around);
            return;
        }
        around.ifPresent(outer -> outer.takeInCode(field));
        if (code.isMergeField()) {
            problems.add(Code.WORD_FIELD_BROKEN, code.tag(), field.anchor(), Map.of());
        } else if (code.isOfMailMerge()) {
            problems.add(Code.WORD_FIELD_OF_MAIL_MERGE, code.tag(), field.anchor(), Map.of());
        } else if (code.isLoading()) {
            problems.add(Code.WORD_FIELD_LOADING, code.tag(), field.anchor(), Map.of());
        }
    }

    private static String shortened(String instructions) {
        String shown = instructions.replaceAll("\\s+", " ").strip();
        return shown.length() > MAX_SHOWN ? shown.substring(0, MAX_SHOWN - 1) + "…" : shown;
    }

    /** What stands in its result goes with it. */
    private void put(FieldSite site, XmlElement last, Optional<OpenField> around) {
        sites.removeIf(inner -> inner.start() >= site.start() && inner.start() < last.end());
        around.ifPresentOrElse(outer -> outer.takeInCode(site), () -> sites.add(site));
    }

    private void unclosed(OpenField field) {
        if (field.code().isMergeField() && !field.isDeleted()) {
            problems.add(Code.WORD_FIELD_BROKEN, field.code().tag(), field.anchor(), Map.of());
        }
    }
}
