package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.code.Wildcards;
import com.logisav.mail.documents.internal.word.code.WrittenNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A side of a condition: words of the template and values, one after the other. Immutable.
 *
 * @param terms in their order
 */
record Operand(List<Term> terms) {

    /**
     * A piece of a side.
     *
     * @param words of the template
     * @param value in their place, where it is a field
     */
    record Term(String words, Optional<ValueSegment> value) {

        String words(Rendering rendering, MergeFields values) {
            return value.map(field -> field.words(rendering, values)).orElse(words);
        }
    }

    Operand {
        terms = List.copyOf(terms);
    }

    String words(Rendering rendering, MergeFields values) {
        StringBuilder words = new StringBuilder();
        terms.forEach(each -> words.append(each.words(rendering, values)));
        return words.toString();
    }

    /** What it is as a number: the value itself, where it stands alone and has no picture, or what its words say; empty where they say none. */
    Optional<BigDecimal> number(Rendering rendering, MergeFields values) {
        Optional<BigDecimal> amount = terms.size() == 1 ? terms.get(0).value().flatMap(field -> field.amount(values)) : Optional.empty();
        return amount.or(() -> WrittenNumber.read(words(rendering, values), rendering.locale()));
    }

    /** What it says as a text that another one may be like; in a value, {@code *} and {@code ?} are nothing special. */
    Wildcards wildcards(Rendering rendering, MergeFields values) {
        Wildcards wildcards = new Wildcards();
        for (Term each : terms) {
            String words = each.words(rendering, values);
            if (each.value().isPresent()) {
                wildcards.addPlain(words);
            } else {
                wildcards.add(words);
            }
        }
        return wildcards;
    }
}
