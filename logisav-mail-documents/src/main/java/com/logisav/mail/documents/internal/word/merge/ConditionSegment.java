package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.code.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is shown where a comparison holds, and what otherwise. Two numbers are compared as numbers, anything else letter by letter, upper and
 * lower case told apart, as Word does.
 *
 * @param left      of the operator
 * @param operator  between the two sides
 * @param right     of the operator
 * @param then      what is written where it holds
 * @param otherwise what is written where it does not
 */
record ConditionSegment(Operand left, Operator operator, Operand right, List<Segment> then, List<Segment> otherwise) implements Segment {

    ConditionSegment {
        then = List.copyOf(then);
        otherwise = List.copyOf(otherwise);
    }

    @Override
    public void write(PartOutput out, MergeFields values) {
        List<Segment> shown = holds(out.rendering(), values) ? then : otherwise;
        shown.forEach(each -> each.write(out, values));
    }

    private boolean holds(Rendering rendering, MergeFields values) {
        Optional<BigDecimal> first = left.number(rendering, values);
        Optional<BigDecimal> second = right.number(rendering, values);
        String words = left.words(rendering, values);
        if (first.isPresent() && second.isPresent()) {
            return operator.holds(first.get().compareTo(second.get()));
        } else if (operator.isOfEquality()) {
            return operator.holds(right.wildcards(rendering, values).matches(words) ? 0 : 1);
        }
        return operator.holds(words.compareTo(right.words(rendering, values)));
    }
}
