package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.code.FieldCode;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A merge field, or a condition that one stands in, and what of the source gives way to its value.
 *
 * @param code    what it says
 * @param anchor  the element that it begins with: the run of its first character, or {@code w:fldSimple}
 * @param host    the run that its value takes the formatting of; empty for a field that never had a result
 * @param codeRun the run in which its instructions begin; empty for {@code w:fldSimple}
 * @param condition what it compares and shows; empty for a merge field
 * @param cuts    the ranges that vanish, in their order; the value stands in place of the one where {@code value} is true
 */
public record FieldSite(FieldCode code, XmlElement anchor, Optional<XmlElement> host, Optional<XmlElement> codeRun,
                        Optional<Condition> condition, List<Cut> cuts) {

    /**
     * A range that vanishes.
     *
     * @param start    of the range
     * @param end      behind it
     * @param value    whether the value takes its place
     * @param wholeRun whether it is a run, so that the value needs one of its own
     */
    public record Cut(int start, int end, boolean value, boolean wholeRun) {}

    /** Copies the cuts. */
    public FieldSite {
        cuts = List.copyOf(cuts);
    }

    /** Where it begins. */
    public int start() {
        return anchor.start();
    }

    /** The merge fields that it consists of: itself, or all that stand in its condition. */
    Stream<FieldSite> mergeFields() {
        return condition.isEmpty() ? Stream.of(this) : condition.get().inner().flatMap(FieldSite::mergeFields);
    }

    /** Whether an offset of the source is part of it. */
    public boolean covers(XmlElement element) {
        return cuts.stream().anyMatch(cut -> cut.start() <= element.start() && element.end() <= cut.end());
    }
}
