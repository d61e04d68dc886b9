package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.code.Operator;
import com.logisav.mail.documents.internal.word.code.Switch;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code IF} compares, and what it shows then (ECMA-376 part 1, 17.16.5.26). Merge fields may stand on both sides and in what is shown, other
 * conditions in what is shown. Immutable.
 *
 * @param left      of the operator
 * @param operator  between the two sides
 * @param right     of the operator
 * @param then      what is shown where it holds
 * @param otherwise what is shown where it does not; often nothing
 * @param switches  in their order
 */
public record Condition(List<CodePiece> left, Operator operator, List<CodePiece> right, List<CodePiece> then, List<CodePiece> otherwise,
                        List<Switch> switches) {

    /** Copies. */
    public Condition {
        left = List.copyOf(left);
        right = List.copyOf(right);
        then = List.copyOf(then);
        otherwise = List.copyOf(otherwise);
        switches = List.copyOf(switches);
    }

    /** The fields in it, those of the conditions in it not included. */
    Stream<FieldSite> inner() {
        return Stream.of(left, right, then, otherwise).flatMap(List::stream).flatMap(piece -> piece.inner().stream());
    }
}
