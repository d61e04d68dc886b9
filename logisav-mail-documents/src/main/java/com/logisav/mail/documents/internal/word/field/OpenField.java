package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.code.FieldCode;
import com.logisav.mail.documents.internal.word.field.FieldSite.Cut;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field between its first and its last character: collects what belongs to it, run by run. */
final class OpenField {

    /** In instructions, as elsewhere, some characters are elements; which one a symbol is, its font knows. */
    private static final Map<String, String> CHARACTERS =
        Map.of("tab", "\t", "br", "\n", "cr", "\n", "noBreakHyphen", "\u2011", "softHyphen", "\u00AD", "sym", "\uFFFC");

    private final XmlElement anchor;
    private final boolean deleted;
    private final List<CodePiece> instructions = new ArrayList<>();
    private final Map<XmlElement, List<XmlElement>> items = new LinkedHashMap<>();
    private final List<XmlElement> wrappers = new ArrayList<>();
    private @Nullable XmlElement codeRun;
    private @Nullable XmlElement resultRun;
    private boolean inResult;
    private boolean computable = true;

    private OpenField(XmlElement anchor, boolean deleted) {
        this.anchor = anchor;
        this.deleted = deleted;
    }

    /** A field that begins with {@code w:fldChar} in this run. */
    static OpenField complex(XmlElement run, boolean deleted) {
        return new OpenField(run, deleted);
    }

    /** {@code w:fldSimple}, which has its instructions in an attribute and its result inside. */
    static OpenField simple(XmlElement element, boolean deleted) {
        OpenField field = new OpenField(element, deleted);
        field.instructions.add(CodePiece.words(element, element.attribute("instr").orElse("")));
        field.inResult = true;
        field.computable = false;
        field.wrap(element);
        return field;
    }

    /** An element around runs that vanishes with the field, but for what else it holds. */
    void wrap(XmlElement element) {
        wrappers.add(element);
    }

    /** A run between the ends, though it holds nothing: LibreOffice writes one as a result that is empty. */
    void add(XmlElement run) {
        items.computeIfAbsent(run, any -> new ArrayList<>());
    }

    void add(XmlElement run, XmlElement item, boolean isResult, boolean itemDeleted) {
        items.computeIfAbsent(run, any -> new ArrayList<>()).add(item);
        if (isResult && inResult && resultRun == null && !itemDeleted) {
            resultRun = run;
        }
    }

    /** What stands in its own instructions, not in those of a field inside. */
    void addCode(XmlElement run, XmlElement item) {
        if (inResult || item.isWord("lastRenderedPageBreak")) {
            return;
        }
        if (item.isWord("instrText")) {
            codeRun = codeRun == null ? run : codeRun;
            instructions.add(CodePiece.words(run, item.text()));
        } else if (item.vocabulary().isWord() && CHARACTERS.containsKey(item.name())) {
            instructions.add(CodePiece.character(run, item, CHARACTERS.get(item.name())));
        } else {
            computable = false;
        }
    }

    void separate() {
        inResult = true;
    }

    boolean isInResult() {
        return inResult;
    }

    boolean isDeleted() {
        return deleted;
    }

    XmlElement anchor() {
        return anchor;
    }

    /** Merge fields that stand in the instructions of this one. */
    Stream<FieldSite> mergeFieldsInCode() {
        return instructions.stream().flatMap(piece -> piece.inner().stream()).flatMap(FieldSite::mergeFields);
    }

    /** A merge field or a condition that stands in the instructions of this one; they show it as Word does. */
    void takeInCode(FieldSite site) {
        instructions.add(CodePiece.field(site));
    }

    /** Another field that stands in the instructions of this one, and is not computed. */
    void takeInCode(OpenField other) {
        computable = false;
        instructions.add(CodePiece.words(other.anchor(), other.code().tag()));
    }

    String instructions() {
        return instructions.stream().map(CodePiece::text).collect(Collectors.joining());
    }

    /** What it compares and shows; empty where it is no condition, or none that is computed here. */
    Optional<Condition> condition(FieldCode code) {
        return computable && code.isCondition() ? ConditionParser.parse(instructions) : Optional.empty();
    }

    FieldCode code() {
        return FieldCode.parse(instructions());
    }

    /** The field as it is replaced. */
    FieldSite close(FieldCode code, Optional<Condition> condition) {
        XmlElement host = resultRun != null ? resultRun : codeRun != null ? codeRun : items.keySet().stream().findFirst().orElse(null);
        List<Cut> cuts = new ArrayList<>();
        items.forEach((run, parts) -> cutRun(run, parts, run == host, cuts));
        for (XmlElement wrapper : wrappers) {
            cutTags(wrapper, cuts);
        }
        if (host == null) {
            // A field without any run: the value stands where its element stood.
            cuts.clear();
            cuts.add(new Cut(anchor.start(), anchor.end(), true, true));
        }
        cuts.sort(Comparator.comparingInt(Cut::start));
        return new FieldSite(code, anchor, Optional.ofNullable(host), Optional.ofNullable(codeRun), condition, cuts);
    }

    private static void cutRun(XmlElement run, List<XmlElement> parts, boolean isHost, List<Cut> cuts) {
        long others = run.children().stream().filter(child -> !child.isWord("rPr") && !parts.contains(child)).count();
        if (others == 0) {
            cuts.add(new Cut(run.start(), run.end(), isHost, true));
            return;
        }
        boolean value = isHost;
        for (XmlElement part : parts) {
            cuts.add(new Cut(part.start(), part.end(), value, false));
            value = false;
        }
    }

    private static void cutTags(XmlElement wrapper, List<Cut> cuts) {
        cuts.add(new Cut(wrapper.start(), wrapper.openEnd(), false, false));
        wrapper.child("fldData").ifPresent(data -> cuts.add(new Cut(data.start(), data.end(), false, false)));
        if (wrapper.closeStart() >= wrapper.openEnd() && wrapper.end() > wrapper.openEnd()) {
            cuts.add(new Cut(wrapper.closeStart(), wrapper.end(), false, false));
        }
    }
}
