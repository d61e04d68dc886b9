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
import org.jspecify.annotations.Nullable;

/** A field between its first and its last character: collects what belongs to it, run by run. */
final class OpenField {

    private final XmlElement anchor;
    private final boolean deleted;
    private final StringBuilder instructions = new StringBuilder();
    private final Map<XmlElement, List<XmlElement>> items = new LinkedHashMap<>();
    private final List<XmlElement> wrappers = new ArrayList<>();
    private final List<FieldSite> inCode = new ArrayList<>();
    private @Nullable XmlElement codeRun;
    private @Nullable XmlElement resultRun;
    private boolean inResult;

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
        field.instructions.append(element.attribute("instr").orElse(""));
        field.inResult = true;
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
        if (item.isWord("instrText") && !inResult) {
            instructions.append(item.text());
            codeRun = codeRun == null ? run : codeRun;
        } else if (isResult && inResult && resultRun == null && !itemDeleted) {
            resultRun = run;
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
    List<FieldSite> inCode() {
        return inCode;
    }

    /** A merge field that stands in the instructions of this one; they show it as Word does. */
    void takeInCode(FieldSite site, String itsInstructions) {
        inCode.add(site);
        if (instructions.toString().endsWith(itsInstructions)) {
            instructions.setLength(instructions.length() - itsInstructions.length());
        }
        instructions.append(site.code().tag());
    }

    String instructions() {
        return instructions.toString();
    }

    FieldCode code() {
        return FieldCode.parse(instructions.toString());
    }

    /** The field as it is replaced. */
    FieldSite close(FieldCode code) {
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
        return new FieldSite(code, anchor, Optional.ofNullable(host), Optional.ofNullable(codeRun), cuts);
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
